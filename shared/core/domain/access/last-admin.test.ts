// Somebody must always be able to let people in.
import { expect, test } from 'vitest';
import { RoleCode, UserId } from '../../kernel/ids.ts';
import type { RoleConfigured } from './facts.ts';
import { leavesAnAdmin } from './last-admin.ts';
import { initialUser, type UserState } from './state.ts';

const role = (given: Partial<RoleConfigured> = {}): RoleConfigured => ({
  code: RoleCode.parse('admin'),
  name: { en: 'Admin', zh: '管理员' },
  permissions: ['system:user_manage'],
  scope: 'ALL',
  ...given,
});
const user = (name: string, disabled: UserState['disabled'] = null): UserState => ({
  profile: {
    ...{ user: UserId.parse(name), name, roles: [RoleCode.parse('admin')] },
    ...{ lines: [], stations: [], language: 'en', badge: null, pin: null },
  },
  disabled,
});
const gone = { reason: 'left', at: 1 };
const everybody = () => true;

test.each<[string, boolean, UserState[], RoleConfigured[], (user: string) => boolean]>([
  ['one who manages users', true, [user('a')], [role()], everybody],
  ['one disabled and one not', true, [user('a', gone), user('b')], [role()], everybody],
  ['only somebody disabled', false, [user('a', gone)], [role()], everybody],
  ['only somebody without a password', false, [user('a')], [role()], () => false],
  ['one with a password among others', true, [user('a'), user('b')], [role()], (who) => who === 'b'],
  ['a role without the point', false, [user('a')], [role({ permissions: ['run:read'] })], everybody],
  ['a role that reaches lines only', false, [user('a')], [role({ scope: 'ASSIGNED_LINES' })], everybody],
  ['a role that is no more', false, [user('a')], [], everybody],
  ['nobody', false, [], [role()], everybody],
  ['somebody never configured', false, [initialUser], [role()], everybody],
])('given %s, then somebody is left: %s', (_what, left, users, roles, hasPassword) => {
  expect(leavesAnAdmin(users, roles, hasPassword)).toBe(left);
});
