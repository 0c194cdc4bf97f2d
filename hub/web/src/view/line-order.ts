// A line as people see it: its stations one after the other, those of one group that stand side by side together.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';

type Station = MasterDataOf<'station'>;
type StationGroup = MasterDataOf<'stationGroup'>;

/** Stations of one group that no station of another stands between. */
export interface Stretch {
  /** null: the group is not known */
  group: StationGroup | null;
  stations: readonly Station[];
}

/** A new station at the end stands so far behind the last: others fit between. */
const stepOnLine = 10;

/** In the order of the line; ties by code. */
export function inLineOrder(stations: readonly Station[], line: string): Station[] {
  return stations
    .filter((station) => station.line === line)
    .sort((a, b) => a.sequence - b.sequence || (a.code < b.code ? -1 : 1));
}

/** The line from its beginning to its end; groups that have no station yet stand last. */
export function stretchesOf(
  line: string,
  stations: readonly Station[],
  groups: readonly StationGroup[],
): Stretch[] {
  const byCode = new Map<string, StationGroup>(groups.map((group) => [group.code, group]));
  const stretches: { group: StationGroup | null; code: string; stations: Station[] }[] = [];
  for (const station of inLineOrder(stations, line)) {
    const last = stretches.at(-1);
    if (last?.code === station.group) last.stations.push(station);
    else
      stretches.push({
        group: byCode.get(station.group) ?? null,
        code: station.group,
        stations: [station],
      });
  }
  const used = new Set(stretches.map(({ code }) => code));
  const empty = groups.filter((group) => group.line === line && !used.has(group.code));
  return [
    ...stretches.map(({ group, stations: members }) => ({ group, stations: members })),
    ...empty.map((group) => ({ group, stations: [] })),
  ];
}

/**
 * The place of a station that shall stand behind another.
 * @param others of the line, in its order, without the one that is placed
 * @param after code of the one before it; null: it stands first
 */
export function sequenceAfter(others: readonly Station[], after: string | null): number {
  const at = after === null ? -1 : others.findIndex(({ code }) => code === after);
  const before = others[at]?.sequence;
  const next = others[at + 1]?.sequence;
  if (before === undefined) return next === undefined ? stepOnLine : next - stepOnLine;
  // without room between two, it shares the place of the first: the code then decides
  return next === undefined ? before + stepOnLine : Math.floor((before + next) / 2);
}

/** The code of the station that one at this place stands behind; null: it stands first. */
export function standsAfter(others: readonly Station[], sequence: number): string | null {
  return others.filter((other) => other.sequence <= sequence).at(-1)?.code ?? null;
}
