// What stops a correction, guard by guard.
import { type Correct, decideCorrect } from '../../domain/unit/correct.ts';
import type { UnitRefusal } from '../../domain/unit/refusals.ts';
import type { UnitState } from '../../domain/unit/state.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { runAfter, sn, unit } from '../past.ts';
import { operator, quality } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

export const bridge = { code: 'SOLDER_BRIDGE', location: 'U5', remark: '' };
/** The visit that the second thing told of a unit began. */
const visit = unit().visit(2);

export function correct(
  state: UnitState | null,
  correction: Correct['correction'],
  given: Partial<Correct> = {},
  actor = quality,
) {
  const context = {
    actor,
    requestedBy: null,
    place: null,
    unit: state,
    run: runAfter(['authorized', 'started']),
  };
  return decideCorrect(deepFreeze(context), { sn, visit, reason: 'wrong board', correction, ...given });
}

const voiding = { correction: 'VOID_VISIT' } as const;
const result = (result: 'PASS' | 'FAIL', defects = result === 'FAIL' ? [bridge] : []) =>
  ({ correction: 'RESULT', result, defects }) as const;
const passed = () => unit().made().passed(10).state;

export const correctRefusals: readonly RefusalExample<UnitRefusal>[] = [
  {
    code: 'FORBIDDEN',
    given: 'an operator',
    when: 'they set a result right',
    answer: 'there is no undo for them',
    decision: () => correct(passed(), result('FAIL'), {}, operator),
    details: { permission: 'quality:disposition', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'a unit never heard of',
    when: 'a visit of it is voided',
    answer: 'there is nothing to set right',
    decision: () => correct(null, voiding),
    details: { sn },
  },
  {
    code: 'VISIT_NOT_FOUND',
    given: 'a visit that the unit has not',
    when: 'it is voided',
    answer: 'the unit is to be read again',
    decision: () => correct(passed(), voiding, { visit: unit().visit(9) }),
    details: { sn },
  },
  {
    code: 'VISIT_NOT_FOUND',
    given: 'a visit that was voided',
    when: 'its result is set right',
    answer: 'it does not count any more',
    decision: () =>
      correct(
        unit().made().passed(10).corrected({ correction: 'VOID_VISIT', visit, reason: 'wrong board' }).state,
        result('FAIL'),
      ),
    details: { sn },
  },
  {
    code: 'VISIT_OPEN',
    given: 'a unit that is still inside',
    when: 'the result of that visit is set right',
    answer: 'it must come out first',
    decision: () => correct(unit().made().trackedIn(10).state, result('PASS')),
    details: { sn, station: 'SMT-A-PRINT-01' },
  },
  {
    code: 'DEFECT_REQUIRED',
    given: 'a PASS',
    when: 'it is made a FAIL without a defect',
    answer: 'what is wrong must be named',
    decision: () => correct(passed(), result('FAIL', [])),
    details: { step: 10 },
  },
  {
    code: 'DEFECT_CODE_UNKNOWN',
    given: 'a PASS',
    when: 'it is made a FAIL by a code that the run’s version does not have',
    answer: 'the code is named: nobody could count or read it later',
    decision: () => correct(passed(), result('FAIL', [{ ...bridge, code: 'SOLDER_BRIGDE' }])),
    details: { defect: 'SOLDER_BRIGDE', step: 10 },
  },
  {
    code: 'PASS_WITH_DEFECT',
    given: 'a FAIL',
    when: 'it is made a PASS with a defect',
    answer: 'one of the two must go',
    decision: () => correct(unit().made().failed(10).state, result('PASS', [bridge])),
    details: { defects: 1 },
  },
];
