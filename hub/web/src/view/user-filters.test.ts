// The list of users and its address say the same thing.
import type { UserRow } from '@lineside/core/contracts/people';
import { FactId } from '@lineside/core/kernel/ids';
import { expect, test } from 'vitest';
import { readUserView, usersInView, writeUserView } from './user-filters.ts';

const someone = (user: string, more: Partial<UserRow> = {}): UserRow => ({
  user,
  name: `Name of ${user}`,
  roles: ['operator'],
  lines: [],
  stations: [],
  language: 'en',
  badge: true,
  pin: false,
  password: false,
  disabled: null,
  sessions: 0,
  lastSignInAt: null,
  edition: FactId.parse(`${'0'.repeat(32)}:1`),
  changedAt: 0,
  ...more,
});

const users = [
  someone('P10'),
  someone('P2', { sessions: 1, password: true, roles: ['leader'] }),
  someone('P3', { disabled: { reason: 'left', at: 1 } }),
  someone('P4', { badge: false }),
];
const found = (query: Record<string, string>) =>
  usersInView(users, readUserView(query)).map(({ user }) => user);

test('given any view, when written and read again, then it is the same', () => {
  const view = { text: 'wang', state: 'NO_WAY_IN', role: 'leader' } as const;
  expect(readUserView(writeUserView(view))).toEqual(view);
  expect(Object.values(writeUserView(readUserView({}))).join('')).toBe('');
});

test.each([
  ['nothing', {}, ['P2', 'P3', 'P4', 'P10']],
  ['a text', { q: 'name of p1' }, ['P10']],
  ['a role', { role: 'leader' }, ['P2']],
  ['the disabled', { state: 'disabled' }, ['P3']],
  ['the active', { state: 'active' }, ['P2', 'P4', 'P10']],
  ['who is signed in', { state: 'signed_in' }, ['P2']],
  ['who cannot sign in', { state: 'no_way_in' }, ['P4']],
  ['a state nobody knows', { state: 'asleep' }, ['P2', 'P3', 'P4', 'P10']],
])('given a list narrowed by %s, then these users', (_what, query, expected) => {
  expect(found(query as Record<string, string>)).toEqual(expected);
});
