// What a list shows of a unit and what it counts towards: pure functions of its folded state, so that a refold
// gives the same rows.
import {
  currentStep,
  missingBefore,
  openVisits,
  type UnitState,
  unitStatus,
} from '@lineside/core/domain/unit/state';

export interface UnitRow {
  run: string | null;
  status: string;
  step: number | null;
  station: string | null;
  readyAt: number | null;
  gap: boolean;
}

export function unitRow(unit: UnitState): UnitRow {
  const step = currentStep(unit);
  return {
    run: unit.run,
    status: unitStatus(unit),
    step,
    station: openVisits(unit).at(-1)?.station ?? null,
    readyAt: lastPassAt(unit),
    gap: step !== null && missingBefore(unit, step).length > 0,
  };
}

function lastPassAt(unit: UnitState): number | null {
  const furthest = unit.passed.at(-1);
  const passes = unit.visits.filter((visit) => visit.result === 'PASS' && !visit.voided);
  return passes.findLast((visit) => visit.step === furthest)?.outAt ?? null;
}

/** PASSED and FAILED count units by step (a unit that failed and later passed counts in both). */
export type TallyKind = 'QUEUED' | 'PASSED' | 'FAILED' | 'DONE';

/** What a unit counts towards, as `KIND step`. */
export function talliesOf(unit: UnitState): Set<`${TallyKind} ${number}`> {
  const status = unitStatus(unit);
  const counted = new Set<`${TallyKind} ${number}`>();
  for (const step of unit.passed) counted.add(`PASSED ${step}`);
  for (const visit of unit.visits)
    if (visit.result === 'FAIL' && !visit.voided) counted.add(`FAILED ${visit.step}`);
  const step = currentStep(unit);
  if (status === 'QUEUED' && step !== null) counted.add(`QUEUED ${step}`);
  if (status === 'DONE') counted.add('DONE 0');
  return counted;
}
