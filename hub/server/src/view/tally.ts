// How a unit counts in its run: where it stands, which steps it has passed, how often it failed at one.
import { type UnitState, unitStatus } from '@lineside/core/domain/unit/state';
import type { Tally } from '../store/views.ts';
import { standingStep } from './unit-row.ts';

/** Collects differences over many units, so that a batch touches each count once. */
export class TallyDifference {
  readonly #differences = new Map<string, Tally>();

  change(before: UnitState | null, after: UnitState): void {
    if (before !== null) this.#add(before, -1);
    this.#add(after, 1);
  }

  get tallies(): readonly Tally[] {
    return [...this.#differences.values()].filter(({ count }) => count !== 0);
  }

  #add(unit: UnitState, sign: 1 | -1): void {
    if (unit.run === null) return;
    this.#count(unit.run, unitStatus(unit), standingStep(unit) ?? 0, sign);
    for (const step of unit.passed) this.#count(unit.run, 'PASSED', step, sign);
    for (const visit of unit.visits)
      if (visit.result === 'FAIL' && !visit.voided) this.#count(unit.run, 'FAILED', visit.step, sign);
  }

  #count(run: string, standing: string, step: number, sign: 1 | -1): void {
    const key = `${run}\n${standing}\n${step}`;
    const tally = this.#differences.get(key) ?? { run, standing, step, count: 0 };
    tally.count += sign;
    this.#differences.set(key, tally);
  }
}
