// A command is asked in the name of whoever began it, and in nobody else's.
import { problemBody } from '@lineside/core/contracts/problem';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import { describe, expect, it } from 'vitest';
import { createAskAs } from './ask-as.ts';

const person = (user: string, session: string): SignedIn => ({
  user,
  name: user,
  session,
  roles: [],
  permissions: [],
  language: 'en',
});
const locked = { ok: false as const, error: problemBody('SESSION_LOCKED').error };
const recorded = { ok: true as const, confirmation: { repeated: false, at: 1, facts: [] }, sn: 'S-1' };

/** The station knows `sessions`; any other is locked. */
function window(signedIn: SignedIn, next: SignedIn | null, sessions: readonly string[]) {
  const asked: unknown[] = [];
  const waited: string[] = [];
  let now = signedIn;
  const bridge: StationBridge = {
    async call(_verb, input) {
      asked.push(input);
      const known = 'session' in input && sessions.includes(input.session);
      return (known ? recorded : locked) as never;
    },
    watch: () => () => {},
  };
  const askAs = createAskAs({
    bridge,
    signedIn: () => now,
    async signInAgain(_problem, text) {
      waited.push(text);
      if (next !== null) now = next;
      return next;
    },
  });
  const ask = () =>
    askAs(signedIn, 'dispose', 'S-1', (session) => ({
      session,
      command: 'command-1',
      sn: 'S-1',
      disposition: { action: 'HOLD', reason: 'crack' },
      approval: null,
    }));
  return { ask, asked, waited };
}

describe('asking in somebody’s name', () => {
  it('[lock] the same person signs in again, and the same command is asked again', async () => {
    const { ask, asked, waited } = window(person('P01', 'old'), person('P01', 'new'), ['new']);
    expect(await ask()).toEqual(recorded);
    expect(asked).toMatchObject([
      { session: 'old', command: 'command-1' },
      { session: 'new', command: 'command-1' },
    ]);
    expect(waited).toEqual(['S-1']);
  });

  it('[lock] it is never asked in somebody else’s name', async () => {
    const { ask, asked } = window(person('P01', 'old'), person('P02', 'new'), ['new']);
    expect(await ask()).toMatchObject({
      ok: false,
      error: { code: 'NOT_SIGNED_IN', details: { name: 'P01' } },
    });
    expect(asked).toHaveLength(1);
  });

  it('[lock] a badge that opens the window again is no command', async () => {
    const { ask, asked } = window(person('P01', 'old'), null, []);
    expect(await ask()).toBeNull();
    expect(asked).toHaveLength(1);
  });
});
