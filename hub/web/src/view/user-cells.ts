// What a row of the users' list says of where somebody works and how they sign in; the export has the same.
import type { RoleRow, UserRow } from '@lineside/core/contracts/people';
import { reachesOf } from './user-reach.ts';

export interface UserCells {
  /** PLACES: at the places, lines first */
  where: 'PLANT' | 'PLACES' | 'NOWHERE';
  places: readonly string[];
  means: readonly ('badge' | 'pin' | 'password')[];
}

export function userCells(user: UserRow, roles: readonly RoleRow[]): UserCells {
  const reaches = reachesOf(user, roles);
  const places = reaches.flatMap((reach) => reach.places);
  const isEverywhere = reaches.some(({ scope }) => scope === 'ALL');
  const where = isEverywhere ? 'PLANT' : places.length > 0 ? 'PLACES' : 'NOWHERE';
  const means = (['badge', 'pin', 'password'] as const).filter((one) => user[one]);
  return { where, places, means };
}

/** As the export has it: plain codes, one column each. */
export const userExportHeads = [
  'user',
  'name',
  'roles',
  'lines',
  'stations',
  'language',
  'badge',
  'pin',
  'password',
  'disabled',
  'sessions',
  'lastSignInAt',
] as const;

export function userExportRow(user: UserRow): (string | number | null)[] {
  const { roles, lines, stations, disabled, lastSignInAt } = user;
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  return [
    user.user,
    user.name,
    roles.join(' '),
    lines.join(' '),
    stations.join(' '),
    user.language,
    yes(user.badge),
    yes(user.pin),
    yes(user.password),
    disabled?.reason ?? null,
    user.sessions,
    lastSignInAt === null ? null : new Date(lastSignInAt).toISOString(),
  ];
}
