// The geometry of a small chart by the hour: points on a scale that begins and ends at round numbers, and lines that
// break where an hour has no value.

/** Room of the drawing inside its frame, in the units of the SVG's view box. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Scale {
  low: number;
  high: number;
}

export interface ChartPoint {
  /** its place among the hours */
  hour: number;
  value: number;
  x: number;
  y: number;
}

/** Unbroken stretches of points, left to right. */
export function chartLines(values: readonly (number | null)[], scale: Scale, frame: Frame): ChartPoint[][] {
  const stretches: ChartPoint[][] = [];
  let open: ChartPoint[] = [];
  for (const [hour, value] of values.entries()) {
    if (value === null) {
      if (open.length > 0) stretches.push(open);
      open = [];
      continue;
    }
    open.push({ hour, value, x: placeOf(hour, values.length, frame), y: heightOf(value, scale, frame) });
  }
  return open.length > 0 ? [...stretches, open] : stretches;
}

export function placeOf(hour: number, hours: number, { left, right }: Frame): number {
  return hours < 2 ? (left + right) / 2 : left + ((right - left) * hour) / (hours - 1);
}

export function heightOf(value: number, { low, high }: Scale, { top, bottom }: Frame): number {
  const share = high === low ? 1 : (value - low) / (high - low);
  return bottom - (bottom - top) * Math.max(0, Math.min(1, share));
}

/** Where a chart of percents may begin: high enough to tell 97 from 99, low enough to show the worst. */
const floors = [98, 95, 90, 80, 50, 0];

/** One scale for the yields of a whole line, so that its stations can be compared. */
export function yieldScale(values: readonly (number | null)[]): Scale {
  const worst = Math.min(100, ...values.filter((value) => value !== null));
  return { low: floors.find((floor) => floor < worst) ?? 0, high: 100 };
}

const roundSeconds = [10, 20, 30, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600];

/** From nothing to the next round time above the longest, ms. */
export function cycleScale(values: readonly (number | null)[]): Scale {
  const longest = Math.max(0, ...values.filter((value) => value !== null)) / 1000;
  const high = roundSeconds.find((seconds) => seconds >= longest) ?? Math.ceil(longest / 3600) * 3600;
  return { low: 0, high: high * 1000 };
}
