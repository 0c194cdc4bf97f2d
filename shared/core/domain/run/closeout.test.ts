// The checklist of a run's end, and closing by it. What stops it: refusals.test.ts.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAfter } from '../../testing/past.ts';
import { closeRun, finished } from '../../testing/refusals/run-course.ts';
import { closeoutItems, closeoutOf } from './closeout.ts';

const started = runAfter(['authorized', 'started']);
const verdicts = (...given: Parameters<typeof closeoutOf>) =>
  closeoutOf(...given).map(({ verdict, count }) => `${verdict} ${count}`);

const standings = fc.record({
  done: fc.nat(400),
  scrapped: fc.nat(20),
  open: fc.record({ QUEUED: fc.nat(2), IN_STATION: fc.nat(1), OUT_FAILED: fc.nat(1), ON_HOLD: fc.nat(1) }),
  unheard: fc.constantFrom([], [{ station: 'ST-1', owed: 0, lastContactAt: null }]),
  exceptions: fc.nat(2),
});

describe('the checklist', () => {
  test('given a run whose units have all ended, then everything is met; the final inspection is not asked yet', () => {
    expect(verdicts(started, finished)).toEqual([...Array(5).fill('MET 0'), 'NOT_ASKED 0']);
    expect(closeoutOf(started, finished).map(({ item }) => item)).toEqual(closeoutItems);
  });

  test('given nothing begun, then that is missing, and every unit asks for a reason', () => {
    const nothing = { ...finished, done: 0, scrapped: 0 };
    expect(verdicts(runAfter([]), nothing).slice(0, 3)).toEqual(['MISSING 1', 'MET 0', 'REASON 400']);
  });

  test('given units that have not ended, then they are missing and not counted as unmade', () => {
    const open = { QUEUED: 1, IN_STATION: 1, OUT_FAILED: 1, ON_HOLD: 1 };
    expect(verdicts(started, { ...finished, done: 390, open }).slice(1, 3)).toEqual([
      'MISSING 4',
      'REASON 4',
    ]);
  });

  test('given any standing, then the run closes just when nothing is missing, and a reason is given where one is asked', () => {
    fc.assert(
      fc.property(standings, fc.boolean(), (standing, told) => {
        const rows = closeoutOf(started, standing).map(({ verdict }) => verdict);
        const closes = !rows.includes('MISSING') && (told || !rows.includes('REASON'));
        const decision = closeRun(standing, told ? { reason: 'material short' } : {});
        expect('facts' in decision).toBe(closes);
      }),
    );
  });
});

describe('closeRun', () => {
  const fact = (data: object) => ({
    facts: [{ stream: 'run:RUN-0412', type: 'run.closed', data: { run: 'RUN-0412', ...data } }],
  });

  test('given everything met, then one fact with what became of the units', () => {
    expect(closeRun()).toEqual(fact({ done: 398, scrapped: 2, reason: null }));
  });

  test('given fewer units than planned and a reason, then the reason is kept', () => {
    expect(closeRun({ done: 300 }, { reason: ' material short ' })).toEqual(
      fact({ done: 300, scrapped: 2, reason: 'material short' }),
    );
  });

  test('given a run revoked after it began, then it may be closed as it stands', () => {
    const state = runAfter(['authorized', 'started', 'revoked']);
    expect(closeRun({}, { state })).toEqual(fact({ done: 398, scrapped: 2, reason: null }));
  });
});
