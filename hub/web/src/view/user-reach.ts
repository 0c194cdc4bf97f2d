// What a person may do and where: the points of all roles, put together by how far they reach.
import type { DataScope, Permission } from '@lineside/core/domain/access/permission';

interface Role {
  code: string;
  scope: DataScope;
  permissions: readonly Permission[];
}

interface Bound {
  roles: readonly string[];
  lines: readonly string[];
  stations: readonly string[];
}

export interface Reach {
  scope: DataScope;
  /** line or station codes; empty for the whole plant, and for who is bound to nothing yet */
  places: readonly string[];
  /** what is not already allowed farther */
  permissions: readonly Permission[];
}

const farthestFirst: readonly DataScope[] = ['ALL', 'ASSIGNED_LINES', 'ASSIGNED_STATIONS'];

/** Farthest first; a point that holds in the whole plant is not told again for a line. */
export function reachesOf(user: Bound, roles: readonly Role[]): Reach[] {
  const held = roles.filter(({ code }) => user.roles.includes(code));
  const everywhere = new Set(held.filter(({ scope }) => scope === 'ALL').flatMap((role) => role.permissions));
  return farthestFirst.flatMap((scope) => {
    const points = held.filter((role) => role.scope === scope).flatMap((role) => role.permissions);
    const permissions = [...new Set(points)].filter((point) => scope === 'ALL' || !everywhere.has(point));
    return permissions.length === 0 ? [] : [{ scope, places: placesOf(user, scope), permissions }];
  });
}

/** The chosen roles that need lines or stations to hold anywhere. */
export function rolesBoundTo(scope: DataScope, chosen: readonly string[], roles: readonly Role[]): string[] {
  return roles.filter((role) => role.scope === scope && chosen.includes(role.code)).map(({ code }) => code);
}

function placesOf({ lines, stations }: Bound, scope: DataScope): readonly string[] {
  if (scope === 'ALL') return [];
  return scope === 'ASSIGNED_LINES' ? lines : stations;
}
