// WORK_AFTER_REVOKE: a unit was worked on after its run had been revoked and before it was authorised anew.
// WORK_AFTER_END: it was worked on after its run had been closed or cancelled, or before, and who ended it had not read so.
import { factsOfVisit, type UnitCourse } from './course.ts';
import { inOrder } from './course-order.ts';
import type { Finding } from './exception.ts';
import { type Span, spanAt } from './spans.ts';

/** @param spansOfRun when a run was revoked, and since when it had ended */
export function workAfterRevoke(
  course: UnitCourse,
  spansOfRun: (run: string) => readonly Span[],
): readonly Finding[] {
  return course.visits.flatMap((visit) => {
    const spans = spansOfRun(visit.run);
    const first = inOrder(factsOfVisit(visit)).find((act) => spanAt(spans, act) !== null);
    const span = first === undefined ? null : spanAt(spans, first);
    if (first === undefined || span === null) return [];
    return [
      {
        kind:
          span.from.fact.type === 'run.revoked'
            ? ('WORK_AFTER_REVOKE' as const)
            : ('WORK_AFTER_END' as const),
        facts: [span.from, first],
        subject: { run: visit.run },
        visits: [visit.id],
        clearedBy: visit.voidedBy,
      },
    ];
  });
}
