// A spec while it is being written: what a change of type takes with it, and how the operator's field is shown of it.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { DataSpec } from '@lineside/core/domain/collection/spec';

export type SpecOption = DataSpec['options'][number];

export function emptySpec(operation: string): DataSpecConfigured {
  return {
    code: '',
    name: { en: '', zh: '' },
    operation,
    kind: 'KEY',
    type: 'NUMBER',
    unit: null,
    ...noLimits,
    options: [],
    required: true,
    alarm: 'NONE',
    trigger: 'EACH_UNIT',
    method: 'MANUAL',
    active: true,
  };
}

const noLimits = {
  target: null,
  lsl: null,
  usl: null,
  warnLow: null,
  warnHigh: null,
  limitExclusive: false,
} as const;

/** The same content under a code of its own. */
export function copyOfSpec(spec: DataSpecConfigured): DataSpecConfigured {
  return {
    ...spec,
    code: '',
    name: { en: `${spec.name.en} copy`, zh: `${spec.name.zh} 副本` },
    active: true,
  };
}

/** Only numbers have limits, only choices have options: what the new type cannot have, goes. */
export function withType(spec: DataSpecConfigured, type: DataSpec['type']): DataSpecConfigured {
  return {
    ...spec,
    type,
    ...(type === 'NUMBER' ? {} : noLimits),
    unit: hasUnit(type) ? spec.unit : null,
    options: type === 'ENUM' ? spec.options : [],
  };
}

export function hasUnit(type: DataSpec['type']): boolean {
  return type === 'NUMBER' || type === 'TEXT';
}

/** A verdict: FAIL forces the result of the visit. */
export const passFail: readonly SpecOption[] = [
  { code: 'PASS', name: { en: 'Pass', zh: '合格' } },
  { code: 'FAIL', name: { en: 'Fail', zh: '不合格' } },
];

/** The list with one entry moved; out of range moves nothing. */
export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return [...entries];
  const others = entries.filter((_, i) => i !== from);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** The field of a preview: not the spec's own code, which may be empty or be on the page as a field already. */
export function previewOf(spec: DataSpecConfigured, noName: string): DataSpec {
  const { operation: _operation, active: _active, ...field } = spec;
  const name = { en: spec.name.en || noName, zh: spec.name.zh || noName };
  return { ...field, code: 'PREVIEW', name };
}

export type SampleKind = 'GOOD' | 'WARN' | 'LOW' | 'HIGH';

/** Values worth trying on a number's limits, at most one of each kind. */
export function samplesOf(spec: DataSpec): { kind: SampleKind; text: string }[] {
  if (spec.type !== 'NUMBER') return [];
  const { lsl, usl, target, warnLow, warnHigh } = spec;
  const ends = [lsl, usl, warnLow, warnHigh].filter((limit) => limit !== null);
  if (ends.length === 0) return [];
  const step = stepOf(spec);
  const samples: [SampleKind, number | null][] = [
    ['LOW', lsl === null ? null : lsl - step],
    ['WARN', warnHigh === null ? (warnLow === null ? null : warnLow - step) : warnHigh + step],
    ['GOOD', target ?? middleOf(warnLow ?? lsl, warnHigh ?? usl, step)],
    ['HIGH', usl === null ? null : usl + step],
  ];
  return samples.flatMap(([kind, value]) => (value === null ? [] : [{ kind, text: tidy(value) }]));
}

/** A small part of the band, or of the only limit there is. */
function stepOf({ lsl, usl, warnLow, warnHigh }: DataSpec): number {
  const low = lsl ?? warnLow;
  const high = usl ?? warnHigh;
  if (low !== null && high !== null && high > low) return (high - low) / 20;
  return Math.abs(low ?? high ?? 0) / 20 || 1;
}

function middleOf(low: number | null, high: number | null, step: number): number {
  if (low !== null && high !== null) return (low + high) / 2;
  return low !== null ? low + 4 * step : (high ?? 0) - 4 * step;
}

/** As somebody would type it: plain, and without the noise of binary fractions. */
function tidy(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return text.includes('e') ? value.toFixed(6) : text;
}
