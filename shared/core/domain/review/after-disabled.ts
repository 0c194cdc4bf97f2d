// USER_ACTED_AFTER_DISABLED: somebody acted, or approved what another did, after having been disabled and before being
// configured anew. One for each visit, or for each command of acts that belong to no visit.
import type { KnownFact } from '../../kernel/catalogue.ts';
import { type CourseVisit, factsOfVisit, type UnitCourse } from './course.ts';
import { inOrder } from './course-order.ts';
import type { Arrived, Finding } from './exception.ts';
import { type Span, spanAt } from './spans.ts';

type SpansOfUser = (user: string) => readonly Span[];

export function actsAfterDisabled(course: UnitCourse, spansOfUser: SpansOfUser): readonly Finding[] {
  const ofVisits = new Map<string, CourseVisit>();
  for (const visit of course.visits)
    for (const { fact } of factsOfVisit(visit)) ofVisits.set(fact.command, visit);
  const acts = Map.groupBy(course.facts as readonly Arrived[], ({ fact }) => {
    const visit = ofVisits.get(fact.command);
    return visit === undefined ? `command ${fact.command}` : `visit ${visit.id}`;
  });
  return [...acts].flatMap(([act, facts]) => {
    const visit = course.visits.find(({ id }) => act === `visit ${id}`);
    const finding = actAfterDisabled(facts, spansOfUser);
    if (finding === null) return [];
    return [{ ...finding, visits: visit === undefined ? [] : [visit.id], clearedBy: visit?.voidedBy ?? [] }];
  });
}

/** @param facts of one act: a visit, or a command */
export function actAfterDisabled(facts: readonly Arrived[], spansOfUser: SpansOfUser): Finding | null {
  for (const act of inOrder(facts))
    for (const user of whoActed(act.fact)) {
      const span = spanAt(spansOfUser(user), act);
      if (span !== null)
        return { kind: 'USER_ACTED_AFTER_DISABLED', facts: [span.from, act], subject: { user } };
    }
  return null;
}

/** Who wrote a fact, and who approved it on the spot where that is somebody else. */
export function whoActed({ actor, data }: KnownFact): readonly string[] {
  const { provisional } = (data ?? {}) as { provisional?: { approvedBy?: string | null } | null };
  return provisional?.approvedBy == null ? [actor] : [actor, provisional.approvedBy];
}

/** A fact that stands for an act by itself; what a track-in writes beside its unit is told by the unit. */
export function isActByItself({ stream, type }: KnownFact): boolean {
  return !stream.startsWith('unit:') && type !== 'run.started';
}
