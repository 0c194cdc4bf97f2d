// STEP_DONE_TWICE: one step of a unit was ended at two stations, and no rework between them asked for it.
import { type CourseVisit, factsOfVisit, type UnitCourse } from './course.ts';
import type { Finding } from './exception.ts';

/** Pairs looked at of one unit; a unit with more is on the desk many times over already. */
const mostPairs = 50;

export function stepDoneTwice(course: UnitCourse): readonly Finding[] {
  const ended = course.visits.filter((visit) => visit.out !== null);
  const pairs = ended.flatMap((second, i) =>
    ended
      .slice(0, i)
      .filter((first) => first.step === second.step && first.station !== second.station)
      .filter((first) => !askedAgain(course, first, second))
      .map((first) => [first, second] as const),
  );
  return pairs.slice(0, mostPairs).map(([first, second]) => ({
    kind: 'STEP_DONE_TWICE' as const,
    facts: [...factsOfVisit(first), ...factsOfVisit(second)],
    visits: [first.id, second.id],
    clearedBy: [...first.voidedBy, ...second.voidedBy],
  }));
}

/** A rework back to this step or before it stands between the two. */
function askedAgain({ facts }: UnitCourse, first: CourseVisit, second: CourseVisit): boolean {
  return facts
    .slice(facts.indexOf(first.began), facts.indexOf(second.began))
    .some(
      ({ fact }) =>
        fact.type === 'unit.disposed' && fact.data.action === 'REWORK' && fact.data.toStep <= first.step,
    );
}
