// Which visits of a trace stand open, as the address says: `all`, or their numbers from 1, joined by dots.

/** @returns indexes from 0 */
export function readOpen(text: string | undefined, count: number): ReadonlySet<number> {
  if (text === 'all') return new Set(Array.from({ length: count }, (_, i) => i));
  const numbers = (text ?? '').split('.').map(Number);
  return new Set(numbers.filter((n) => Number.isInteger(n) && n >= 1 && n <= count).map((n) => n - 1));
}

/** The empty text (nothing open) leaves the address. */
export function writeOpen(open: ReadonlySet<number>, count: number): string {
  if (count > 0 && open.size === count) return 'all';
  return [...open]
    .sort((a, b) => a - b)
    .map((i) => i + 1)
    .join('.');
}
