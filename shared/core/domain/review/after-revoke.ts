// WORK_AFTER_REVOKE: a unit was worked on after its run had been revoked and before it was authorised anew.
import { factsOfVisit, type UnitCourse } from './course.ts';
import { inOrder } from './course-order.ts';
import type { Finding } from './exception.ts';
import { type Span, spanAt } from './spans.ts';

/** @param spansOfRun when a run was revoked */
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
        kind: 'WORK_AFTER_REVOKE' as const,
        facts: [span.from, first],
        subject: { run: visit.run },
        visits: [visit.id],
        clearedBy: visit.voidedBy,
      },
    ];
  });
}
