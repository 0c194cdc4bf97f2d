// The plant at a glance: each line as its stations in order, what is inside and queued, and who waits for whom.
import type { Overview, StationOnLine } from '@lineside/core/contracts/hub-api';
import { stepsAtStation } from '@lineside/core/domain/route/state';
import type { RunState } from '@lineside/core/domain/run/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { streamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import type { Tally } from '../store/views.ts';
import { sumOf } from './run-counts.ts';
import { type StationContact, stationContacts } from './station-contacts.ts';
import { waitingList } from './waiting.ts';

const minutesShown = 24 * 60;
const runsShown = 20;

export async function overview(store: HubStore, software: string, now: number): Promise<Overview> {
  const head = await store.head();
  const stations = await store.all('station');
  const tallies = Map.groupBy(await store.tallies(null), (tally) => tally.run);
  const codes = stations.map((station) => station.code);
  const contacts = await stationContacts(store, codes, now);
  const queued = await queuedByStation(store, stations, tallies);
  const inside = await store.inside();
  const results = await store.resultsSince(Math.floor(now / 60_000) - minutesShown);
  const runs = await store.runs();
  const { byKind, oldestAt } = await store.openExceptions();

  const onLine = (station: StationConfigured): StationOnLine => {
    const { code, name, operation, sequence } = station;
    const result = results.find((candidate) => candidate.station === code);
    return {
      station: code,
      name,
      operation,
      sequence,
      ...(contacts.get(code) ?? neverHeard),
      inside: inside.get(code) ?? 0,
      queued: queued.get(code) ?? 0,
      passed24h: result?.passed ?? 0,
      failed24h: result?.failed ?? 0,
    };
  };
  const lines = (await store.all('line')).map(({ code, name, process }) => ({
    line: code,
    name,
    process,
    stations: stations
      .filter((station) => station.line === code)
      .sort((a, b) => a.sequence - b.sequence || (a.code < b.code ? -1 : 1))
      .map(onLine),
    runs: runs
      .filter((run) => run.line === code)
      .slice(0, runsShown)
      .map(({ run, product, status, qty }) => ({
        run,
        product,
        status,
        qty,
        done: sumOf(tallies.get(run) ?? [], { standing: 'DONE' }),
      })),
  }));
  return {
    now,
    position: head.position,
    hub: { software, feed: head.feed, facts: head.position, ...(await store.marked()) },
    lines,
    exceptions: { open: [...byKind.values()].reduce((sum, open) => sum + open, 0), oldestAt },
    waiting: await waitingList(store, contacts),
  };
}

const neverHeard: StationContact = {
  contact: 'NEVER',
  lastContactAt: null,
  owed: 0,
  clockOffsetMs: null,
  software: null,
  acknowledgedSeq: 0,
  lastFactAt: null,
};

/** Units that wait for a step count at every station that may do it. */
async function queuedByStation(
  store: HubStore,
  stations: readonly StationConfigured[],
  tallies: ReadonlyMap<string, readonly Tally[]>,
): Promise<ReadonlyMap<string, number>> {
  const queued = new Map<string, number>();
  for (const [run, standings] of tallies) {
    const steps = standings.filter((tally) => tally.standing === 'QUEUED');
    if (steps.length === 0) continue;
    const created = ((await store.snapshot(streamId('run', run)))?.state as RunState | undefined)?.created;
    if (created == null) continue;
    for (const station of stations) {
      if (station.line !== created.line) continue;
      const here = new Set(stepsAtStation(created.frozen, station).map((step) => step.stepNo));
      const count = steps.reduce((sum, { step, count }) => sum + (here.has(step) ? count : 0), 0);
      queued.set(station.code, (queued.get(station.code) ?? 0) + count);
    }
  }
  return queued;
}
