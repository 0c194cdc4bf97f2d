// WORK_PROVISIONAL: somebody went on without knowing that earlier steps had passed. It closes by itself as soon as
// facts tell what became of each of them; a PASS that came too late is raised as STEP_BEFORE_PREDECESSOR instead.
import type { Sha256 } from '../../kernel/chain.ts';
import { exceptionId, type Finding, idOf, idsOf } from './exception.ts';
import type { Gap, Standing } from './gaps.ts';
import { passedTooLate } from './predecessor.ts';

export function workProvisional(standings: readonly Standing[], sha256: Sha256): readonly Finding[] {
  return standings.flatMap((standing) => {
    const { visit, gaps, confirmed } = standing;
    const missing = visit.in?.fact.data.provisional?.missing;
    if (missing === undefined) return [];
    const unsure = gaps.filter(({ step }) => missing.includes(step));
    const told = unsure.every((gap) => closing(gap) !== null);
    const closedBy = [...confirmed.values(), ...unsure.flatMap((gap) => closing(gap) ?? [])];
    const late = passedTooLate({ ...standing, gaps: unsure });
    return [
      {
        kind: 'WORK_PROVISIONAL' as const,
        facts: [visit.began],
        visits: [visit.id],
        clearedBy: [...visit.voidedBy, ...(told ? closedBy : [])],
        raisedAs: told ? late.map(({ kind, facts }) => exceptionId(kind, idsOf(facts), sha256)) : [],
      },
    ];
  });
}

/** The fact that tells what became of a gap; null while none does. */
function closing({ passedLater, reworked }: Gap) {
  return passedLater === null ? reworked : idOf(passedLater.pass.fact);
}
