// Where limits, target and a value lie on a bar, as percentages: the same picture at the station and in a trace.
export interface Limits {
  lsl: number | null;
  usl: number | null;
  warnLow: number | null;
  warnHigh: number | null;
  target: number | null;
}

export interface LimitScale {
  /** the good band: within specification (0..100) */
  good: { from: number; to: number };
  /** the calm band within it: within the warning limits */
  calm: { from: number; to: number };
  target: number | null;
  /** place of the value, kept on the bar; null without a value */
  value: number | null;
  /** the value lies beyond what the bar shows */
  offScale: 'low' | 'high' | null;
}

const bandFrom = 20;
const bandTo = 80;

/** @returns null when there is no limit to draw */
export function limitScale(limits: Limits, value: number | null): LimitScale | null {
  const low = limits.lsl ?? limits.warnLow;
  const high = limits.usl ?? limits.warnHigh;
  if (low === null && high === null) return null;
  const place = placing(low, high, limits.target);
  const goodFrom = limits.lsl === null ? 0 : place(limits.lsl);
  const goodTo = limits.usl === null ? 100 : place(limits.usl);
  const at = value === null ? null : place(value);
  return {
    good: { from: goodFrom, to: goodTo },
    calm: {
      from: limits.warnLow === null ? goodFrom : clamp(place(limits.warnLow)),
      to: limits.warnHigh === null ? goodTo : clamp(place(limits.warnHigh)),
    },
    target: limits.target === null ? null : clamp(place(limits.target)),
    value: at === null ? null : clamp(at, 1.5, 98.5),
    offScale: at === null || (at >= 0 && at <= 100) ? null : at < 0 ? 'low' : 'high',
  };
}

/** With both limits the band fills the middle; with one, that limit stands where the band would end. */
function placing(low: number | null, high: number | null, target: number | null): (value: number) => number {
  if (low !== null && high !== null && high > low) {
    const perUnit = (bandTo - bandFrom) / (high - low);
    return (value) => bandFrom + (value - low) * perUnit;
  }
  const limit = low ?? high ?? 0;
  const reach = Math.abs((target ?? 0) - limit) * 2 || Math.abs(limit) || 1;
  const perUnit = (bandTo - bandFrom) / reach;
  const anchor = low !== null ? bandFrom : bandTo;
  return (value) => anchor + (value - limit) * perUnit;
}

function clamp(percent: number, from = 0, to = 100): number {
  return Math.min(to, Math.max(from, percent));
}
