// Showing who one is: a badge from anywhere, a PIN by keys, and digits that a reader sent.
import { problemBody } from '@lineside/core/contracts/problem';
import { describe, expect, it } from 'vitest';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { createProofEntry } from './proof-entry.ts';
import { createProofTrouble } from './proof-trouble.ts';
import { turnedAway } from './turned-away.ts';

function entry(turnsAway?: (text: string) => boolean) {
  const shown: unknown[] = [];
  let problem: ProblemDetail | null = null;
  const proof = createProofEntry({
    async byBadge(badge) {
      shown.push({ badge });
      problem = problemBody('BADGE_UNKNOWN').error;
    },
    async byPin(user, pin) {
      shown.push({ user, pin });
    },
    busy: () => false,
    problem: () => problem,
    forgetProblem: () => {
      problem = null;
    },
    ...(turnsAway === undefined ? {} : { turnsAway }),
  });
  const scan = (text: string) => proof.ears.onScan({ text, at: 0, suffixed: true, field: null });
  return { proof, shown, scan };
}

describe('showing who one is', () => {
  it('[sign-in] a scan is a badge, a chosen name and digits are a PIN', async () => {
    const { proof, shown, scan } = entry();
    await scan(' BADGE-1 ');
    proof.choose('P01');
    proof.ears.onTyped('10a02');
    await proof.enter();
    expect(shown).toEqual([{ badge: 'BADGE-1' }, { user: 'P01', pin: '1002' }]);
    expect(proof.pin()).toBe('');
  });

  it('[sign-in] digits that no badge has are the PIN of the name that was chosen', async () => {
    const { proof, shown, scan } = entry();
    proof.choose('P01');
    await scan('1002');
    expect(shown).toEqual([{ badge: '1002' }, { user: 'P01', pin: '1002' }]);
  });

  it('[lock] a board scanned where a badge is asked for is told by its number, and tried as none', async () => {
    const trouble = createProofTrouble(() => 0);
    const played: string[] = [];
    const parts = {
      isUnit: (text: string) => text.startsWith('SN-'),
      play: (name: string) => played.push(name),
    };
    const { shown, scan } = entry(turnedAway(parts, trouble, { en: '{text} waits', zh: '{text}' }));
    await scan('SN-1');
    expect([shown, played, trouble.problem()?.message.en]).toEqual([[], ['fail'], 'SN-1 waits']);
    await scan('BADGE-1');
    expect(shown).toEqual([{ badge: 'BADGE-1' }]);
  });
});
