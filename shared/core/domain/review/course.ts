// A unit's facts laid out for review: in the order in which they happened, with its visits as they began and ended.
import type { KnownFact } from '../../kernel/catalogue.ts';
import type { FactId } from '../../kernel/ids.ts';
import { evolveUnit, initialUnit, type UnitFact } from '../unit/state.ts';
import { inOrder } from './course-order.ts';
import { type Arrived, idOf } from './exception.ts';

type Of<Type extends UnitFact['type']> = Extract<UnitFact, { type: Type }>;
export type In = Arrived<Of<'unit.trackedIn'>>;
export type Out = Arrived<Of<'unit.trackedOut'>>;

export interface CourseVisit {
  id: FactId;
  step: number;
  run: string;
  station: string;
  in: In | null;
  out: Out | null;
  /** the first fact known of it */
  began: In | Out;
  /** how it came out, as last set right by a person; null while it has not ended */
  result: 'PASS' | 'FAIL' | null;
  /** the facts by which persons said that it does not count */
  voidedBy: readonly FactId[];
}

export interface UnitCourse {
  sn: string;
  run: string | null;
  line: string | null;
  /** step numbers of the unit's route, ascending */
  steps: readonly number[];
  /** in the order of `inOrder` */
  facts: readonly Arrived<UnitFact>[];
  /** in the order in which they began */
  visits: readonly CourseVisit[];
}

/** @param arrived known facts of one unit, in any order */
export function unitCourse(sn: string, arrived: readonly Arrived[]): UnitCourse {
  const facts = inOrder(arrived) as readonly Arrived<UnitFact>[];
  const { run, line, steps } = facts.reduce((state, { fact }) => evolveUnit(state, fact), initialUnit);
  const visits = new Map<FactId, CourseVisit>();
  for (const item of facts) {
    const { fact } = item;
    if (fact.type === 'unit.trackedIn') {
      const id = idOf(fact as KnownFact);
      visits.set(id, began(id, item as In, visits.get(id)));
    } else if (fact.type === 'unit.trackedOut') {
      const id = fact.data.visit;
      const known = visits.get(id);
      const { result } = fact.data;
      visits.set(id, { ...(known ?? began(id, item as Out)), out: item as Out, result });
    }
  }
  for (const { fact } of facts) {
    if (fact.type !== 'unit.corrected' || fact.data.correction === 'RUN') continue;
    const visit = visits.get(fact.data.visit);
    if (visit !== undefined) visits.set(visit.id, setRight(visit, fact));
  }
  const place = new Map(facts.map(({ fact }, index) => [fact, index]));
  const placeOf = ({ began }: CourseVisit) => place.get(began.fact) ?? 0;
  const ordered = [...visits.values()].sort((a, b) => placeOf(a) - placeOf(b));
  return { sn, run, line, steps, facts, visits: ordered };
}

/** A correction counts whenever it was made, as in the unit's own fold. */
function setRight(visit: CourseVisit, fact: Of<'unit.corrected'>): CourseVisit {
  if (fact.data.correction === 'VOID_VISIT') return { ...visit, voidedBy: [...visit.voidedBy, idOf(fact)] };
  return fact.data.correction === 'RESULT' && visit.out !== null
    ? { ...visit, result: fact.data.result }
    : visit;
}

function began(id: FactId, first: In | Out, known?: CourseVisit): CourseVisit {
  const { data, station } = first.fact;
  const earlier = known?.began ?? first;
  return {
    id,
    step: data.step,
    run: data.run,
    station,
    in: first.fact.type === 'unit.trackedIn' ? (first as In) : null,
    out: known?.out ?? null,
    result: known?.result ?? null,
    began: earlier,
    voidedBy: [],
  };
}

/** The facts known of a visit. */
export function factsOfVisit(visit: CourseVisit): readonly Arrived[] {
  return [visit.in, visit.out].filter((fact) => fact !== null);
}
