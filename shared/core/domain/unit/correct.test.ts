// What a correction writes. What stops it: refusals.test.ts; what it does to a unit: corrected.test.ts.
import { expect, test } from 'vitest';
import { sn, unit } from '../../testing/past.ts';
import { bridge, correct } from '../../testing/refusals/correct.ts';

const visit = unit().visit(2);
const fact = (data: object) => ({
  facts: [
    {
      stream: `unit:${sn}`,
      type: 'unit.corrected',
      data: { visit, exception: null, reason: 'wrong board', requestedBy: null, ...data },
    },
  ],
});

test('given a visit, open or ended, when voided, then one fact with the reason', () => {
  const voiding = { correction: 'VOID_VISIT' } as const;
  expect(correct(unit().made().trackedIn(10).state, voiding)).toEqual(fact(voiding));
  expect(correct(unit().made().passed(10).state, voiding)).toEqual(fact(voiding));
});

test.each<['PASS' | 'FAIL', (typeof bridge)[]]>([
  ['PASS', []],
  ['FAIL', [bridge]],
])(
  'given a visit that ended, when set right to %s, then one fact with what it came out as',
  (result, defects) => {
    const correction = { correction: 'RESULT', result, defects } as const;
    const state = unit()
      .made()
      .trackedIn(10)
      .trackedOut(10, result === 'PASS' ? 'FAIL' : 'PASS').state;
    expect(correct(state, correction)).toEqual(fact(correction));
  },
);
