// The number that is proposed for a new run: its order's number as a run's, and the next place behind it.
const longest = 64;

/** `RUN-0412-01` for the first run of `WO-0412`. @param taken runs that there are */
export function nextRunNumber(order: string, taken: readonly string[]): string {
  const known = new Set(taken);
  const base = `RUN-${order.replace(/^(WO|MO|PO)[-_ ]?/i, '')}`.slice(0, longest - 3);
  for (let n = 1; ; n++) {
    const suffix = `-${String(n).padStart(2, '0')}`;
    const number = `${base.slice(0, longest - suffix.length)}${suffix}`;
    if (!known.has(number)) return number;
  }
}
