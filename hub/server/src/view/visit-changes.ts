// Which visits of a unit differ between two of its folds: nearly always one, the last. What is counted of visits is
// counted by difference, and the same whether facts arrive one by one or everything is folded anew.
import type { UnitState, Visit } from '@lineside/core/domain/unit/state';

export interface VisitChange {
  before: Visit | null;
  after: Visit | null;
}

/** The places of the two lists at which something that is counted is not the same. */
export function visitChanges(before: UnitState | null, after: UnitState): readonly VisitChange[] {
  const then = before?.visits ?? [];
  const now = after.visits;
  const changes: VisitChange[] = [];
  for (let i = 0; i < Math.max(then.length, now.length); i++) {
    const change = { before: then[i] ?? null, after: now[i] ?? null };
    if (!countsAlike(change)) changes.push(change);
  }
  return changes;
}

function countsAlike({ before, after }: VisitChange): boolean {
  return (
    before !== null &&
    after !== null &&
    before.step === after.step &&
    before.station === after.station &&
    before.inAt === after.inAt &&
    before.outAt === after.outAt &&
    before.result === after.result &&
    before.voided === after.voided
  );
}
