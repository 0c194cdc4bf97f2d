// Which lines' things somebody sees in a read. What is on no line yet is seen by whoever has the point at all.
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Actor, linesSeen } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { LineCode } from '@lineside/core/kernel/ids';

interface StationsKnown {
  all(kind: 'station'): Promise<readonly StationConfigured[]>;
}

export type SeenLines = 'ALL' | ReadonlySet<LineCode>;

/** The lines that any of these points lets the actor see; empty when the actor has none of them. */
export async function linesSeenBy(
  store: StationsKnown,
  actor: Actor,
  ...anyOf: readonly [Permission, ...Permission[]]
): Promise<SeenLines> {
  const bound = actor.roles.some(({ scope }) => scope === 'ASSIGNED_STATIONS');
  const stations = bound ? await store.all('station') : [];
  const lineOf = new Map(stations.map(({ code, line }) => [code, line]));
  const seen = anyOf.map((permission) => linesSeen(actor, permission, lineOf));
  return seen.some((lines) => lines === 'ALL')
    ? 'ALL'
    : new Set(seen.flatMap((lines) => (lines === 'ALL' ? [] : [...lines])));
}

/** @param line null: on no line yet */
export function sees(lines: SeenLines, line: string | null): boolean {
  return lines === 'ALL' || line === null || (lines as ReadonlySet<string>).has(line);
}
