// A reader whose trigger is held, or whose label is read twice, sends the same code again at once. That is one scan.

/** The same text so soon after itself is a repeat, ms. */
export const repeatWithinMs = 1000;

export interface HeardScan {
  text: string;
  /** ms */
  at: number;
}

export function isRepeat(scan: HeardScan, before: HeardScan | null): boolean {
  return before !== null && scan.text === before.text && scan.at - before.at <= repeatWithinMs;
}
