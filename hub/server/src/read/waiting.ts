// What waits for somebody to decide or to look: oldest first.
import type { Overview } from '@lineside/core/contracts/hub-api';
import type { SeenLines } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { StationContact } from './station-contacts.ts';

type Waiting = Overview['waiting'][number];

/** Longest list that is sent; nobody works through more at a glance. */
const shown = 200;

/** @param contacts of the stations on the lines seen */
export async function waitingList(
  store: HubStore,
  contacts: ReadonlyMap<string, StationContact>,
  seen: SeenLines,
): Promise<Waiting[]> {
  /** whoever sees the whole plant also sees logs of stations that it has no more */
  const isSeen = (station: string) => seen === 'ALL' || contacts.has(station);
  const units = (await store.waitingUnits(shown, seen)).map(
    (unit): Waiting => ({
      kind: unit.status === 'ON_HOLD' ? 'UNIT_ON_HOLD' : 'UNIT_FAILED',
      subject: unit.sn,
      at: unit.updatedAt,
      note: unit.status === 'ON_HOLD' ? unit.note : [unit.run, unit.step].join(' · '),
    }),
  );
  const silent = [...contacts]
    .filter(([, { contact }]) => contact === 'SILENT')
    .map(
      ([station, { lastContactAt, owed }]): Waiting => ({
        kind: 'STATION_SILENT',
        subject: station,
        at: lastContactAt ?? 0,
        note: `≥ ${owed}`,
      }),
    );
  const forked = (await store.frozenOrigins())
    .filter(({ station }) => isSeen(station))
    .map(
      ({ origin, station, lastAt, frozen }): Waiting => ({
        kind: 'ORIGIN_FORKED',
        subject: station,
        at: lastAt,
        note: `${origin}:${frozen?.seq ?? 0}`,
      }),
    );
  const poison = (await store.poison(shown))
    .filter(({ station }) => isSeen(station))
    .map(
      ({ fact, arrivedAt, issue }): Waiting => ({
        kind: 'FACT_POISON',
        subject: fact,
        at: arrivedAt,
        note: issue,
      }),
    );
  return [...units, ...silent, ...forked, ...poison].sort((a, b) => a.at - b.at).slice(0, shown);
}
