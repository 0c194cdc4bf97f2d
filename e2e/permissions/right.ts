// What a command, a route or a station's verb asks of whoever gives it, and what follows from that for a role.
import type { DataScope, Permission } from '@lineside/core/domain/access/permission';

/**
 * How far the point must reach. ANYWHERE: with any scope. LINE: the line as a whole, which being bound to stations does
 * not. STATION: the place. SEEN: as far as somebody sees; beyond, the thing is not there for them. PLANT: scope ALL.
 */
export type Reach = 'ANYWHERE' | 'LINE' | 'STATION' | 'SEEN' | 'PLANT';

export interface Right {
  /** one of these is enough */
  anyOf: readonly [Permission, ...Permission[]];
  reach: Reach;
}

export interface TableRole {
  code: string;
  scope: DataScope;
  permissions: readonly string[];
}

/** OWN: the role is bound to the place where it is done; FOREIGN: to another line. */
export type Where = 'OWN' | 'FOREIGN';

export function mayHere({ anyOf, reach }: Right, { scope, permissions }: TableRole, where: Where): boolean {
  if (!anyOf.some((point) => permissions.includes(point))) return false;
  if (scope === 'ALL' || reach === 'ANYWHERE') return true;
  if (where === 'FOREIGN' || reach === 'PLANT') return false;
  return scope === 'ASSIGNED_LINES' || reach !== 'LINE';
}
