// Configuring and removing roles. What a role may counts at the next request of whoever holds it.
import type { peopleCommands } from '@lineside/core/contracts/people';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { useTexts } from '@lineside/core/i18n/use-texts';
import { type Decision, refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { staleEdit } from './edit-rule.ts';
import type { Known } from './known.ts';
import { unlessLastAdmin } from './last-admin.ts';
import { unlessSame } from './unless-same.ts';

/** How many of its users a refusal names. */
const mostUsers = 5;

export function decideConfigureRole(
  known: Known,
  { basedOn, ...role }: z.output<typeof peopleCommands.configureRole>,
): Decision<NewDomainFact, 'STALE_EDIT' | 'LAST_ADMIN'> {
  const data = { ...role, permissions: [...new Set(role.permissions)] };
  const fact = { stream: streamId('role', role.code), type: 'role.configured' as const, data };
  return (
    staleEdit(known, 'role', role.code, basedOn) ??
    unlessLastAdmin(known, { role: { code: role.code, state: data } }) ??
    unlessSame(known.found('role', role.code), fact)
  );
}

export function decideRemoveRole(
  known: Known,
  { role, basedOn }: z.output<typeof peopleCommands.removeRole>,
): Decision<NewDomainFact, 'ROLE_NOT_FOUND' | 'STALE_EDIT' | 'IN_USE' | 'LAST_ADMIN'> {
  if (known.found('role', role) === null) return refuse('ROLE_NOT_FOUND', { role });
  const stale = staleEdit(known, 'role', role, basedOn);
  if (stale !== null) return stale;
  const holders = known.all('user').flatMap(({ profile }) => profile ?? []);
  const users = holders.filter(({ roles }) => roles.some((code) => code === role));
  if (users.length > 0) {
    const named = (language: 'en' | 'zh') =>
      users.slice(0, mostUsers).map(({ user }) => useTexts.user[language].replace('{key}', () => user));
    const where = { where: named('en'), whereZh: named('zh') };
    return refuse('IN_USE', { kind: 'role', key: role, ...where, total: users.length });
  }
  return (
    unlessLastAdmin(known, { role: { code: role, state: null } }) ?? {
      facts: [{ stream: streamId('role', role), type: 'role.removed', data: { key: role } }],
    }
  );
}
