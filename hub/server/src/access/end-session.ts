// One session ends before its time. That somebody ended another person's is a fact; one's own is no more than going out.
import { streamId, UserId } from '@lineside/core/kernel/ids';
import type { CommandTools } from '../command/execute.ts';
import type { SessionRow } from '../store/access.ts';
import { writeOwnFact } from './own-fact.ts';

/** @param by who ends it */
export async function endSession(
  tools: CommandTools,
  by: UserId,
  { tokenHash, user, agent, openedAt }: SessionRow,
): Promise<void> {
  if (user === by) return await tools.store.closeSession(tokenHash);
  const fact = {
    stream: streamId('user', user),
    type: 'user.sessionEnded' as const,
    data: { user: UserId.parse(user), agent, openedAt },
  };
  await writeOwnFact(tools, by, fact, () => ({ endedSession: tokenHash }));
}
