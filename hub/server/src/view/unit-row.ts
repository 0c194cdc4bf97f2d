// A unit's row for lists and counts, from its fold alone.
import {
  currentStep,
  openRework,
  openVisits,
  type UnitState,
  unitStatus,
} from '@lineside/core/domain/unit/state';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { hlcWallMs } from '@lineside/core/kernel/hlc';
import type { UnitRow } from '../store/views.ts';

export function unitRow(sn: string, { state, last }: Snapshot): UnitRow {
  const unit = state as UnitState;
  return {
    sn,
    run: unit.run,
    line: unit.line,
    status: unitStatus(unit),
    step: standingStep(unit),
    station: openVisits(unit)[0]?.station ?? null,
    note: (unit.hold ?? openRework(unit))?.reason ?? '',
    updatedAt: hlcWallMs(last.hlc),
  };
}

/** The step a unit is in, failed at, or waits for; null when nothing is left for it. */
export function standingStep(unit: UnitState): number | null {
  const open = openVisits(unit)[0];
  if (open !== undefined) return open.step;
  return unit.failedStep ?? currentStep(unit);
}
