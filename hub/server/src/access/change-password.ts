// Somebody chooses an own hub password: only who knows the present one, and the user's other sessions end with it.
import { passwordFault, whyWeak } from '@lineside/core/domain/access/password-rules';
import type { Actor } from '@lineside/core/domain/access/state';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { CommandId, type OriginId, streamId } from '@lineside/core/kernel/ids';
import { type Clock, type Random, randomHex } from '../clock.ts';
import { appendOwn } from '../command/own-log.ts';
import type { Growth } from '../growth.ts';
import type { Ground, Planned } from '../store/ground.ts';
import type { HubStore } from '../store/hub-store.ts';
import { hashPassword, passwordFits } from './password.ts';

export interface PasswordTools {
  store: HubStore;
  origin: OriginId;
  clock: Clock;
  random: Random;
  sha256: Sha256;
  catalogue: Catalogue;
  growth: Growth;
}

/**
 * @param session token hash of the session that goes on
 * @returns null when done; PASSWORD_WRONG, PASSWORD_WEAK
 */
export async function changePassword(
  tools: PasswordTools,
  { user, name }: Pick<Actor, 'user' | 'name'>,
  session: string,
  { present, fresh }: { present: string; fresh: string },
): Promise<Refused<ProblemCode> | null> {
  const { store, origin, clock, random, sha256, catalogue, growth } = tools;
  const before = (await store.credential(user))?.hash ?? null;
  if (before === null || !(await passwordFits(present, before))) return refuse('PASSWORD_WRONG');
  const fault = fresh === present ? 'present' : passwordFault(fresh, { user, name });
  if (fault !== null) return refuse('PASSWORD_WEAK', whyWeak(fault));
  const credential = { hash: await hashPassword(fresh, random), mustChange: false };
  const command = CommandId.parse(randomHex(random, 16));
  const fact = {
    stream: streamId('user', user),
    type: 'user.passwordSet' as const,
    data: { user, mustChange: false },
  };
  type Outcome = { refused: Refused<ProblemCode> | null; position?: number };
  const { refused, position } = await store.ingest((ground: Ground): Planned<Outcome> => {
    // somebody else may have set another one meanwhile
    if (ground.passwordHash(user) !== before)
      return { answer: { refused: refuse('PASSWORD_WRONG') }, effects: {} };
    const world = { catalogue, sha256, now: clock.now() };
    const appended = appendOwn([fact], { origin, actor: user, command }, ground, world);
    const answer: Outcome = { refused: null };
    if (appended.head !== undefined) answer.position = appended.head.position;
    return { answer, effects: { ...appended, credential: { user, credential, keeps: session } } };
  });
  if (position !== undefined) growth.grew(position);
  return refused;
}
