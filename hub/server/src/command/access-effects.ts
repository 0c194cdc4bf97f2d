// What decided facts do to passwords and sessions, in the same transaction.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { Effects } from '../store/ground.ts';

/** @param passwordHash of the password that a `user.passwordSet` among the facts speaks of */
export function accessEffects(
  facts: readonly NewDomainFact[],
  passwordHash: string | null,
): Pick<Effects, 'credential' | 'signedOut'> {
  const effects: Pick<Effects, 'credential' | 'signedOut'> = {};
  for (const { type, data } of facts)
    switch (type) {
      case 'user.passwordSet':
        if (passwordHash === null) throw new Error('a password is set whose hash nobody made');
        effects.credential = {
          user: data.user,
          credential: { hash: passwordHash, mustChange: data.mustChange },
        };
        break;
      case 'user.passwordCleared':
        effects.credential = { user: data.user, credential: null };
        break;
      case 'user.disabled':
      case 'user.signedOut':
        effects.signedOut = data.user;
        break;
    }
  return effects;
}
