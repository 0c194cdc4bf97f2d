// The clock's offset in words. A second or less is nobody's business.
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { elapsed } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';

const agreesWithinMs = 1000;

/** `offsetMs` is hub clock minus station clock: positive means that the station is behind. */
export function clockWords(offsetMs: number | null): string {
  if (offsetMs === null) return say(syncTexts.syncClockUnknown);
  if (Math.abs(offsetMs) <= agreesWithinMs) return say(syncTexts.syncClockEqual);
  const time = elapsed(Math.abs(offsetMs));
  return say(offsetMs > 0 ? syncTexts.syncClockBehind : syncTexts.syncClockAhead, { time });
}
