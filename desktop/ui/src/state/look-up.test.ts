// What was looked up stays current, whoever is signed in by then.
import { problemBody } from '@lineside/core/contracts/problem';
import type { BridgeVerb } from '@lineside/core/contracts/station-bridge';
import { describe, expect, it } from 'vitest';
import { createLookUp } from './look-up.ts';

const badge = { ok: false as const, error: problemBody('BADGE_SCANNED', { name: 'Quality lead' }).error };

/** A station that knows S-1, and the badge BADGE-Q01; `opensAgain`: the window was locked, and that badge opened it. */
function window(opensAgain = false) {
  const asked: unknown[] = [];
  const badges: string[] = [];
  const answerTo = (verb: BridgeVerb, input: Record<string, unknown>) => {
    if (verb !== 'lookUp') return { ok: true };
    if (input.code !== 'BADGE-Q01') return { ok: true, found: { code: input.code, units: [] } };
    return opensAgain ? null : badge;
  };
  const look = createLookUp({
    askAs: (async (
      _by: unknown,
      verb: BridgeVerb,
      _text: string,
      inputOf: (session: string) => Record<string, unknown>,
    ) => {
      const input = inputOf('session');
      asked.push(verb === 'lookUp' ? input.code : verb);
      return answerTo(verb, input);
    }) as never,
    approvals: { seek: (send: (approval: null) => unknown) => send(null) } as never,
    signIn: {
      signedIn: () => null,
      session: () => 'session',
      async tryBadge(text: string) {
        badges.push(text);
        return null;
      },
    } as never,
    newId: () => 'command',
    changes: () => 0,
    play: () => {},
    view: { refresh: async () => {} } as never,
    lock: { locked: () => false } as never,
  });
  return { look, asked, badges };
}

describe('looking a unit up', () => {
  it.each([false, true])(
    '[look-up] a badge scanned there changes who works, and what is decided then is read again (%s)',
    async (opensAgain) => {
      const { look, asked, badges } = window(opensAgain);
      await look.ask('S-1');
      await look.ask('BADGE-Q01');
      expect(look.found()?.code).toBe('S-1');
      expect(badges).toEqual(opensAgain ? [] : ['BADGE-Q01']);
      await look.dispose('S-1', { action: 'HOLD', reason: 'crack' });
      expect(asked).toEqual(['S-1', 'BADGE-Q01', 'dispose', 'S-1']);
    },
  );

  it('[look-up] an answer that comes after another code was refused is not shown', async () => {
    const { look } = window();
    const slow = look.ask('S-1');
    await look.ask('X'.repeat(200));
    await slow;
    expect(look.found()).toBeNull();
    expect(look.problem()?.code).toBe('VALIDATION_ERROR');
  });
});
