// Everything derived from streams that were folded: rows as they now are, counts as differences. Pure, and the
// same whether facts arrive one by one or everything is folded anew.

import type { DeviceState } from '@lineside/core/domain/device/state';
import type { DomainFact } from '@lineside/core/domain/facts';
import type { UnitState } from '@lineside/core/domain/unit/state';
import type { KnownFact } from '@lineside/core/kernel/catalogue';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { type StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import type { DeviceRow } from '../store/devices.ts';
import type { DataSpecRow, RouteDraftRow, RouteVersionRow } from '../store/master-data.ts';
import type { KeptRun, OrderRow, UnitRow, ViewChanges } from '../store/views.ts';
import { dataSpecRow } from './data-spec-row.ts';
import { deviceRow } from './device-row.ts';
import { MinuteDifference } from './minutes.ts';
import { orderRow } from './order-row.ts';
import { routeDraftRow, routeVersionRow } from './route-rows.ts';
import { runRow } from './run-row.ts';
import { TallyDifference } from './tally.ts';
import { unitRow } from './unit-row.ts';

type Removed = ViewChanges['removed'][number];

export class ViewProjection {
  readonly #devices: DeviceRow[] = [];
  readonly #units: UnitRow[] = [];
  readonly #orders: OrderRow[] = [];
  readonly #runs: KeptRun[] = [];
  readonly #tallies = new TallyDifference();
  readonly #minutes = new MinuteDifference();
  readonly #routeDrafts: RouteDraftRow[] = [];
  readonly #routeVersions: RouteVersionRow[] = [];
  readonly #dataSpecs: DataSpecRow[] = [];
  readonly #removed: Removed[] = [];

  /** A stream's fold before and after the facts that arrived. */
  folded(stream: StreamId, before: Snapshot | null, after: Snapshot): void {
    const key = streamKey(stream);
    switch (streamKind(stream)) {
      case 'unit': {
        const [then, now] = [(before?.state ?? null) as UnitState | null, after.state as UnitState];
        this.#units.push(unitRow(key, after));
        this.#tallies.change(then, now);
        this.#minutes.change(then, now);
        break;
      }
      case 'order':
        put(this.#orders, orderRow(key, after));
        break;
      case 'run':
        put(this.#runs, runRow(key, after));
        break;
      case 'device':
        put(this.#devices, deviceRow(after.state as DeviceState));
        break;
      case 'route':
        this.#putOrRemove('route', key, this.#routeVersions, routeVersionRow(key, after));
        break;
      case 'routeDraft':
        this.#putOrRemove('routeDraft', key, this.#routeDrafts, routeDraftRow(key, after));
        break;
      case 'dataSpec':
        this.#putOrRemove('dataSpec', key, this.#dataSpecs, dataSpecRow(key, after));
        break;
    }
  }

  /** A fact that counts by itself, once. */
  arrived(known: KnownFact): void {
    const fact = known as DomainFact;
    if (fact.type === 'unit.trackedOut') this.#minutes.arrived(fact);
  }

  get changes(): ViewChanges {
    return {
      devices: this.#devices,
      units: this.#units,
      orders: this.#orders,
      runs: this.#runs,
      tallies: this.#tallies.tallies,
      results: this.#minutes.results,
      outputs: this.#minutes.outputs,
      routeDrafts: this.#routeDrafts,
      routeVersions: this.#routeVersions,
      dataSpecs: this.#dataSpecs,
      removed: this.#removed,
    };
  }

  #putOrRemove<Row>(kind: Removed['kind'], key: string, rows: Row[], row: Row | null): void {
    if (row === null) this.#removed.push({ kind, key });
    else rows.push(row);
  }
}

/** A row that is null is not known yet. */
function put<Row>(rows: Row[], row: Row | null): void {
  if (row !== null) rows.push(row);
}
