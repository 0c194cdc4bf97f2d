// A line as it is now: its stations in order with what is in and before each, their yield and pace, and how the last
// hour compares with the target. A silent station's figures are of its last contact, and it is told when that was.
import type { LineNow, LineStation } from '@lineside/core/contracts/line-now';
import { type EquipmentState, initialEquipment } from '@lineside/core/domain/equipment/state';
import { runsInOrder } from '@lineside/core/domain/run/urgency';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { openVisits, type UnitState } from '@lineside/core/domain/unit/state';
import { streamId } from '@lineside/core/kernel/ids';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { MinuteResults } from '../store/views.ts';
import { type AtStation, atStations } from './by-station.ts';
import { byRun, countedRun } from './run-counts.ts';
import { neverHeard, stationContacts } from './station-contacts.ts';

const hoursShown = 12;
const unitsShown = 10;
const runsShown = 20;

/**
 * @param now hub wall clock, ms: hours are its own; what happened is filed under the clock of the station where it did
 * @returns null when there is no such line among those seen
 */
export async function lineNow(
  store: HubStore,
  code: string,
  seen: SeenLines,
  now: number,
): Promise<LineNow | null> {
  const line = (await store.all('line')).find((one) => one.code === code);
  if (line === undefined || !sees(seen, code)) return null;
  const stations = (await store.all('station'))
    .filter((station) => station.line === code)
    .sort((a, b) => a.sequence - b.sequence || (a.code < b.code ? -1 : 1));
  const codes = stations.map((station) => station.code);
  const runs = await store.openRuns(new Set([line.code]));
  const tallies = byRun(await store.tallies(runs.map(({ run }) => run)));
  const running = Math.floor(now / hourMs);
  const hours = Array.from({ length: hoursShown }, (_, i) => running - hoursShown + 1 + i);
  const known = {
    counted: await atStations(store, runs, tallies),
    contacts: await stationContacts(store, codes, now),
    inside: await store.inside(),
    results: await store.results({ stations: codes, since: (hours[0] ?? running) * 60, per: 60 }),
    hours,
  };
  return {
    line: code,
    name: line.name,
    process: line.process,
    targetPerHour: line.targetPerHour,
    // the running minute and the 59 before it
    outputLastHour: await store.output(code, Math.floor(now / 60_000) - 59),
    stations: await Promise.all(stations.map((station) => lineStation(store, station, known))),
    runsTotal: runs.length,
    runs: runsInOrder(runs)
      .slice(0, runsShown)
      .map((run) => countedRun(run, tallies.get(run.run) ?? [])),
    now,
  };
}

const hourMs = 3_600_000;

interface Known {
  counted: AtStation;
  contacts: Awaited<ReturnType<typeof stationContacts>>;
  inside: ReadonlyMap<string, number>;
  results: readonly MinuteResults[];
  /** hours since 1970 */
  hours: readonly number[];
}

async function lineStation(
  store: HubStore,
  station: StationConfigured,
  { counted, contacts, inside, results, hours }: Known,
): Promise<LineStation> {
  const { code, name, operation, sequence } = station;
  const { contact, lastContactAt, owed } = contacts.get(code) ?? neverHeard;
  const snapshot = await store.snapshot(streamId('equipment', code));
  const { condition, word } = (snapshot?.state ?? initialEquipment) as EquipmentState;
  return {
    station: code,
    name,
    operation,
    sequence,
    contact,
    lastContactAt,
    owed,
    equipment: { condition, reason: word?.reason ?? '', by: word?.by ?? null, at: word?.at ?? null },
    inside: await insideOf(store, code),
    insideTotal: inside.get(code) ?? 0,
    queued: counted(station, 'QUEUED'),
    firstPassed: counted(station, 'FIRST_PASS'),
    firstResults: counted(station, 'FIRST_RESULT'),
    hours: hours.map((hour) => {
      const sums = results.find((one) => one.station === code && one.minute === hour * 60);
      const { passed = 0, failed = 0, cycles = 0, cycleMs = 0 } = sums ?? {};
      return {
        at: hour * hourMs,
        passed,
        failed,
        cycleMs: cycles === 0 ? null : Math.round(cycleMs / cycles),
      };
    }),
  };
}

async function insideOf(store: HubStore, station: string): Promise<LineStation['inside']> {
  const units = await store.unitsInside(station, unitsShown);
  return await Promise.all(
    units.map(async ({ sn, run }) => {
      const state = (await store.snapshot(streamId('unit', sn)))?.state as UnitState;
      const since = openVisits(state).find((visit) => visit.station === station)?.inAt ?? null;
      return { sn, run, since };
    }),
  );
}
