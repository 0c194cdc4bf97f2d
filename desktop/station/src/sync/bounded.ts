// The watchdog over one call to the hub: whatever the link does, the loop that made the call goes on.
import { LinkFault } from '@lineside/core/contracts/sync';
import type { Pause } from '../ports.ts';

/** Longer than any link's own time-out: only a wedged call gets here. */
export const watchdogMs = 20_000;

/** The call's answer; a fault when none comes in time. A later answer is never looked at. */
export async function bounded<Answer>(call: Promise<Answer>, pause: Pause): Promise<Answer> {
  const answered = new AbortController();
  const late = pause(watchdogMs, answered.signal).then((): never => {
    throw new LinkFault('UNREACHABLE', 'WATCHDOG');
  });
  late.catch(() => undefined);
  call.catch(() => undefined);
  try {
    return await Promise.race([call, late]);
  } finally {
    answered.abort();
  }
}
