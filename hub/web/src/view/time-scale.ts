// Places instants along a line so that all of them can be told apart: every wait is drawn, long ones shortened (their
// length grows with its logarithm), and which ones were shortened is said, so that nobody reads lengths off by eye.

export interface Gap {
  from: number;
  to: number;
  /** where it lies, px */
  left: number;
  right: number;
  /** drawn much shorter than it was */
  shortened: boolean;
}

export interface TimeScale {
  /** place of an instant (ms) in px; before the first and after the last it stays at the edge */
  x(at: number): number;
  gaps: readonly Gap[];
}

/** A stretch this long is plainly longer than the steps around it, ms. */
const longMs = 60_000;
/** The room of a wait of no length, on the scale on which a second has 1. */
const leastWeight = 2.6;

/** @param edge room left free at both ends, px */
export function timeScale(instants: readonly number[], width: number, edge: number): TimeScale {
  const times = [...new Set(instants)].sort((a, b) => a - b);
  const room = Math.max(0, width - 2 * edge);
  const spans = times.slice(1).map((to, i) => ({ from: times[i] ?? to, to }));
  const weights = spans.map(({ from, to }) => leastWeight + Math.log2(1 + (to - from) / 1000));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left = edge;
  const gaps = spans.map(({ from, to }, i): Gap => {
    const right = left + (room * (weights[i] ?? 0)) / whole;
    const gap = { from, to, left, right, shortened: to - from > longMs };
    left = right;
    return gap;
  });
  return {
    gaps,
    x(at) {
      const gap = gaps.find(({ to }) => at <= to) ?? gaps.at(-1);
      if (gap === undefined) return width / 2;
      const share = Math.min(1, Math.max(0, (at - gap.from) / (gap.to - gap.from)));
      return gap.left + share * (gap.right - gap.left);
    },
  };
}

/** Of labels wanted at `x`, most important first, those that find room beside each other. */
export function roomyLabels<Label extends { x: number }>(wanted: readonly Label[], apart: number): Label[] {
  const placed: Label[] = [];
  for (const label of wanted) if (placed.every(({ x }) => Math.abs(x - label.x) >= apart)) placed.push(label);
  return placed;
}
