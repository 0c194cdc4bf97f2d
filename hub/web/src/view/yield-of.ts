// First look at quality: what part of what came out passed.

/** Share passed as `98.4%`; null while nothing came out. Never rounds a failure away to 100%. */
export function yieldOf(passed: number, failed: number): string | null {
  const out = passed + failed;
  if (out === 0) return null;
  const percent = (100 * passed) / out;
  if (failed === 0) return '100%';
  return `${Math.min(99.9, Math.round(percent * 10) / 10).toFixed(1)}%`;
}
