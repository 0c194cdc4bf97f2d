// The flow of a run: one stage is now, and what is offered next is what may be done.
import { closeoutOf, type RunStanding } from '@lineside/core/domain/run/closeout';
import { RunCreated } from '@lineside/core/domain/run/facts';
import { initialRun, type RunState } from '@lineside/core/domain/run/state';
import { smtRoute } from '@lineside/core/testing/smt-line';
import { describe, expect, test } from 'vitest';
import { actionsOf, type RunMoments, stagesOf } from './run-stages.ts';

const created = RunCreated.parse({
  ...{ run: 'RUN-1', order: 'WO-1', line: 'SMT-A', product: 'P', productName: '', qty: 2 },
  ...{ frozen: smtRoute, units: 'BULK' },
});
const prep: RunState = { ...initialRun, created, status: 'PREP' };
const authorized: RunState = { ...prep, status: 'AUTHORIZED', authorizedAt: 2 };
const started: RunState = { ...authorized, status: 'IN_PROGRESS', startedAt: 3 };
const ended = { at: 9, by: 'P09', reason: null };

const open = { QUEUED: 0, IN_STATION: 0, OUT_FAILED: 0, ON_HOLD: 0 };
const standing: RunStanding = { done: 0, scrapped: 0, open, unheard: [], exceptions: 0 };
const waiting: RunStanding = { ...standing, open: { ...open, QUEUED: 2 } };
const finished: RunStanding = { ...standing, done: 2 };

const moments: RunMoments = {
  created: { at: 1, by: 'P01' },
  authorized: { at: 2, by: 'P02' },
  started: { at: 3, by: 'P03' },
};

const stages = (run: RunState, of: RunStanding) => stagesOf(run, moments, closeoutOf(run, of));
const now = (run: RunState, of: RunStanding) =>
  stages(run, of)
    .filter(({ state }) => state === 'NOW')
    .map(({ stage }) => stage);
const actions = (run: RunState, of: RunStanding, splittable = 0) =>
  actionsOf(run, closeoutOf(run, of), splittable);

describe('the stages of a run', () => {
  test.each<[string, RunState, RunStanding, string[]]>([
    ['just made', prep, waiting, ['AUTHORIZED']],
    ['authorised', authorized, waiting, ['IN_PROGRESS']],
    ['at work', started, waiting, ['IN_PROGRESS']],
    ['with every unit ended', started, finished, ['CLOSEOUT']],
    ['revoked at work', { ...started, status: 'PREP' }, waiting, ['AUTHORIZED']],
    ['closed', { ...started, status: 'COMPLETED', ended }, finished, []],
    ['cancelled', { ...prep, status: 'CANCELLED', ended }, waiting, []],
  ])('given one %s, then it is at %j', (_, run, of, expected) => {
    expect(now(run, of)).toEqual(expected);
  });

  test('given gates of quality, then they stand in the flow and ask nothing', () => {
    const states = Object.fromEntries(stages(authorized, waiting).map(({ stage, state }) => [stage, state]));
    expect(states).toMatchObject({
      ...{ CREATED: 'DONE', READINESS: 'NOT_ASKED', LOADING: 'NOT_ASKED', FAI: 'NOT_ASKED' },
      ...{ AUTHORIZED: 'DONE', IN_PROGRESS: 'NOW', CLOSEOUT: 'TO_COME', OQC: 'NOT_ASKED' },
    });
    const steps = smtRoute.steps.map((step) => ({ ...step, requiresFAI: false }));
    const without = { ...prep, created: { ...created, frozen: { ...smtRoute, steps } } };
    expect(stages(without, waiting).find(({ stage }) => stage === 'FAI')?.state).toBe('SKIPPED');
  });

  test('given what was done, then by whom and when', () => {
    const closed = stages({ ...started, status: 'COMPLETED', ended }, finished);
    const said = closed.flatMap(({ stage, at, by }) => (at === null ? [] : [`${stage} ${at} ${by}`]));
    expect(said).toEqual(['CREATED 1 P01', 'AUTHORIZED 2 P02', 'IN_PROGRESS 3 P03', 'COMPLETED 9 P09']);
  });
});

describe('what may be done next', () => {
  test.each<[string, RunState, RunStanding, number, string[]]>([
    ['just made', prep, waiting, 2, ['AUTHORIZE', 'SPLIT', 'CANCEL']],
    ['authorised', authorized, waiting, 2, ['SPLIT', 'REVOKE']],
    ['at work', started, waiting, 1, ['SPLIT', 'REVOKE']],
    ['with every unit ended', started, finished, 0, ['CLOSE', 'REVOKE']],
    ['short of units', started, { ...finished, done: 1 }, 0, ['CLOSE', 'REVOKE']],
    ['revoked at work', { ...started, status: 'PREP' }, waiting, 0, ['AUTHORIZE']],
    ['closed', { ...started, status: 'COMPLETED', ended }, finished, 0, []],
  ])('given a run %s, best first', (_, run, of, splittable, expected) => {
    expect(actions(run, of, splittable)).toEqual(expected);
  });
});
