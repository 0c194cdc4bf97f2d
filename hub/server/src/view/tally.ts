// How a unit counts in its run: where it stands, which steps it has passed, how often it failed at one, how it first
// came out of one, and to which step it was sent back.
import { openRework, type UnitState, unitStatus } from '@lineside/core/domain/unit/state';
import type { Tally } from '../store/views.ts';
import { stepResults } from './step-results.ts';
import { standingStep } from './unit-row.ts';

/** Collects differences over many units, so that a batch touches each count once. */
export class TallyDifference {
  readonly #differences = new Map<string, Tally>();

  change(before: UnitState | null, after: UnitState): void {
    if (before?.run === after.run) this.#differ(after.run, before, after);
    else {
      if (before !== null) this.#differ(before.run, before, null);
      this.#differ(after.run, null, after);
    }
  }

  get tallies(): readonly Tally[] {
    return [...this.#differences.values()].filter(({ count }) => count !== 0);
  }

  #differ(run: string | null, before: UnitState | null, after: UnitState | null): void {
    if (run === null) return;
    if (before !== null) this.#count(run, unitStatus(before), standingStep(before) ?? 0, -1);
    if (after !== null) this.#count(run, unitStatus(after), standingStep(after) ?? 0, 1);
    this.#compare(run, 'PASSED', before?.passed ?? [], after?.passed ?? []);
    this.#compare(run, 'REWORK', reworkStep(before), reworkStep(after));
    const then = stepResults(before ?? noVisits);
    const now = stepResults(after ?? noVisits);
    this.#compare(run, 'FAILED', then.failed, now.failed);
    this.#compare(run, 'FIRST_RESULT', then.first, now.first);
    this.#compare(run, 'FIRST_PASS', then.firstPassed, now.firstPassed);
  }

  /** One each time that a step is listed. What both lists begin with, nearly always all but the last, is passed over. */
  #compare(run: string, standing: string, before: readonly number[], after: readonly number[]): void {
    let same = 0;
    while (same < before.length && before[same] === after[same]) same += 1;
    for (let i = same; i < before.length; i++) this.#count(run, standing, before[i] ?? 0, -1);
    for (let i = same; i < after.length; i++) this.#count(run, standing, after[i] ?? 0, 1);
  }

  #count(run: string, standing: string, step: number, by: 1 | -1): void {
    const key = `${run}\n${standing}\n${step}`;
    const tally = this.#differences.get(key) ?? { run, standing, step, count: 0 };
    tally.count += by;
    this.#differences.set(key, tally);
  }
}

const noVisits = { visits: [] };

function reworkStep(unit: UnitState | null): readonly number[] {
  const rework = unit === null ? null : openRework(unit);
  return rework === null ? [] : [rework.toStep];
}
