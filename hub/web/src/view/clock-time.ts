// Times inside sentences and columns, in local time; the rest of the formats is shared with the station.
import { clockSeconds, elapsed, exactTime, isoDay } from '@lineside/ui/format/time-format';

/** `10:02:13` on the day of `now`, with the date before it on any other day. */
export function clockTime(at: number, now: number): string {
  return isoDay(at) === isoDay(now) ? clockSeconds(at) : exactTime(at);
}

/** `04:12`; a span that goes backwards (clocks that disagree) is shown as such, never mended. */
export function span(fromMs: number, toMs: number): string {
  return toMs < fromMs ? `−${elapsed(fromMs - toMs)}` : elapsed(toMs - fromMs);
}
