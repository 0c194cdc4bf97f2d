// Somebody with one role, bound to SMT-A and its printer, or to the other line and its first station.

import { Permission } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import { LineCode, RoleCode, StationCode, UserId } from '@lineside/core/kernel/ids';
import { stations } from '@lineside/core/testing/smt-line';
import type { TableRole, Where } from './right.ts';

/** Points that this software does not have are left out, as the seed does. */
export function pointsOf({ permissions }: TableRole): Permission[] {
  return permissions.flatMap((point) => Permission.safeParse(point).data ?? []);
}

export const places = {
  OWN: { lines: ['SMT-A'], stations: [stations.print.code, stations.mount.code] },
  FOREIGN: { lines: ['DIP-A'], stations: [stations.insertion.code] },
} as const satisfies Record<Where, object>;

export function actorOf(role: TableRole, where: Where): Actor {
  const { code, scope } = role;
  const name = { en: code, zh: code };
  return {
    user: UserId.parse('walker'),
    name: 'walker',
    roles: [{ code: RoleCode.parse(code), name, permissions: pointsOf(role), scope }],
    lines: places[where].lines.map((line) => LineCode.parse(line)),
    stations: places[where].stations.map((station) => StationCode.parse(station)),
  };
}
