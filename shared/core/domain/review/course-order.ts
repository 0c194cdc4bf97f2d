// The order in which things happened, as far as anybody can know: what a writer had seen came before what it wrote,
// whatever the clocks say; where neither had seen the other, precedence decides. With right clocks it is precedence.
import { comparePrecedence, type PrecedenceKey } from '../../kernel/precedence.ts';
import type { Arrived } from './exception.ts';

/** Arrival agrees with knowledge, so each fact is lifted behind the latest that its writer had seen. */
export function inOrder<Item extends Arrived>(facts: readonly Item[]): readonly Item[] {
  const byArrival = facts.toSorted((a, b) => a.position - b.position);
  /** the latest place taken by any fact up to here, by arrival */
  const latest: PrecedenceKey[] = [];
  const placed = byArrival.map((item) => {
    const known = latest[countUpTo(byArrival, item.saw) - 1];
    const place = known === undefined ? item.fact : later(item.fact, known);
    const before = latest.at(-1);
    latest.push(before === undefined ? place : later(place, before));
    return { item, place };
  });
  return placed
    .sort((a, b) => comparePrecedence(a.place, b.place) || a.item.position - b.item.position)
    .map(({ item }) => item);
}

/** Did `a` happen before `b`? */
export function isBefore(a: Arrived, b: Arrived): boolean {
  return inOrder([a, b])[0] === a;
}

function later(a: PrecedenceKey, b: PrecedenceKey): PrecedenceKey {
  return comparePrecedence(a, b) < 0 ? b : a;
}

/** How many of the facts, sorted by position, stand at or before a position. */
function countUpTo(facts: readonly Arrived[], position: number): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.position ?? Number.POSITIVE_INFINITY) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
