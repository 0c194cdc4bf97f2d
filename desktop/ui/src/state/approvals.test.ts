// Approval on the spot: the same command again with it, and whoever has not the right is told so.
import { problemBody } from '@lineside/core/contracts/problem';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { describe, expect, it } from 'vitest';
import { type Approval, createApprovals } from './approvals.ts';

const refused = (code: ProblemCode, details = {}) => ({
  ok: false as const,
  error: problemBody(code, details).error,
});
const needed = refused('APPROVAL_NEEDED', { permission: 'quality:disposition' });
const done = { ok: true as const };
type Answer = typeof done | ReturnType<typeof refused>;

/** Answers in turn; keeps what it was sent with. */
function station(...answers: readonly Answer[]) {
  const sent: (Approval | null)[] = [];
  const heard: string[] = [];
  const approvals = createApprovals({
    now: () => 1000,
    onAsked: () => heard.push('asked'),
    onRefused: () => heard.push('refused'),
  });
  const seek = () =>
    approvals.seek(async (approval): Promise<Answer> => {
      sent.push(approval);
      return answers[sent.length - 1] ?? done;
    });
  return { approvals, sent, heard, seek };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('approval on the spot', () => {
  it('[approval] nobody is asked when the one who is signed in may', async () => {
    const { approvals, seek, sent, heard } = station(done);
    expect(await seek()).toEqual(done);
    expect([sent, heard, approvals.question()]).toEqual([[null], [], null]);
  });

  it('[approval] asks for the right, and sends again with the badge', async () => {
    const { approvals, seek, sent, heard } = station(needed, done);
    const answer = seek();
    await settled();
    expect(approvals.question()).toBe('quality:disposition');
    await approvals.give({ badge: 'BADGE-Q01' });
    expect(await answer).toEqual(done);
    expect(sent).toEqual([null, { badge: 'BADGE-Q01' }]);
    expect([heard, approvals.question()]).toEqual([['asked'], null]);
  });

  it('[approval] tells a wrong badge, a wrong PIN and a person without the right, and goes on asking', async () => {
    const { approvals, seek } = station(
      needed,
      refused('BADGE_UNKNOWN'),
      refused('PIN_WRONG', { left: 4 }),
      refused('FORBIDDEN', { user: 'P03', permission: 'quality:disposition' }),
      done,
    );
    const answer = seek();
    await settled();
    const told: (string | undefined)[] = [];
    for (const approval of [{ badge: 'X' }, { user: 'quality', pin: '1' }, { badge: 'BADGE-P03' }]) {
      await approvals.give(approval);
      told.push(approvals.trouble.problem()?.code);
    }
    expect(told).toEqual(['BADGE_UNKNOWN', 'PIN_WRONG', 'FORBIDDEN']);
    await approvals.give({ badge: 'BADGE-Q01' });
    expect(await answer).toEqual(done);
    expect(approvals.trouble.problem()).toBeNull();
  });

  it('[approval] counts down after too many wrong PINs', async () => {
    const { approvals, seek } = station(needed, refused('SIGN_IN_LOCKED', { seconds: 60 }));
    void seek();
    await settled();
    await approvals.give({ user: 'quality', pin: '1' });
    expect(approvals.trouble.lockedUntil()).toBe(61_000);
  });

  it('[approval] a refusal of what is asked, not of who approves, is the answer', async () => {
    const { approvals, seek } = station(needed, refused('UNIT_SCRAPPED', { sn: 'S' }));
    const answer = seek();
    await settled();
    await approvals.give({ badge: 'BADGE-Q01' });
    expect(await answer).toMatchObject({ error: { code: 'UNIT_SCRAPPED' } });
  });

  it('[approval] is asked for one thing at a time, and both are answered', async () => {
    const { approvals, seek } = station(needed, needed, done, done);
    const answers = [seek(), seek()];
    await settled();
    for (const badge of ['BADGE-Q01', 'BADGE-Q02']) {
      await approvals.give({ badge });
      await settled();
    }
    expect(await Promise.all(answers)).toEqual([done, done]);
    expect(approvals.question()).toBeNull();
  });

  it('[approval] not now: nothing is done, and nothing stays open', async () => {
    const { approvals, seek, sent } = station(needed);
    const answer = seek();
    await settled();
    approvals.cancel();
    expect(await answer).toEqual(needed);
    expect([sent, approvals.question()]).toEqual([[null], null]);
  });
});
