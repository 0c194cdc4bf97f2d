// What PCs and stations ask the hub, and what is asked about them.
import { type FactType, factTypes } from '@lineside/core/domain/facts';
import { stations } from '@lineside/core/testing/smt-line';
import { NewPc } from '@lineside/hub/testing/new-pc';
import { StationLog } from '@lineside/hub/testing/station-log';
import { run, serial } from '@lineside/hub/testing/test-hub';
import fc from 'fast-check';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { asJson, hostileValue, mutated } from './hostile.ts';
import { freshCode, salvageBatch } from './hub-desk.ts';
import { type HubEndpoints, read } from './hub-endpoint.ts';
import { ofSchema } from './of-schema.ts';

const types = Object.keys(factTypes) as FactType[];
/** Batches of hostile facts that one run of the fuzz begins with. */
const craftedBatches = 200;

export const hubDevices: HubEndpoints = {
  'POST /api/enrolment-codes': {
    lets: 'PERSON',
    valid: () => ({ body: { station: stations.spi.code, minutes: 10 } }),
  },
  'POST /api/salvage': { lets: 'PERSON', valid: async (hub) => ({ body: asJson(await salvageBatch(hub)) }) },

  'GET /api/sync/hello': read({}, 'ANYBODY'),
  'POST /api/sync/enrol': {
    lets: 'ANYBODY',
    valid: async (hub) => ({ body: asJson(new NewPc(hub.app).request(await freshCode(hub))) }),
  },
  'POST /api/sync/push': {
    lets: 'DEVICE',
    valid: ({ plant, station }) => {
      const log = new StationLog(station.log.station, plant.clock);
      const data = { run, step: 10, source: 'MANUAL', provisional: null };
      log.write({ stream: `unit:${serial(3)}`, type: 'unit.trackedIn', data });
      return { body: asJson(log.batch(station.key)) };
    },
    crafted: hostileFacts,
  },
  'POST /api/sync/pull': {
    lets: 'DEVICE',
    valid: ({ station }) => ({
      body: { cursor: null, except: station.log.origin, checkpoints: [], limit: 100, owed: 0 },
    }),
  },
  'GET /api/sync/pokes': { lets: 'DEVICE', streams: true, valid: () => ({}) },
};

/** Logs in perfect order, chained and sealed, whose facts a broken or a stolen station might have written. */
function hostileFacts({ plant, station, words }: FuzzedHub, seed: number) {
  const now = plant.clock.now();
  const facts = types.map((type) => {
    const { stream, data } = factTypes[type];
    return fc.record({
      type: fc.constant(type),
      v: fc.constantFrom(1, 1, 1, 2, 999),
      key: fc.constantFrom(...words),
      kind: fc.constantFrom(stream, stream, 'unit', 'origin', 'martian'),
      data: fc.oneof(mutated(ofSchema(data, words), words), hostileValue(words)),
      at: fc.constantFrom(now, 0, now + 7 * 86_400_000),
    });
  });
  const batch = fc.array(fc.oneof(...facts), { minLength: 1, maxLength: 4 });
  return fc.sample(batch, { seed, numRuns: craftedBatches }).map((facts) => {
    const log = new StationLog(station.log.station, plant.clock);
    for (const { kind, key, ...told } of facts) log.write({ stream: `${kind}:${key}`, ...told });
    return { body: asJson(log.batch(station.key)) };
  });
}
