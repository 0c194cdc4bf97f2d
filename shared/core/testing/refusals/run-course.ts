// What stops a run on its way: authorised, revoked, cancelled, split, closed.
import { decideCloseRun, type RunStanding } from '../../domain/run/closeout.ts';
import { decideAuthorizeRun, decideCancelRun, decideRevokeRun } from '../../domain/run/decide.ts';
import type { RunRefusal } from '../../domain/run/refusals.ts';
import { decideSplitRun, type SplitContext, type SplitRun } from '../../domain/run/split.ts';
import type { RunStatus } from '../../domain/run/state.ts';
import { statusDetails } from '../../domain/run/status-text.ts';
import { LineCode, RunNo } from '../../kernel/ids.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { noRun, orderAfter, runAfter } from '../past.ts';
import { planner, someone, stations, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';
import { lacks } from './lacks.ts';

const run = RunNo.parse('RUN-0412');
const reason = 'wrong stencil';
const labels = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ sn: `SN-${count - i}`, panel: null }));

export const finished: RunStanding = {
  done: 398,
  scrapped: 2,
  open: { QUEUED: 0, IN_STATION: 0, OUT_FAILED: 0, ON_HOLD: 0 },
  unheard: [],
  exceptions: 0,
};

export function authorizeRun(state = runAfter([]), actor = planner, order = orderAfter(['released'])) {
  return decideAuthorizeRun(deepFreeze({ actor, run: state, order }), { run });
}

export function revokeRun(state = runAfter(['authorized']), actor = planner) {
  return decideRevokeRun(deepFreeze({ actor, run: state }), { run, reason });
}

export function cancelRun(state = runAfter([]), actor = planner) {
  return decideCancelRun(deepFreeze({ actor, run: state }), { run, reason });
}

/** A run of 400 made by scans, of which labels up to 100 were used, split in two on its line. */
export function splitRun(given: Partial<SplitContext> = {}, command: Partial<SplitRun> = {}) {
  const context: SplitContext = {
    actor: planner,
    run: runAfter(['authorized', 'started']),
    into: noRun,
    stations: Object.values(stations),
    unbegun: [],
    highestUsed: 100,
    ...given,
  };
  const into = RunNo.parse('RUN-0412-B');
  return decideSplitRun(deepFreeze(context), { run, into, qty: 100, line: null, reason, ...command });
}

export function closeRun(
  standing: Partial<RunStanding> = {},
  given: { reason?: string; state?: typeof noRun } = {},
) {
  const { state = runAfter(['authorized', 'started']) } = given;
  return decideCloseRun(deepFreeze({ actor: planner, run: state, standing: { ...finished, ...standing } }), {
    run,
    reason: given.reason ?? null,
  });
}

const unknown = (what: string, decision: RefusalExample<RunRefusal>['decision']) => ({
  code: 'RUN_NOT_FOUND' as const,
  given: 'a run never created',
  when: `it is ${what}`,
  answer: 'there is no such run',
  decision,
  details: { run: 'RUN-0412' },
});

const wrongStatus = (
  given: string,
  what: string,
  status: RunStatus,
  decision: RefusalExample<RunRefusal>['decision'],
) => ({
  code: 'RUN_STATUS_INVALID' as const,
  given,
  when: `it is ${what}`,
  answer: 'its state is named',
  decision,
  details: statusDetails('RUN-0412', status),
});

