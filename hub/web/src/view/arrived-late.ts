// A fact that reached the hub long after it was recorded: its station was offline, or its clock is off.

/** Longer than a push and its retries take while the line is up, ms. */
const lateAfterMs = 60_000;

export function arrivedLate({ at, arrivedAt }: { at: number; arrivedAt: number }): boolean {
  return arrivedAt - at > lateAfterMs;
}
