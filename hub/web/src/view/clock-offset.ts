// A station's clock against the hub's, as IT reads it.

/** Above this a clock is worth a look: times of two stations no longer sort by eye. */
export const noticeableOffsetMs = 2000;

/**
 * `+0.1 s`, `−3.2 s`, `+14 min`: the station's clock ahead (+) or behind (−) of the hub's.
 * @param offsetMs hub clock minus station clock, as the hub tells it
 */
export function clockOffset(offsetMs: number): string {
  const size = Math.abs(offsetMs);
  const sign = offsetMs > 0 ? '−' : '+';
  if (size < 50) return '0.0 s';
  if (size < 100_000) return `${sign}${(size / 1000).toFixed(1)} s`;
  if (size < 7_200_000) return `${sign}${Math.round(size / 60_000)} min`;
  return `${sign}${(size / 3_600_000).toFixed(1)} h`;
}