export const runCourseRefusals: readonly RefusalExample<RunRefusal>[] = [
  lacks('run:authorize', 'they authorise a run', () => authorizeRun(undefined, visitor), 'SMT-A'),
  lacks('run:revoke', 'they revoke a run', () => revokeRun(undefined, visitor), 'SMT-A'),
  lacks('run:create', 'they cancel a run', () => cancelRun(undefined, visitor), 'SMT-A'),
  lacks('run:create', 'they split a run', () => splitRun({ actor: visitor }), 'SMT-A'),
  {
    code: 'FORBIDDEN',
    given: 'a planner of this line alone',
    when: 'they split a run onto another',
    answer: 'the point does not reach there',
    decision: () => {
      const actor = { ...someone(['run:create'], 'ASSIGNED_LINES'), lines: [LineCode.parse('SMT-A')] };
      return splitRun({ actor }, { line: LineCode.parse('DIP-A') });
    },
    details: { permission: 'run:create', user: 'P03', line: 'DIP-A' },
  },
  unknown('authorised', () => authorizeRun(noRun)),
  unknown('revoked', () => revokeRun(noRun)),
  unknown('cancelled', () => cancelRun(noRun)),
  unknown('split', () => splitRun({ run: noRun })),
  unknown('closed', () => closeRun({}, { state: noRun })),
  wrongStatus('a run already authorised', 'authorised again', 'AUTHORIZED', () =>
    authorizeRun(runAfter(['authorized'])),
  ),
  wrongStatus('a run in PREP', 'revoked', 'PREP', () => revokeRun(runAfter([]))),
  wrongStatus('a run that is authorised', 'cancelled', 'AUTHORIZED', () =>
    cancelRun(runAfter(['authorized'])),
  ),
  wrongStatus('a run that is closed', 'split', 'COMPLETED', () =>
    splitRun({ run: runAfter(['authorized', 'started', 'closed']) }),
  ),
  wrongStatus('a run of which nothing was begun', 'closed', 'AUTHORIZED', () =>
    closeRun({}, { state: runAfter(['authorized']) }),
  ),
  wrongStatus('a run that is cancelled', 'closed', 'CANCELLED', () =>
    closeRun({}, { state: runAfter(['cancelled']) }),
  ),
  {
    code: 'ORDER_ON_HOLD',
    given: 'an order that somebody holds',
    when: 'a run of it is authorised',
    answer: 'who and why is said',
    decision: () => authorizeRun(undefined, planner, orderAfter(['released', 'held'])),
    details: { order: 'WO-5223029018', reason: 'material short', by: 'P03' },
  },
  {
    code: 'RUN_HAS_WORK',
    given: 'a revoked run in which a unit was begun',
    when: 'it is cancelled',
    answer: 'it is closed instead, for its units are somewhere',
    decision: () => cancelRun(runAfter(['authorized', 'started', 'revoked'])),
    details: { run: 'RUN-0412', startedAt: 180_000 },
  },
  {
    code: 'RUN_EXISTS',
    given: 'a run of the new number',
    when: 'a run is split into it',
    answer: 'another number is asked for',
    decision: () => splitRun({ into: runAfter([]) }),
    details: { run: 'RUN-0412-B' },
  },
  {
    code: 'SPLIT_NOT_POSSIBLE',
    given: 'labels used up to 350 of 400',
    when: 'a hundred are to go',
    answer: 'it is said how many are left',
    decision: () => splitRun({ highestUsed: 350 }),
    details: { run: 'RUN-0412', qty: 100, available: 50, boards: 1 },
  },
  {
    code: 'SPLIT_NOT_POSSIBLE',
    given: 'a run of scanned panels of four',
    when: 'units are to go that end within a panel',
    answer: 'panels stay whole',
    decision: () => splitRun({ run: runAfter([], { boards: 4 }), highestUsed: 0 }, { qty: 10 }),
    details: { run: 'RUN-0412', qty: 10, available: 400, boards: 4 },
  },
  {
    code: 'SPLIT_NOT_POSSIBLE',
    given: 'a run made in bulk that nobody has begun',
    when: 'all of it is to go',
    answer: 'something must stay',
    decision: () =>
      splitRun({ run: runAfter([], { units: 'BULK', qty: 4 }), unbegun: labels(4) }, { qty: 4 }),
    details: { run: 'RUN-0412', qty: 4, available: 4, boards: 1 },
  },
  {
    code: 'RUN_UNITS_OPEN',
    given: 'units that wait, are inside, failed or are held',
    when: 'the run is closed, whatever the reason',
    answer: 'they are counted',
    decision: () =>
      closeRun({ open: { QUEUED: 1, IN_STATION: 2, OUT_FAILED: 3, ON_HOLD: 4 } }, { reason: 'late' }),
    details: { run: 'RUN-0412', queued: 1, inside: 2, failed: 3, held: 4 },
  },
  {
    code: 'RUN_CLOSE_REASON',
    given: 'fewer units than planned, a silent station and an open exception',
    when: 'the run is closed without a reason',
    answer: 'each is named',
    decision: () =>
      closeRun(
        { done: 300, unheard: [{ station: 'SMT-A-AOI-01', owed: 2, lastContactAt: null }], exceptions: 1 },
        { reason: '  ' },
      ),
    details: {
      run: 'RUN-0412',
      items: ['UNITS_MADE', 'STATIONS_HEARD', 'EXCEPTIONS'],
      itemsEn: ['fewer units than planned', 'stations not heard', 'open exceptions'],
      itemsZh: ['数量少于计划', '有工位失联', '有未处理的异常'],
    },
  },
];
