// Somebody chooses an own hub password: only who knows the present one, and the user's other sessions end with it.
import { passwordFault, whyWeak } from '@lineside/core/domain/access/password-rules';
import type { Actor } from '@lineside/core/domain/access/state';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import type { CommandTools } from '../command/execute.ts';
import { writeOwnFact } from './own-fact.ts';
import { hashPassword, passwordFits } from './password.ts';

/**
 * Said again after a lost answer, it is done already.
 * @param session token hash of the session that goes on
 * @returns null when done; PASSWORD_WRONG, PASSWORD_WEAK
 */
export async function changePassword(
  tools: CommandTools,
  { user, name }: Pick<Actor, 'user' | 'name'>,
  session: string,
  { present, fresh }: { present: string; fresh: string },
): Promise<Refused<ProblemCode> | null> {
  const { store, random } = tools;
  const before = await store.credential(user);
  if (before === null) return refuse('PASSWORD_WRONG');
  if (!(await passwordFits(present, before.hash))) {
    const isDone = !before.mustChange && (await passwordFits(fresh, before.hash));
    return isDone ? null : refuse('PASSWORD_WRONG');
  }
  const fault = fresh === present ? 'present' : passwordFault(fresh, { user, name });
  if (fault !== null) return refuse('PASSWORD_WEAK', whyWeak(fault));
  const credential = { hash: await hashPassword(fresh, random), mustChange: false };
  const fact = {
    stream: streamId('user', user),
    type: 'user.passwordSet' as const,
    data: { user, mustChange: false },
  };
  return await writeOwnFact(tools, user, fact, (ground) =>
    // somebody else may have set another one meanwhile
    ground.passwordHash(user) === before.hash
      ? { credential: { user, credential, keeps: session } }
      : refuse('PASSWORD_WRONG'),
  );
}
