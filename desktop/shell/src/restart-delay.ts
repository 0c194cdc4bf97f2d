// How long to wait before something that fell is set up again: at once the first time, longer each time it falls
// soon after, never for ever.

const firstMs = 250;
const longestMs = 30_000;
/** What stood for so long did not fall over its own start. */
export const steadyMs = 60_000;

/** @param falls how often it fell in a row, 1 for the first */
export function restartDelayMs(falls: number): number {
  return Math.min(firstMs * 2 ** (falls - 1), longestMs);
}

/** The falls in a row, this one included, of something that stood for `upMs`. */
export function fallsInARow(before: number, upMs: number): number {
  return upMs >= steadyMs ? 1 : before + 1;
}
