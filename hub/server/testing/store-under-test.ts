// What the store contract works with: a store that can be opened again, and a few facts to put into it.
import { catalogue } from '@lineside/core/domain/facts';
import type { StoredFact } from '@lineside/core/kernel/fact';
import { FeedId } from '@lineside/core/kernel/ids';
import { stateDigest } from '@lineside/core/kernel/state-digest';
import { type Happening, originId } from '@lineside/core/testing/log-writer';
import { sha256 } from '@lineside/core/testing/sha256';
import { afterEach, beforeEach } from 'vitest';
import type { Device } from '../src/store/devices.ts';
import type { HubStore } from '../src/store/hub-store.ts';
import type { DataSpecFilter, RouteFilter } from '../src/store/master-data.ts';
import type { OrderFilter, RunFilter, UnitFilter } from '../src/store/planning.ts';
import { admitFacts } from '../src/sync/admit-facts.ts';

export interface StoreUnderTest {
  store: HubStore;
  /** the same database, as after the process was gone */
  reopen(): Promise<HubStore>;
  close(): Promise<void>;
}

/** Opens an empty database each time. */
export type OpenStore = () => Promise<StoreUnderTest>;

export const feed = FeedId.parse('f'.repeat(32));
export const now = 1_000_000;
export const line = 'SMT-A';
export const wholeLine = {
  line,
  after: 0,
  except: originId(99),
  limit: 100,
  maxBytes: 1_000_000,
  span: 1_000,
};

export const stamp = (n: number) => `${n.toString(16).padStart(11, '0')}-00000`;

export const unitCreated = (sn: string, hlc = stamp(1), by = 0): Happening => ({
  by,
  hlc,
  stream: `unit:${sn}`,
  type: 'unit.created',
  data: { sn, run: 'RUN-1', product: 'P', line, steps: [10, 20] },
});

export const trackedIn = (sn: string, hlc: string, by = 1): Happening => ({
  by,
  hlc,
  stream: `unit:${sn}`,
  type: 'unit.trackedIn',
  data: { run: 'RUN-1', step: 10, source: 'MANUAL', provisional: null },
});

/** An empty store for each test of the suite, its feed begun: what is read here is that test's own. */
export function storeInEachTest(open: OpenStore): { readonly store: HubStore; reopen(): Promise<void> } {
  let under: StoreUnderTest;
  let store: HubStore;
  beforeEach(async () => {
    under = await open();
    store = under.store;
    await store.begin(feed);
  });
  afterEach(() => under.close());
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      store = await under.reopen();
    },
  };
}

export async function admit(store: HubStore, facts: readonly StoredFact[]): Promise<void> {
  await store.ingest((ground) => {
    const { clockLeads: _leads, ...effects } = admitFacts(facts, ground, { catalogue, sha256, now });
    return { answer: undefined, effects };
  });
}

export function device(id: string, station: string): Device {
  const key = { publicKey: `key of ${id}`, software: 'station 1.0' };
  return { device: id, station, status: 'ACTIVE', scopeLine: null, ...key };
}

/** One text for the end of the feed and everything that is folded. */
export async function digest(store: HubStore): Promise<string> {
  const { position, hash, hlc } = await store.head();
  return [position, hash, hlc, stateDigest(await store.snapshots(), sha256)].join(' ');
}

export const anyRoute: RouteFilter = {
  ...{ q: null, product: null, source: null, status: null },
  ...{ after: null, limit: 99 },
};
export const anySpec: DataSpecFilter = {
  ...{ q: null, operation: null, kind: null, type: null, active: null },
  ...{ after: null, limit: 99 },
};

export const anyOrder: OrderFilter = {
  ...{ q: null, line: null, status: null, dueBy: null, seen: 'ALL' },
  ...{ sort: 'order', after: null, limit: 99 },
};
export const anyRun: RunFilter = {
  ...{ q: null, line: null, status: null, state: null, order: null, waiting: false, seen: 'ALL' },
  ...{ sort: 'run', after: null, limit: 99 },
};
export const anyUnit: Omit<UnitFilter, 'run'> = {
  ...{ status: null, step: null, q: null },
  ...{ after: null, limit: 99 },
};
/** Every station that a writer of logs may stand for. */
const writers = Array.from({ length: 10 }, (_, n) => `ST-${n}`);

/** Everything that is derived. */
export async function viewsOf(store: HubStore) {
  const tallies = (await store.tallies(null)).map((tally) => JSON.stringify(tally)).sort();
  const runs = await store.runs(anyRun);
  const open = await store.openRuns('ALL');
  return {
    tallies,
    runs,
    orders: await store.orders(anyOrder),
    open,
    places: await store.places(open.map(({ run }) => run)),
    units: await Promise.all(runs.rows.map(({ run }) => store.units({ ...anyUnit, run }))),
    results: await store.results({ stations: writers, since: 0, per: 1 }),
    outputs: await Promise.all(['SMT-A', 'DIP-A'].map((line) => store.output(line, 0))),
    waiting: await store.waitingUnits(99, 'ALL'),
    routes: await store.routes(anyRoute),
    dataSpecs: await store.dataSpecs(anySpec),
  };
}
