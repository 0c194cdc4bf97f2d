// What stops a disposition, guard by guard.
import { type Dispose, decideDispose } from '../../domain/unit/dispose.ts';
import type { UnitRefusal } from '../../domain/unit/refusals.ts';
import type { UnitState } from '../../domain/unit/state.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { sn, unit } from '../past.ts';
import { operator, quality } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

const reason = 'bridge at U5';

function dispose(state: UnitState | null, disposition: Dispose['disposition'], actor = quality) {
  const context = { actor, requestedBy: null, place: null, unit: state };
  return decideDispose(deepFreeze(context), deepFreeze({ sn, disposition }));
}

export const disposeRefusals: readonly RefusalExample<UnitRefusal>[] = [
  {
    code: 'FORBIDDEN',
    given: 'an operator',
    when: 'they scrap a unit',
    answer: 'that is quality’s to decide',
    decision: () => dispose(unit().made().state, { action: 'SCRAP', reason }, operator),
    details: { permission: 'quality:disposition', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'a unit never heard of',
    when: 'it is disposed of',
    answer: 'there is nothing to dispose of',
    decision: () => dispose(null, { action: 'HOLD', reason }),
    details: { sn },
  },
  {
    code: 'UNIT_ALREADY_IN_STATION',
    given: 'a failed unit that is inside a station again',
    when: 'quality sends it to rework',
    answer: 'that visit must end first',
    decision: () =>
      dispose(unit().made().passed(10).failed(20).trackedIn(20).state, {
        action: 'REWORK',
        toStep: 10,
        reason,
      }),
    details: { sn, station: 'SMT-A-SPI-01', here: 0 },
  },
  {
    code: 'UNIT_SCRAPPED',
    given: 'a scrapped unit',
    when: 'quality puts it on hold',
    answer: 'scrapped is final',
    decision: () =>
      dispose(unit().made().disposed({ action: 'SCRAP', reason }).state, { action: 'HOLD', reason }),
    details: { sn },
  },
  {
    code: 'UNIT_NOT_FAILED',
    given: 'a unit that neither failed nor is held',
    when: 'quality sends it to rework',
    answer: 'there is nothing to rework',
    decision: () => dispose(unit().made().passed(10).state, { action: 'REWORK', toStep: 10, reason }),
    details: { sn },
  },
  {
    code: 'UNIT_NOT_ON_HOLD',
    given: 'a unit that is not held',
    when: 'quality releases it',
    answer: 'there is no hold to release',
    decision: () => dispose(unit().made().state, { action: 'RELEASE', reason }),
    details: { sn },
  },
  {
    code: 'REWORK_STEP_INVALID',
    given: 'a unit that failed reflow',
    when: 'it is sent to rework at AOI, a later step',
    answer: 'the failed step is the furthest it may go to',
    decision: () =>
      dispose(unit().made().passed(10, 20, 30).failed(40).state, { action: 'REWORK', toStep: 50, reason }),
    details: { sn, step: 50, failedStep: 40 },
  },
  {
    code: 'REWORK_STEP_INVALID',
    given: 'the same unit',
    when: 'it is sent to a step that its route has not',
    answer: 'that is no step to go to',
    decision: () =>
      dispose(unit().made().passed(10, 20, 30).failed(40).state, { action: 'REWORK', toStep: 25, reason }),
    details: { sn, step: 25, failedStep: 40 },
  },
];
