// [F7] CLOCK_WRONG: a clock is proved wrong by one fact of its origin: its stamp led the hub's clock on arrival,
// its own clock fell behind its stamps, or it claims to have seen what reached the hub only later.
import { type Hlc, hlcWallMs, maxHlcLeadMs } from '../../kernel/hlc.ts';
import type { Arrived, Finding } from './exception.ts';

/** What stood at the feed position that a fact had seen. */
export interface SeenThen {
  hlc: Hlc;
  arrivedAt: number;
}

/**
 * By how much the clock that stamped a fact is proved wrong, ms: positive when it was ahead.
 * @param seen null when what it had seen is not of this feed
 * @returns null when nothing is proved
 */
export function clockError(
  { fact, arrivedAt }: Pick<Arrived, 'fact' | 'arrivedAt'>,
  seen: SeenThen | null,
): number | null {
  const stamp = hlcWallMs(fact.hlc);
  if (stamp - arrivedAt > maxHlcLeadMs) return stamp - arrivedAt;
  if (stamp - fact.at > maxHlcLeadMs) return fact.at - stamp;
  // positions of before a restore are given out again; a stamp cannot be younger than itself, so the lesser counts
  const sawAt = seen === null ? null : Math.min(seen.arrivedAt, hlcWallMs(seen.hlc));
  return sawAt !== null && sawAt - fact.at > maxHlcLeadMs ? fact.at - sawAt : null;
}

/** One for an origin, by the first fact that proves it. */
export function clockWrong(first: Arrived, line: string | null): Finding {
  const { origin, station } = first.fact;
  return { kind: 'CLOCK_WRONG', facts: [first], subject: { origin, station }, line };
}
