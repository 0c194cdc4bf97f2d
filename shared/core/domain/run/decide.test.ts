// Runs authorised, revoked, cancelled. What stops each: refusals.test.ts.
import { expect, test } from 'vitest';
import { runAfter } from '../../testing/past.ts';
import { authorizeRun, cancelRun, revokeRun } from '../../testing/refusals/run-course.ts';

const reason = 'wrong stencil';
const fact = (what: string, data: object = {}) => ({
  facts: [{ stream: 'run:RUN-0412', type: `run.${what}`, data: { run: 'RUN-0412', ...data } }],
});

test('given a run in PREP, when authorised, then one fact; revoked, it may be authorised again', () => {
  expect(authorizeRun()).toEqual(fact('authorized'));
  expect(authorizeRun(runAfter(['authorized', 'revoked']))).toEqual(fact('authorized'));
});

test.each([[['authorized']], [['authorized', 'started']]] as const)(
  'given a run that is %j, when revoked, then one fact with the reason',
  (then) => {
    expect(revokeRun(runAfter(then))).toEqual(fact('revoked', { reason }));
  },
);

test('given a run in PREP in which nothing was done, also one revoked, when cancelled, then one fact with the reason', () => {
  expect(cancelRun()).toEqual(fact('cancelled', { reason }));
  expect(cancelRun(runAfter(['authorized', 'revoked']))).toEqual(fact('cancelled', { reason }));
});
