// Order keys of steps: 10, 20, 30 …, never an index. A step put between two takes the number in their middle; where
// there is no room, all are numbered anew in tens. Pure.
import type { DraftStep } from '@lineside/core/domain/route/draft';

const apart = 10;
const largest = 99_999;

/** Steps as they are done, whatever their place in the list. */
export function inOrder<Step extends Pick<DraftStep, 'stepNo'>>(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => a.stepNo - b.stepNo);
}

/** Puts a step at a place (0 is before all) among the others, with a number of its own. */
export function insertStep(
  steps: readonly DraftStep[],
  step: Omit<DraftStep, 'stepNo'>,
  at: number,
): DraftStep[] {
  const ordered = inOrder(steps);
  const stepNo = numberBetween(ordered[at - 1]?.stepNo ?? 0, ordered[at]?.stepNo);
  const placed = ordered.toSpliced(at, 0, { ...step, stepNo: stepNo ?? 0 });
  return stepNo === null ? renumbered(placed) : placed;
}

/** Moves the step of this key to a place among the others; the numbers of the others stay where they can. */
export function moveStep(steps: readonly DraftStep[], key: string, to: number): DraftStep[] {
  const ordered = inOrder(steps);
  const from = ordered.findIndex((step) => step.key === key);
  const moved = ordered[from];
  if (moved === undefined || to === from || to < 0 || to >= ordered.length) return ordered;
  return insertStep(ordered.toSpliced(from, 1), moved, to);
}

export function withoutStep(steps: readonly DraftStep[], key: string): DraftStep[] {
  return steps.filter((step) => step.key !== key);
}

/** The same order in tens. */
export function renumbered(steps: readonly DraftStep[]): DraftStep[] {
  return steps.map((step, i) => ({ ...step, stepNo: (i + 1) * apart }));
}

/** A key that no step has or had: settings of removed steps wait under theirs. */
export function freeStepKey(taken: Iterable<string>): string {
  const used = new Set(taken);
  let n = used.size + 1;
  while (used.has(`S${n}`)) n += 1;
  return `S${n}`;
}

/** A list with one entry at another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The number in the middle, the next ten after the last; null when there is no room. */
function numberBetween(before: number, after: number | undefined): number | null {
  if (after === undefined) {
    const next = (Math.floor(before / apart) + 1) * apart;
    return next > largest ? null : next;
  }
  const middle = Math.floor((before + after) / 2);
  return middle > before && middle < after ? middle : null;
}
