// Users and roles as folded, and the one question asked of them: may this person do this, here?
import { type Refused, refuse } from '../../kernel/decision.ts';
import type { LineCode, StationCode, UserId } from '../../kernel/ids.ts';
import type { FactOf } from '../fact-of.ts';
import type { accessFacts, RoleConfigured, UserConfigured } from './facts.ts';
import type { Permission } from './permission.ts';

type AccessFact = FactOf<typeof accessFacts>;
type RoleFact = Extract<AccessFact, { type: `role.${string}` }>;
type UserFact = Extract<AccessFact, { type: `user.${string}` }>;

export type RoleState = RoleConfigured | null;
export const initialRole: RoleState = null;

export function evolveRole(_state: RoleState, fact: RoleFact): RoleState {
  return fact.type === 'role.removed' ? null : fact.data;
}

export interface UserState {
  profile: UserConfigured | null;
  disabled: { reason: string; at: number } | null;
}
export const initialUser: UserState = { profile: null, disabled: null };

export function evolveUser(state: UserState, fact: UserFact): UserState {
  switch (fact.type) {
    case 'user.configured':
      return { profile: fact.data, disabled: null };
    case 'user.disabled':
      return { ...state, disabled: { reason: fact.data.reason, at: fact.at } };
    case 'user.enabled':
      return { ...state, disabled: null };
    case 'user.passwordSet':
    case 'user.passwordCleared':
    case 'user.signedOut':
    case 'user.sessionEnded':
      return state;
    case 'user.languageChosen':
      return state.profile === null
        ? state
        : { ...state, profile: { ...state.profile, language: fact.data.language } };
  }
}

/** Somebody acting: who, and the roles that they hold as they act. */
export interface Actor {
  user: UserId;
  name: string;
  roles: readonly RoleConfigured[];
  lines: readonly LineCode[];
  stations: readonly StationCode[];
}

/** Where something is done: at a station of a line, or (no station) with the line as a whole. */
export interface Place {
  line: LineCode;
  station: StationCode | null;
}

/**
 * True when one of the actor's roles has the point and reaches the place; no place means plant-wide work. A role
 * bound to stations does not reach a line as a whole.
 */
export function may(actor: Actor, permission: Permission, place?: Place): boolean {
  return actor.roles.some((role) => {
    if (!role.permissions.includes(permission)) return false;
    if (place === undefined || role.scope === 'ALL') return true;
    return role.scope === 'ASSIGNED_LINES'
      ? actor.lines.includes(place.line)
      : place.station !== null && actor.stations.includes(place.station);
  });
}

/** Null when the actor may; else the refusal, which names the point and the line that was asked for. */
export function unlessMay(actor: Actor, permission: Permission, place?: Place): Refused<'FORBIDDEN'> | null {
  if (may(actor, permission, place)) return null;
  return refuse('FORBIDDEN', {
    permission,
    user: actor.name,
    ...(place === undefined ? {} : { line: place.line }),
  });
}

/**
 * The lines whose things the actor may see with this point. A role bound to stations sees the lines of its stations,
 * for what is done there is done with others.
 * @param lineOf the line of each station
 */
export function linesSeen(
  actor: Actor,
  permission: Permission,
  lineOf: ReadonlyMap<StationCode, LineCode>,
): 'ALL' | ReadonlySet<LineCode> {
  const lines = new Set<LineCode>();
  for (const role of actor.roles) {
    if (!role.permissions.includes(permission)) continue;
    switch (role.scope) {
      case 'ALL':
        return 'ALL';
      case 'ASSIGNED_LINES':
        for (const line of actor.lines) lines.add(line);
        break;
      case 'ASSIGNED_STATIONS':
        for (const station of actor.stations) {
          const line = lineOf.get(station);
          if (line !== undefined) lines.add(line);
        }
    }
  }
  return lines;
}
