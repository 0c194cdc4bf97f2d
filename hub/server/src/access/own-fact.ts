// One fact that a person makes at the hub outside of commands, and what is written with it, in one transaction.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Refused } from '@lineside/core/kernel/decision';
import { CommandId, type UserId } from '@lineside/core/kernel/ids';
import { randomHex } from '../clock.ts';
import type { CommandTools } from '../command/execute.ts';
import { appendOwn } from '../command/own-log.ts';
import type { Effects, Ground, Planned } from '../store/ground.ts';

/**
 * @param also what is written with it, or why nothing is
 * @returns null when it is written
 */
export async function writeOwnFact(
  { store, origin, clock, random, sha256, catalogue, growth }: CommandTools,
  actor: UserId,
  fact: NewDomainFact,
  also: (ground: Ground) => Effects | Refused<ProblemCode>,
): Promise<Refused<ProblemCode> | null> {
  const command = CommandId.parse(randomHex(random, 16));
  type Outcome = { refused: Refused<ProblemCode> | null; position?: number | undefined };
  const { refused, position } = await store.ingest((ground): Planned<Outcome> => {
    const effects = also(ground);
    if ('refused' in effects) return { answer: { refused: effects }, effects: {} };
    const world = { catalogue, sha256, now: clock.now() };
    const appended = appendOwn([fact], { origin, actor, command }, ground, world);
    const answer = { refused: null, position: appended.head?.position };
    return { answer, effects: { ...effects, ...appended } };
  });
  if (position !== undefined) growth.grew(position);
  return refused;
}
