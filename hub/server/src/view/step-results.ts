// How the visits of a unit came out, step by step: what failed, and what first-pass yield counts. Rework never betters
// a first result.
import type { UnitState } from '@lineside/core/domain/unit/state';

export interface StepResults {
  /** the step of each failure that counts */
  failed: readonly number[];
  /** steps with a result: of the first visit there that ended and counts, as it stands now */
  first: readonly number[];
  /** those of them whose first result is a PASS */
  firstPassed: readonly number[];
}

export function stepResults({ visits }: Pick<UnitState, 'visits'>): StepResults {
  const failed: number[] = [];
  const first: number[] = [];
  const firstPassed: number[] = [];
  for (const { step, result, voided } of visits) {
    if (result === null || voided) continue;
    if (result === 'FAIL') failed.push(step);
    if (first.includes(step)) continue;
    first.push(step);
    if (result === 'PASS') firstPassed.push(step);
  }
  return { failed, first, firstPassed };
}
