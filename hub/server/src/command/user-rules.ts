// Configuring and disabling users. A secret left out keeps the present one; the same secret again is no change.

import type { UserConfigured } from '@lineside/core/domain/access/facts';
import type { UserState } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { type Decision, refuse } from '@lineside/core/kernel/decision';
import { streamId, type UserId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';

/** A hash made of the secret just given, and the present hash if the secret fits that one. */
export interface FreshSecret {
  hash: string;
  fits: string | null;
}

export interface ReadyUser extends Omit<UserConfigured, 'badge' | 'pin'> {
  badge: FreshSecret | null;
  pin: FreshSecret | null;
}

export function decideConfigureUser(
  present: UserState,
  { badge, pin, ...profile }: ReadyUser,
): Decision<NewDomainFact, never> {
  const data = {
    ...profile,
    badge: secret(present.profile?.badge ?? null, badge),
    pin: secret(present.profile?.pin ?? null, pin),
  };
  if (present.disabled === null && canonicalJson(present.profile) === canonicalJson(data))
    return { facts: [] };
  return { facts: [{ stream: streamId('user', profile.user), type: 'user.configured', data }] };
}

export function decideDisableUser(
  present: UserState,
  input: { user: UserId; reason: string },
): Decision<NewDomainFact, 'USER_NOT_FOUND'> {
  if (present.profile === null) return refuse('USER_NOT_FOUND', { user: input.user });
  if (present.disabled !== null) return { facts: [] };
  return { facts: [{ stream: streamId('user', input.user), type: 'user.disabled', data: input }] };
}

function secret(present: string | null, fresh: FreshSecret | null): string | null {
  if (fresh === null) return present;
  return present !== null && fresh.fits === present ? present : fresh.hash;
}
