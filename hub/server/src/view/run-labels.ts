// The labels of a run as they stand on its units: each with its boards, in the order in which people count.
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { numberIn } from '@lineside/core/domain/run/serial-rule';
import { ruleOf } from '@lineside/core/domain/run/units-of-run';
import type { UnitOfRun } from '../store/planning.ts';

export interface Label {
  label: string;
  boards: readonly UnitOfRun[];
}

/** SN-9 before SN-10, also where a rule has fewer digits than it needs, and where numbers follow no rule. */
const byNumber = new Intl.Collator('en', { numeric: true });

export function labelsOfUnits(units: readonly UnitOfRun[]): readonly Label[] {
  const labels = Map.groupBy(units, ({ sn, panel }) => panel?.code ?? sn);
  return [...labels]
    .map(([label, boards]) => ({ label, boards: boards.toSorted(byPlace) }))
    .sort((a, b) => byNumber.compare(a.label, b.label) || (a.label < b.label ? -1 : 1));
}

/** The units that nobody has begun, last label first; a panel of which one board was begun stays whole. */
export function unbegunUnits(units: readonly UnitOfRun[]): readonly UnitOfRun[] {
  return labelsOfUnits(units)
    .toReversed()
    .filter(({ boards }) => boards.every(({ status, begun }) => status === 'QUEUED' && !begun))
    .flatMap(({ boards }) => boards);
}

/** The highest number among the labels that scans have used, whatever quantity splits have left; 0 for none. */
export function highestLabelUsed(run: RunCreated, units: readonly UnitOfRun[]): number {
  const rule = ruleOf(run);
  return units.reduce((highest, { sn, panel }) => {
    const number = numberIn(rule, panel?.code ?? sn, Number.MAX_SAFE_INTEGER);
    return Math.max(highest, number ?? 0);
  }, 0);
}

function byPlace(a: UnitOfRun, b: UnitOfRun): number {
  return (a.panel?.place ?? 0) - (b.panel?.place ?? 0);
}
