// Refuses a change after which nobody could let people in any more. A plant that has nobody yet may be set up.
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import { leavesAnAdmin } from '@lineside/core/domain/access/last-admin';
import type { UserState } from '@lineside/core/domain/access/state';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Known } from './known.ts';

/** What would be otherwise than it is now. */
export interface AccessChange {
  /** a user as they would be */
  user?: { code: string; state: UserState; hasPassword: boolean };
  /** a role as it would be; null: removed */
  role?: { code: string; state: RoleConfigured | null };
}

export function unlessLastAdmin(known: Known, { user, role }: AccessChange): Refused<'LAST_ADMIN'> | null {
  const users = known.all('user');
  const roles = known.all('role');
  const hasPassword = (code: string) => known.passwordHash(code) !== null;
  const others = users.filter(({ profile }) => user === undefined || profile?.user !== user.code);
  const otherRoles = roles.filter(({ code }) => code !== role?.code);
  const left = leavesAnAdmin(
    user === undefined ? users : [...others, user.state],
    role === undefined ? roles : [...otherRoles, ...(role.state === null ? [] : [role.state])],
    (code) => (code === user?.code ? user.hasPassword : hasPassword(code)),
  );
  return left || !leavesAnAdmin(users, roles, hasPassword) ? null : refuse('LAST_ADMIN');
}
