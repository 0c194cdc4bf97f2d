// Values as a real line would give them: near the target, inside the inner band, with as many decimals as the
// limits call for; and, when asked, just beyond a limit. Randomness is passed in.
import { isOut, isVerdict, judge } from '@lineside/core/domain/collection/judge';
import type { DataSpec, DataValue } from '@lineside/core/domain/collection/spec';

/** Uniform in [0, 1). */
export type Random = () => number;

export interface EnteredValue {
  spec: string;
  value: DataValue;
  carried?: boolean;
}

const texts: Readonly<Record<string, string>> = {
  MOUNT_PROGRAM: '5223029018 BOT',
  REFLOW_PROGRAM: '5223029018 BOT',
  WAVE_JIG: 'JIG-W-01',
};
const countedUnits: readonly string[] = ['pcs', 'prints', 'uses', 'points'];
const counters: readonly string[] = ['prints', 'uses'];

/**
 * What an operator enters for a whole form: carried values stay unless they were out of limits, counters count on,
 * remarks stay empty.
 */
export function fillForm(
  form: readonly { spec: DataSpec; previous: DataValue | null }[],
  random: Random,
): EnteredValue[] {
  return form.flatMap(({ spec, previous }) => {
    if (previous !== null && !counters.includes(spec.unit ?? '') && !isOut(judge(spec, previous)))
      return [{ spec: spec.code, value: previous, carried: true }];
    const value = plausibleValue(spec, random, previous);
    return value === null ? [] : [{ spec: spec.code, value }];
  });
}

/** Null where nothing needs to be entered. */
export function plausibleValue(
  spec: DataSpec,
  random: Random,
  previous: DataValue | null = null,
): DataValue | null {
  switch (spec.type) {
    case 'NUMBER':
      return counters.includes(spec.unit ?? '') && typeof previous === 'number'
        ? previous + 1
        : nearTarget(spec, random);
    case 'BOOLEAN':
      return true;
    case 'ENUM':
      return isVerdict(spec) ? 'PASS' : (spec.options[0]?.code ?? null);
    case 'TEXT':
      return texts[spec.code] ?? (spec.required ? 'OK' : null);
    case 'JSON':
      return spec.required ? '{}' : null;
  }
}

/** A number just beyond a limit; null for a spec without limits. */
export function valueBeyond(spec: DataSpec, random: Random): number | null {
  const { low, high } = bandOf(spec);
  const step = Math.max((high - low) * (0.04 + 0.1 * random()), 10 ** -decimalsOf(spec));
  if (spec.usl !== null) return rounded(spec, spec.usl + step);
  return spec.lsl === null ? null : rounded(spec, spec.lsl - step);
}

function nearTarget(spec: DataSpec, random: Random): number {
  const { low, high } = bandOf(spec);
  const middle = spec.target ?? (low + high) / 2;
  // the sum of three dice is bell-shaped enough for a process in control
  const bell = (random() + random() + random()) / 1.5 - 1;
  const value = middle + bell * 0.35 * Math.min(high - middle || high - low, middle - low || high - low);
  return rounded(spec, Math.min(high, Math.max(low, value)));
}

/** The band that gives no warning; open ends are closed by what is usual on the floor. */
function bandOf(spec: DataSpec): { low: number; high: number } {
  const low = spec.warnLow ?? spec.lsl;
  const high = spec.warnHigh ?? spec.usl;
  if (low !== null && high !== null) return { low, high };
  if (low !== null) return { low, high: low * 1.2 };
  if (high !== null) return { low: high * 0.2, high: high * 0.8 };
  const around = spec.target ?? 1;
  return { low: around * 0.9, high: around * 1.1 };
}

function decimalsOf(spec: DataSpec): number {
  if (countedUnits.includes(spec.unit ?? '')) return 0;
  const { low, high } = bandOf(spec);
  return high === low ? 0 : Math.max(0, 2 - Math.ceil(Math.log10(Math.abs(high - low))));
}

function rounded(spec: DataSpec, value: number): number {
  return Number(value.toFixed(decimalsOf(spec)));
}
