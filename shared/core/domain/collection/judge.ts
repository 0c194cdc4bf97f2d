// Judging a value against its frozen spec. The screen judges while typing with the same function that decides.
import type { DataSpec, DataValue } from './spec.ts';

/** `FAIL` is a verdict's FAIL; `UNJUDGED` has nothing to be judged by. */
export const judgements = ['OK', 'WARN_LOW', 'WARN_HIGH', 'LOW', 'HIGH', 'FAIL', 'UNJUDGED'] as const;
export type Judgement = (typeof judgements)[number];

/** Beyond a specification limit, or a FAIL verdict. */
export function isOut(judgement: Judgement): boolean {
  return judgement === 'LOW' || judgement === 'HIGH' || judgement === 'FAIL';
}

/** A verdict is an ENUM of exactly PASS and FAIL: a FAIL there forces the unit's result. */
export function isVerdict(spec: DataSpec): boolean {
  const codes = spec.options.map((option) => option.code).sort();
  return spec.type === 'ENUM' && codes.length === 2 && codes[0] === 'FAIL' && codes[1] === 'PASS';
}

/** True when the value is of the spec's data type. */
export function hasType(spec: DataSpec, value: DataValue): boolean {
  switch (spec.type) {
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'TEXT':
      return typeof value === 'string' && value.trim() !== '';
    case 'ENUM':
      return spec.options.some((option) => option.code === value);
    case 'JSON':
      return typeof value === 'string' && isJson(value);
  }
}

/** Judges a value that `hasType`. */
export function judge(spec: DataSpec, value: DataValue): Judgement {
  if (isVerdict(spec)) return value === 'FAIL' ? 'FAIL' : 'OK';
  if (typeof value !== 'number') return 'UNJUDGED';
  if (spec.lsl !== null && beyond(spec.lsl - value, spec.limitExclusive)) return 'LOW';
  if (spec.usl !== null && beyond(value - spec.usl, spec.limitExclusive)) return 'HIGH';
  if (spec.warnLow !== null && value < spec.warnLow) return 'WARN_LOW';
  if (spec.warnHigh !== null && value > spec.warnHigh) return 'WARN_HIGH';
  const judged = [spec.lsl, spec.usl, spec.warnLow, spec.warnHigh].some((limit) => limit !== null);
  return judged ? 'OK' : 'UNJUDGED';
}

/** What a typed or scanned text means for a spec; undefined when it is not of the spec's type. */
export function readValue(spec: DataSpec, text: string): DataValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value = coerce(spec, trimmed);
  return value !== undefined && hasType(spec, value) ? value : undefined;
}

function coerce(spec: DataSpec, text: string): DataValue | undefined {
  // a comma could part thousands or decimals: it is refused rather than guessed at
  if (spec.type === 'NUMBER') return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined;
  if (spec.type === 'BOOLEAN') return text === 'true' ? true : text === 'false' ? false : undefined;
  return text;
}

function beyond(excess: number, exclusive: boolean): boolean {
  return exclusive ? excess >= 0 : excess > 0;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
