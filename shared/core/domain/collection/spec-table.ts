// Specs as the rows of a flat table, for CSV and JSON files: what is exported imports as the same specs. A row is only
// read here; SoundDataSpec judges what it says, so whatever cannot be read is left as it stands.
import type { DataSpecConfigured } from './facts.ts';
import { optionsText, readOptions } from './spec-options.ts';

export const specColumns = [
  'code',
  'operation',
  'nameEn',
  'nameZh',
  'kind',
  'type',
  'unit',
  'lsl',
  'usl',
  'target',
  'warnLow',
  'warnHigh',
  'limitExclusive',
  'options',
  'required',
  'alarm',
  'trigger',
  'method',
  'active',
] as const;
export type SpecColumn = (typeof specColumns)[number];

export function specRowOf(spec: DataSpecConfigured): Record<SpecColumn, string> {
  const { name, options, ...plain } = spec;
  const number = (value: number | null) => (value === null ? '' : String(value));
  return {
    ...{ code: plain.code, operation: plain.operation, nameEn: name.en, nameZh: name.zh },
    ...{ kind: plain.kind, type: plain.type, unit: plain.unit ?? '', options: optionsText(options) },
    ...{ lsl: number(plain.lsl), usl: number(plain.usl), target: number(plain.target) },
    ...{ warnLow: number(plain.warnLow), warnHigh: number(plain.warnHigh) },
    ...{ limitExclusive: String(plain.limitExclusive), required: String(plain.required) },
    ...{ alarm: plain.alarm, trigger: plain.trigger, method: plain.method, active: String(plain.active) },
  };
}

/**
 * What a row says, to be parsed with SoundDataSpec. Texts of a CSV become what they mean; cells of JSON stay as they
 * are. Limits, unit, options, `limitExclusive` and `active` may be left out. The columns of the plant's older table
 * (itemType, dataType, isRequired, triggerType, alarm.action, values) are read too.
 */
export function specOfRow(row: Readonly<Record<string, unknown>>): unknown {
  const cell = (...columns: string[]) =>
    columns.map((column) => (Object.hasOwn(row, column) ? row[column] : undefined)).find(isSaid);
  const alarm = cell('alarm', 'alarmAction', 'alarm.action');
  return {
    code: trimmed(cell('code')),
    operation: trimmed(cell('operation')),
    name: nameOf(cell('name'), cell('nameEn', 'name.en'), cell('nameZh', 'name.zh')),
    kind: word(cell('kind', 'itemType')),
    type: word(cell('type', 'dataType')),
    unit: orNull(cell('unit')),
    lsl: number(cell('lsl')),
    usl: number(cell('usl')),
    target: number(cell('target')),
    warnLow: number(cell('warnLow')),
    warnHigh: number(cell('warnHigh')),
    limitExclusive: truth(cell('limitExclusive') ?? false),
    options: optionsOf(cell('options', 'values')),
    required: truth(cell('required', 'isRequired')),
    alarm: word(isFields(alarm) ? alarm.action : alarm),
    trigger: word(cell('trigger', 'triggerType')),
    method: word(cell('method')),
    active: truth(cell('active') ?? true),
  };
}

/** An empty cell says nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(name: unknown, en: unknown, zh: unknown): unknown {
  if (isFields(name)) return name;
  return { en: en ?? name ?? '', zh: zh ?? '' };
}

function orNull(value: unknown): unknown {
  return isSaid(value) ? value : null;
}

/** A comma could part thousands or decimals: such a text stays one, and is refused. */
function number(value: unknown): unknown {
  if (typeof value !== 'string') return orNull(value);
  const isDecimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(value);
  return isDecimal ? Number(value) : value;
}

const truths: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, y: true, '1': true, 是: true },
  ...{ false: false, no: false, n: false, '0': false, 否: false },
};

function truth(value: unknown): unknown {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return Object.hasOwn(truths, said) ? truths[said] : value;
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function word(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toUpperCase() : value;
}

function optionsOf(value: unknown): unknown {
  if (!isSaid(value)) return [];
  if (typeof value === 'string') return readOptions(value) ?? value;
  if (!Array.isArray(value)) return value;
  return value.map((option: unknown) =>
    isFields(option) && option.name === undefined
      ? { code: option.code, name: { en: option.en, zh: option.zh } }
      : option,
  );
}
