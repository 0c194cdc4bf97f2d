// Rows of the lines that a reader sees; what is on no line yet is seen by everybody.
import type { SeenLines } from '../../access/lines-seen.ts';

/** Of a row with a `line`, for a parameter `@seen`. */
export const isSeen = '(@seen IS NULL OR line IS NULL OR line IN (SELECT value FROM json_each(@seen)))';

/** What is bound to `@seen`. */
export function boundSeen(seen: SeenLines): string | null {
  return seen === 'ALL' ? null : JSON.stringify([...seen]);
}
