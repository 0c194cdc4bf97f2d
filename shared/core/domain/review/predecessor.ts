// STEP_BEFORE_PREDECESSOR: a visit began before an earlier step of the route had passed: its PASS stands later in
// precedence, or nobody knows of one and the operator did not say so.
import type { Finding } from './exception.ts';
import type { Standing } from './gaps.ts';

export function stepBeforePredecessor(standings: readonly Standing[]): readonly Finding[] {
  return standings.flatMap((standing) => [...passedTooLate(standing), ...neverPassed(standing)]);
}

/** One for each earlier step that passed only after the visit had begun. */
export function passedTooLate({ visit, gaps }: Standing): readonly Finding[] {
  return gaps.flatMap(({ passedLater }) =>
    passedLater === null
      ? []
      : [
          {
            kind: 'STEP_BEFORE_PREDECESSOR' as const,
            facts: [visit.began, passedLater.pass],
            visits: [visit.id, passedLater.visit],
            clearedBy: visit.voidedBy,
          },
        ],
  );
}

function neverPassed({ visit, gaps }: Standing): readonly Finding[] {
  const said = visit.in?.fact.data.provisional?.missing ?? [];
  const unsaid = gaps.filter(({ step, passedLater }) => passedLater === null && !said.includes(step));
  if (unsaid.length === 0) return [];
  const reworks = unsaid.flatMap(({ reworked }) => (reworked === null ? [] : [reworked]));
  const allReworked = reworks.length === unsaid.length;
  return [
    {
      kind: 'STEP_BEFORE_PREDECESSOR',
      facts: [visit.began],
      visits: [visit.id],
      clearedBy: [...visit.voidedBy, ...(allReworked ? reworks : [])],
    },
  ];
}
