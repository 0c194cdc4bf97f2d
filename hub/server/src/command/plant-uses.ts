// What may name a configured thing, as the hub knows it: each kind read once, and only when it is looked through.
// Removing and the pages that show uses ask the same.
import { type DeviceState, deviceStatus } from '@lineside/core/domain/device/state';
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { PlantUses } from '@lineside/core/domain/master/uses';
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import type { OrderState } from '@lineside/core/domain/order/state';
import type { Known } from './known.ts';

export function plantUses(known: Known): PlantUses {
  const read = new Map<StreamKind, readonly unknown[]>();
  const all = <Kind extends StreamKind>(kind: Kind) => {
    const states = read.get(kind) ?? known.all(kind);
    read.set(kind, states);
    return states as readonly NonNullable<StreamStates[Kind]>[];
  };
  return {
    get drafts() {
      return all('routeDraft');
    },
    get operations() {
      return all('operation');
    },
    get specs() {
      return all('dataSpec');
    },
    get defectCodes() {
      return all('defectCode');
    },
    get stations() {
      return all('station');
    },
    get groups() {
      return all('stationGroup');
    },
    get templates() {
      return all('faiTemplate');
    },
    get rules() {
      return all('samplingRule');
    },
    get feederTables() {
      return all('feederTable');
    },
    get runs() {
      return known.openRuns();
    },
    get orders() {
      return all('order').flatMap(orderUse);
    },
    get devices() {
      return all('device').flatMap(deviceUse);
    },
    get openVisits() {
      return known.openVisits();
    },
    get plantSettings() {
      return known.found('executionDefaults', plantDefaultsKey)?.settings ?? null;
    },
  };
}

/** An order names its own route until it is released, the one that it takes from then on, and none once it is closed. */
function orderUse({ received, status, line, route }: OrderState): PlantUses['orders'] {
  if (received === null || status === 'COMPLETED') return [];
  const { order, product } = received;
  return [{ order, status, line, route: route ?? received.route, product }];
}

function deviceUse(state: DeviceState): PlantUses['devices'] {
  if (state.requested === null) return [];
  const { device, station } = state.requested;
  return [{ device, station, status: deviceStatus(state) }];
}
