// Users and roles as folded, and the one question asked of them: may this person do this, here?
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
  return fact.data;
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
    case 'user.languageChosen':
      return state.profile === null
        ? state
        : { ...state, profile: { ...state.profile, language: fact.data.language } };
  }
}

/** Somebody acting: who, and the roles they held when they signed in. */
export interface Actor {
  user: UserId;
  name: string;
  roles: readonly RoleConfigured[];
  lines: readonly LineCode[];
  stations: readonly StationCode[];
}

export interface Place {
  line: LineCode;
  station: StationCode;
}

/** True when one of the actor's roles has the point and reaches the place; no place means plant-wide work. */
export function may(actor: Actor, permission: Permission, place?: Place): boolean {
  return actor.roles.some((role) => {
    if (!role.permissions.includes(permission)) return false;
    if (place === undefined || role.scope === 'ALL') return true;
    return role.scope === 'ASSIGNED_LINES'
      ? actor.lines.includes(place.line)
      : actor.stations.includes(place.station);
  });
}
