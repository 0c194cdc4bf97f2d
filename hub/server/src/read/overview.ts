// The plant at a glance: each line as its stations in order, what is inside and queued, and who waits for whom.
import type { Overview, StationOnLine } from '@lineside/core/contracts/hub-api';
import { runTakesUnits } from '@lineside/core/domain/run/state';
import { runsInOrder } from '@lineside/core/domain/run/urgency';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { sumOf } from '../view/run-standing.ts';
import { atStations } from './by-station.ts';
import { byRun } from './run-counts.ts';
import { neverHeard, stationContacts } from './station-contacts.ts';
import { waitingList } from './waiting.ts';

const minutesShown = 24 * 60;
const runsShown = 20;

/** @param seen the lines that are in it; news of the hub itself are in every one */
export async function overview(
  store: HubStore,
  software: string,
  seen: SeenLines,
  now: number,
): Promise<Overview> {
  const head = await store.head();
  const stations = (await store.all('station')).filter(({ line }) => sees(seen, line));
  const open = await store.openRuns(seen);
  const runsOf = Map.groupBy(open, ({ line }) => line);
  const first = new Map([...runsOf].map(([line, runs]) => [line, runsInOrder(runs).slice(0, runsShown)]));
  // of what is only planned, nothing counts but in what is shown of it
  const counting = [...open.filter(runTakesUnits), ...[...first.values()].flat()];
  const tallies = byRun(await store.tallies([...new Set(counting.map(({ run }) => run))]));
  const codes = stations.map((station) => station.code);
  const contacts = await stationContacts(store, codes, now);
  const counted = await atStations(store, open, tallies);
  const inside = await store.inside();
  const since = Math.floor(now / 60_000) - minutesShown;
  const results = await store.results({ stations: codes, since, per: minutesShown });
  const { byKind, oldestAt } = await store.openExceptions(seen);

  const onLine = (station: StationConfigured): StationOnLine => {
    const { code, name, operation, sequence } = station;
    const own = results.filter((candidate) => candidate.station === code);
    return {
      station: code,
      name,
      operation,
      sequence,
      ...(contacts.get(code) ?? neverHeard),
      inside: inside.get(code) ?? 0,
      queued: counted(station, 'QUEUED'),
      passed24h: own.reduce((sum, { passed }) => sum + passed, 0),
      failed24h: own.reduce((sum, { failed }) => sum + failed, 0),
    };
  };
  const shown = (await store.all('line')).filter(({ code }) => sees(seen, code));
  const lines = shown.map(({ code, name, process }) => ({
    line: code,
    name,
    process,
    stations: stations
      .filter((station) => station.line === code)
      .sort((a, b) => a.sequence - b.sequence || (a.code < b.code ? -1 : 1))
      .map(onLine),
    runsTotal: runsOf.get(code)?.length ?? 0,
    runs: (first.get(code) ?? []).map(({ run, product, status, qty }) => ({
      run,
      product,
      status,
      qty,
      done: sumOf(tallies.get(run) ?? [], 'DONE'),
    })),
  }));
  return {
    now,
    position: head.position,
    hub: { software, feed: head.feed, facts: head.position, ...(await store.marked()) },
    lines,
    exceptions: { open: [...byKind.values()].reduce((sum, open) => sum + open, 0), oldestAt },
    waiting: await waitingList(store, contacts, seen),
  };
}
