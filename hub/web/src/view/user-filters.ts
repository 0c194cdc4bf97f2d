// What the list of users shows, as it stands in the address. Reading is forgiving, writing leaves out every default.
import type { UserRow } from '@lineside/core/contracts/people';
import { first, type QueryPart } from './address-query.ts';

export const userStates = ['ACTIVE', 'DISABLED', 'SIGNED_IN', 'NO_WAY_IN'] as const;
export type UserStateFilter = (typeof userStates)[number];

export interface UserView {
  text: string;
  state: UserStateFilter | null;
  role: string;
}

type Query = Partial<Record<'q' | 'state' | 'role', QueryPart>>;

export function readUserView(query: Query): UserView {
  const state = first(query.state).toUpperCase();
  return {
    text: first(query.q),
    state: userStates.find((known) => known === state) ?? null,
    role: first(query.role),
  };
}

export function writeUserView(view: UserView) {
  return { q: view.text, state: view.state?.toLowerCase() ?? '', role: view.role };
}

export function isInState(user: UserRow, state: UserStateFilter): boolean {
  switch (state) {
    case 'ACTIVE':
      return user.disabled === null;
    case 'DISABLED':
      return user.disabled !== null;
    case 'SIGNED_IN':
      return user.sessions > 0;
    case 'NO_WAY_IN':
      return user.disabled === null && !user.badge && !user.pin && !user.password;
  }
}

/** Those that text and role leave; the chips say how many of them are in each state. */
export function usersFitting(users: readonly UserRow[], { text, role }: UserView): UserRow[] {
  const wanted = text.trim().toLowerCase();
  return users
    .filter((user) => `${user.user} ${user.name}`.toLowerCase().includes(wanted))
    .filter((user) => role === '' || user.roles.includes(role))
    .toSorted((a, b) => a.user.localeCompare(b.user, 'en', { numeric: true }));
}

export function usersInView(users: readonly UserRow[], view: UserView): UserRow[] {
  const { state } = view;
  const fitting = usersFitting(users, view);
  return state === null ? fitting : fitting.filter((user) => isInState(user, state));
}
