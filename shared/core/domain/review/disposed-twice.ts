// DISPOSED_TWICE: two people decided differently about the same failure, neither knowing of the other's decision. A
// later decision by somebody who knew of both settles it.
import { hubStation } from '../../kernel/catalogue.ts';
import { comparePrecedence } from '../../kernel/precedence.ts';
import type { UnitFact } from '../unit/state.ts';
import type { UnitCourse } from './course.ts';
import { type Arrived, type Finding, idOf } from './exception.ts';

/** Decisions looked at of one unit, the latest; a unit with more is on the desk many times over already. */
const mostDecisions = 20;

type Disposed = Arrived<Extract<UnitFact, { type: 'unit.disposed' }>>;

export function disposedTwice({ facts }: UnitCourse): readonly Finding[] {
  const all = facts.filter(isDisposed).slice(-mostDecisions);
  const pairs = all.flatMap((second, i) =>
    all
      .slice(0, i)
      .filter((first) => differ(first, second) && !knew(first, second) && !knew(second, first))
      .filter((first) => !workBetween(facts, first, second))
      .filter((first) => !all.some((third) => decidedAnew(facts, third, first, second)))
      .map((first) => [first, second] as const),
  );
  return pairs.map(([first, second]) => ({
    kind: 'DISPOSED_TWICE' as const,
    facts: [first, second],
    clearedBy: all.filter((third) => knew(third, first) && knew(third, second)).map(({ fact }) => idOf(fact)),
  }));
}

function isDisposed(item: Arrived<UnitFact>): item is Disposed {
  return item.fact.type === 'unit.disposed';
}

/** One side of the two changed its mind about the same failure, still not knowing of the other. */
function decidedAnew(
  facts: UnitCourse['facts'],
  third: Disposed,
  first: Disposed,
  second: Disposed,
): boolean {
  if (knew(third, first) === knew(third, second)) return false;
  return !workBetween(facts, knew(third, first) ? first : second, third);
}

/** Work that the later one knew of means that it decided about something else. */
function workBetween(facts: UnitCourse['facts'], earlier: Disposed, later: Disposed): boolean {
  return facts
    .slice(facts.indexOf(earlier), facts.indexOf(later))
    .some((item) => item.fact.type === 'unit.trackedOut' && knew(later, item));
}

/**
 * Whether the writer of one fact had the other when it wrote: read from the feed, or written before in the same log or,
 * since a log ends with its process, at the same station. The hub has what its feed has, even after a restore.
 */
function knew(one: Arrived, other: Arrived): boolean {
  if (one.fact.origin === other.fact.origin) return one.fact.seq > other.fact.seq;
  const sameLogs = one.fact.station === other.fact.station && one.fact.station !== hubStation;
  return one.saw >= other.position || (sameLogs && comparePrecedence(other.fact, one.fact) < 0);
}

function differ(one: Disposed, other: Disposed): boolean {
  const a = one.fact.data;
  const b = other.fact.data;
  return a.action !== b.action || (a.action === 'REWORK' && b.action === 'REWORK' && a.toStep !== b.toStep);
}
