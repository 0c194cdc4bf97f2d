// Arbitrary work on one unit as a floor could do it: a few stations with clocks of their own, visits that end or do
// not, decisions about it here and there, corrections, runs that are revoked or end, a person who is disabled. Plausible,
// so that review has much to say.
import * as fc from 'fast-check';
import { factId } from '../kernel/ids.ts';
import { type Happening, originId } from './log-writer.ts';
import { stampAt } from './past.ts';

const sn = 'SN-1';
const hub = 9;
const ofUnit = ['REWORK', 'HOLD', 'VOID', 'SET_RIGHT', 'MOVE', 'SPLIT'] as const;
const ofRun = ['REVOKE', 'AUTHORIZE', 'CANCEL', 'CLOSE'] as const;
const decisions = [...ofUnit, ...ofRun, 'DISABLE', 'CONFIGURE'] as const;
const acts = ['IN', 'PASS', 'PASS', 'FAIL', ...decisions] as const;

const move = fc.record({
  by: fc.nat(2),
  act: fc.constantFrom(...acts),
  step: fc.constantFrom(10, 20, 30),
  run: fc.oneof(
    { weight: 9, arbitrary: fc.constant('RUN-0412') },
    { weight: 1, arbitrary: fc.constant('RUN-0413') },
  ),
  actor: fc.constantFrom('P03', 'P04'),
  provisional: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

/** What the stations and the hub wrote, each in its own order; minutes that each clock is ahead. */
export const arbitraryCourse: fc.Arbitrary<Happening[]> = fc
  .record({
    moves: fc.oneof(fc.array(move, { maxLength: 4 }), fc.array(move, { maxLength: 14, size: 'max' })),
    skews: fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }),
  })
  .map(({ moves, skews }) => happen(moves, skews));

function happen(moves: readonly Move[], skews: readonly number[]): Happening[] {
  const seqs = new Map<number, number>();
  const open = new Map<number, { visit: string; move: Move }>();
  const told: Happening[] = [];
  let lastVisit = factId(originId(0), 1);

  function tell(
    by: number,
    minute: number,
    stream: string,
    type: string,
    data: unknown,
    actor = 'Q1',
  ): string {
    const seq = (seqs.get(by) ?? 0) + 1;
    seqs.set(by, seq);
    told.push({ by, hlc: stampAt(minute + (skews[by] ?? 0)), stream, type, data, actor });
    return factId(originId(by), seq);
  }

  tell(0, 0, `unit:${sn}`, 'unit.created', {
    sn,
    run: 'RUN-0412',
    product: 'P',
    line: 'SMT-A',
    steps: [10, 20, 30],
  });
  for (const [i, next] of moves.entries()) {
    const { by, act, step, run, actor } = next;
    const minute = 20 + i;
    const decided = decisionOf(act, step, lastVisit, run, actor);
    if (decided !== null) {
      // dispositions are written where somebody decides: at a station, or at the hub
      const writer = decided.type === 'unit.disposed' && next.provisional ? by : hub;
      tell(writer, minute, decided.stream, decided.type, decided.data);
      continue;
    }
    if (act === 'IN' || !open.has(by)) {
      const provisional = next.provisional && step > 10 ? { reason: 'seen', missing: [step - 10] } : null;
      const data = { run, step, source: 'MANUAL', provisional };
      const visit = tell(by, minute, `unit:${sn}`, 'unit.trackedIn', data, actor);
      lastVisit = visit as typeof lastVisit;
      open.set(by, { visit, move: next });
    }
    const inside = open.get(by);
    if (act === 'IN' || inside === undefined) continue;
    open.delete(by);
    const outcome = { visit: inside.visit, result: act, values: [], defects: [], heldBy: [] };
    const data = { run: inside.move.run, step: inside.move.step, ...outcome };
    tell(by, minute + 0.5, `unit:${sn}`, 'unit.trackedOut', data, actor);
  }
  return told;
}

/** What the hub decides; null for what is done at stations. */
function decisionOf(act: Move['act'], step: number, visit: string, run: string, user: string) {
  const reason = 'as decided';
  const given = { exception: 'a'.repeat(32), reason };
  const profile = { name: user, roles: [], lines: [], stations: [], language: 'en', badge: null, pin: null };
  const unit = `unit:${sn}`;
  switch (act) {
    case 'REWORK':
      return { stream: unit, type: 'unit.disposed', data: { action: 'REWORK', toStep: step, reason } };
    case 'HOLD':
      return { stream: unit, type: 'unit.disposed', data: { action: 'HOLD', reason } };
    case 'SET_RIGHT': {
      const result = step === 10 ? 'PASS' : 'FAIL';
      const data = { correction: 'RESULT', visit, result, defects: [], ...given };
      return { stream: unit, type: 'unit.corrected', data };
    }
    case 'SPLIT': {
      const from = step === 10 ? null : 'RUN-0412';
      const data = { sn, from, run, product: 'P', line: 'SMT-A', steps: [10, 20, 30], reason };
      return { stream: unit, type: 'unit.moved', data };
    }
    case 'CANCEL':
      return { stream: `run:${run}`, type: 'run.cancelled', data: { run, reason } };
    case 'CLOSE':
      return { stream: `run:${run}`, type: 'run.closed', data: { run, done: 1, scrapped: 0, reason: null } };
    case 'VOID':
      return { stream: unit, type: 'unit.corrected', data: { correction: 'VOID_VISIT', visit, ...given } };
    case 'MOVE': {
      const target = { run, product: 'P', line: 'SMT-A', steps: [10, 20, 30] };
      return { stream: unit, type: 'unit.corrected', data: { correction: 'RUN', ...target, ...given } };
    }
    case 'REVOKE':
      return { stream: `run:${run}`, type: 'run.revoked', data: { run, reason } };
    case 'AUTHORIZE':
      return { stream: `run:${run}`, type: 'run.authorized', data: { run } };
    case 'DISABLE':
      return { stream: `user:${user}`, type: 'user.disabled', data: { user, reason } };
    case 'CONFIGURE':
      return { stream: `user:${user}`, type: 'user.configured', data: { user, ...profile } };
    default:
      return null;
  }
}
