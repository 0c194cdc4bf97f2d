// Where a unit's visits stood in its route: for each visit the earlier steps whose PASS did not stand when it began,
// and what became of each later. Both kinds that ask about predecessors read it.
import type { FactId } from '../../kernel/ids.ts';
import type { CourseVisit, UnitCourse } from './course.ts';
import { type Arrived, idOf } from './exception.ts';

export interface Gap {
  step: number;
  /** the PASS that stands later in precedence; null while none is known */
  passedLater: { pass: Arrived; visit: FactId } | null;
  /** the rework that asked for the step again before it ever passed */
  reworked: FactId | null;
}

export interface Standing {
  visit: CourseVisit;
  /** steps that nobody may have jumped before, and those that the operator said were unknown */
  gaps: readonly Gap[];
  /** of the steps that the operator said were unknown: those whose PASS precedes the visit, by that PASS */
  confirmed: ReadonlyMap<number, FactId>;
}

/** @returns one for each visit, in the order in which they began */
export function standings(course: UnitCourse): readonly Standing[] {
  const visits = new Map(course.visits.map((visit) => [visit.id, visit]));
  const beginning = new Map(course.visits.map((visit) => [visit.began.fact, visit]));
  let passed = new Map<number, FactId>();
  let jumped = new Set<number>();
  const found: Standing[] = [];
  for (const [index, { fact }] of course.facts.entries()) {
    const visit = beginning.get(fact as CourseVisit['began']['fact']);
    if (visit !== undefined) {
      const unknown = new Set(visit.in?.fact.data.provisional?.missing ?? []);
      const open = [...new Set([...course.steps.filter((step) => step < visit.step), ...unknown])]
        .filter((step) => !passed.has(step))
        .filter((step) => unknown.has(step) || !jumped.has(step))
        .sort((a, b) => a - b);
      found.push({
        visit,
        gaps: open.map((step) => whatBecame(course, index, visit, step)),
        confirmed: new Map([...passed].filter(([step]) => unknown.has(step))),
      });
      if (visit.voidedBy.length === 0) for (const step of open) jumped.add(step);
    }
    const ended = fact.type === 'unit.trackedOut' ? visits.get(fact.data.visit) : undefined;
    if (fact.type === 'unit.trackedOut' && ended?.voidedBy.length === 0) {
      if (ended.result === 'PASS') passed.set(fact.data.step, idOf(fact));
      else passed.delete(fact.data.step);
    } else if (fact.type === 'unit.disposed' && fact.data.action === 'REWORK') {
      const { toStep } = fact.data;
      passed = new Map([...passed].filter(([step]) => step < toStep));
      jumped = new Set([...jumped].filter((step) => step < toStep));
    }
  }
  return found;
}

/** The first word on a step after a visit that jumped it. */
function whatBecame(course: UnitCourse, began: number, jumper: CourseVisit, step: number): Gap {
  for (const item of course.facts.slice(began + 1)) {
    const { fact } = item;
    if (fact.type === 'unit.disposed' && fact.data.action === 'REWORK' && fact.data.toStep <= step)
      return { step, passedLater: null, reworked: idOf(fact) };
    if (fact.type !== 'unit.trackedOut' || fact.data.step !== step) continue;
    const { visit } = fact.data;
    const counts = course.visits.some(
      ({ id, result, voidedBy }) => id === visit && result === 'PASS' && voidedBy.length === 0,
    );
    if (counts && visit !== jumper.id) return { step, passedLater: { pass: item, visit }, reworked: null };
  }
  return { step, passedLater: null, reworked: null };
}
