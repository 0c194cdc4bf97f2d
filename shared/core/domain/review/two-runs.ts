// SERIAL_IN_TWO_RUNS: facts of one unit name more than one run. It names the earliest fact of each. A run that the
// unit was moved out of counts only if somebody worked on it there.
import type { UnitCourse } from './course.ts';
import { type Finding, idOf } from './exception.ts';

/** Runs named at most; a serial in more is on the desk all the same. */
const mostRuns = 20;

export function serialInTwoRuns({ facts }: UnitCourse): readonly Finding[] {
  const first = new Map<string, UnitCourse['facts'][number]>();
  const left = new Set(facts.flatMap(({ fact }) => (fact.type === 'unit.moved' ? [fact.data.from] : [])));
  for (const item of facts) {
    const { fact } = item;
    if (fact.type === 'unit.disposed' || fact.type === 'unit.corrected') continue;
    const assigns = fact.type === 'unit.created' || fact.type === 'unit.moved';
    if (assigns && left.has(fact.data.run)) continue;
    if (!first.has(fact.data.run)) first.set(fact.data.run, item);
  }
  if (first.size < 2) return [];
  const named = [...first.values()].slice(0, mostRuns);
  const lastNamed = Math.max(...named.map((item) => facts.indexOf(item)));
  const corrections = facts
    .slice(lastNamed)
    .filter(({ fact }) => fact.type === 'unit.corrected' && fact.data.correction === 'RUN');
  return [
    {
      kind: 'SERIAL_IN_TWO_RUNS',
      facts: named,
      runs: [...first.keys()].slice(0, mostRuns),
      clearedBy: corrections.map(({ fact }) => idOf(fact)),
    },
  ];
}
