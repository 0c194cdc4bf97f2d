// What a list shows of a unit and what it counts towards: pure functions of its folded state, so that a refold
// gives the same rows.
import {
  currentStep,
  missingBefore,
  openRework,
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
  panel: string | null;
  rework: number | null;
  reworkAt: number | null;
  stopped: number | null;
}

export function unitRow(unit: UnitState): UnitRow {
  const step = currentStep(unit);
  const status = unitStatus(unit);
  // one that failed again or is held waits for a decision first
  const rework = status === 'QUEUED' || status === 'IN_STATION' ? openRework(unit) : null;
  return {
    run: unit.run,
    status,
    step,
    station: openVisits(unit).at(-1)?.station ?? null,
    readyAt: lastPassAt(unit),
    gap: step !== null && missingBefore(unit, step).length > 0,
    panel: unit.panel?.code ?? null,
    rework: rework?.toStep ?? null,
    reworkAt: rework?.at ?? null,
    stopped: stoppedAt(unit),
  };
}

/** The step at which a failed or held unit stands: where it failed, was last worked on, or waits. */
function stoppedAt(unit: UnitState): number | null {
  switch (unitStatus(unit)) {
    case 'OUT_FAILED':
      return unit.failedStep;
    case 'ON_HOLD':
      return unit.failedStep ?? unit.visits.findLast(({ voided }) => !voided)?.step ?? currentStep(unit);
    default:
      return null;
  }
}

function lastPassAt(unit: UnitState): number | null {
  const furthest = unit.passed.at(-1);
  const passes = unit.visits.filter((visit) => visit.result === 'PASS' && !visit.voided);
  return passes.findLast((visit) => visit.step === furthest)?.outAt ?? null;
}

/** PASSED and FAILED count units by step (a unit that failed and later passed counts in both); MADE counts all. */
export type TallyKind = 'MADE' | 'QUEUED' | 'PASSED' | 'FAILED' | 'DONE';

/** What a unit counts towards, as `KIND step`. */
export function talliesOf(unit: UnitState): Set<`${TallyKind} ${number}`> {
  const status = unitStatus(unit);
  const counted = new Set<`${TallyKind} ${number}`>(['MADE 0']);
  for (const step of unit.passed) counted.add(`PASSED ${step}`);
  for (const visit of unit.visits)
    if (visit.result === 'FAIL' && !visit.voided) counted.add(`FAILED ${visit.step}`);
  const step = currentStep(unit);
  if (status === 'QUEUED' && step !== null) counted.add(`QUEUED ${step}`);
  if (status === 'DONE') counted.add('DONE 0');
  return counted;
}
