// A decision on its way is not made twice, and a refusal stands until something else is asked.
import { problemBody } from '@lineside/core/contracts/problem';
import { describe, expect, it } from 'vitest';
import { createOneDecision } from './one-decision.ts';

const refusal = problemBody('UNIT_SCRAPPED', { sn: 'S-1' }).error;

describe('one decision', () => {
  it('[decide] pressed twice is made once', async () => {
    const decision = createOneDecision();
    const recorded = Promise.withResolvers<null>();
    const first = decision.make(() => recorded.promise);
    expect(await decision.make(() => Promise.reject(new Error('made twice')))).toBe(false);
    recorded.resolve(null);
    expect([await first, decision.busy(), decision.problem()]).toEqual([true, false, null]);
  });

  it('[decide] refused, it says why until it is made again', async () => {
    const decision = createOneDecision();
    expect(await decision.make(async () => refusal)).toBe(false);
    expect(decision.problem()).toEqual(refusal);
    await decision.make(async () => null);
    expect(decision.problem()).toBeNull();
  });

  it('[decide] that nobody approved it is no refusal', async () => {
    const decision = createOneDecision();
    const { error } = problemBody('APPROVAL_NEEDED', { permission: 'quality:disposition' });
    expect(await decision.make(async () => error)).toBe(false);
    expect(decision.problem()).toBeNull();
  });
});
