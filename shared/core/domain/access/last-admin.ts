// Somebody must always be able to let people in: a change that would leave nobody who manages users is refused.
import type { RoleConfigured } from './facts.ts';
import type { UserState } from './state.ts';

/** Whether somebody would still manage users, plant-wide and not disabled, who can sign in at the hub. */
export function leavesAnAdmin(
  users: readonly UserState[],
  roles: readonly RoleConfigured[],
  hasPassword: (user: string) => boolean,
): boolean {
  const managing = new Set(
    roles
      .filter(({ scope, permissions }) => scope === 'ALL' && permissions.includes('system:user_manage'))
      .map(({ code }) => code),
  );
  return users.some(
    ({ profile, disabled }) =>
      profile !== null &&
      disabled === null &&
      profile.roles.some((code) => managing.has(code)) &&
      hasPassword(profile.user),
  );
}
