// Specs as files: what is exported, the template, and the faults of an import; and what a file says when it is read.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { type SpecColumn, specColumns, specRowOf } from '@lineside/core/domain/collection/spec-table';
import { type Cell, csvText } from './csv.ts';
import { emptySpec, passFail } from './spec-draft.ts';

const numbers: readonly SpecColumn[] = ['lsl', 'usl', 'target', 'warnLow', 'warnHigh'];

export function specsCsv(specs: readonly DataSpecConfigured[]): string {
  return csvText(
    specColumns,
    specs.map((spec) => {
      const row = specRowOf(spec);
      return specColumns.map((column): Cell => cellOf(column, row[column]));
    }),
  );
}

/** A negative limit is a number, not a text that a spreadsheet must be kept from running. */
function cellOf(column: SpecColumn, text: string): Cell {
  return numbers.includes(column) && text !== '' ? Number(text) : text;
}

export function specsJson(specs: readonly DataSpecConfigured[]): string {
  return `${JSON.stringify(specs, null, 2)}\n`;
}

/** Two examples, a number with limits and a verdict, at an operation that the plant has. */
export function templateCsv(operation: string): string {
  const example = { ...emptySpec(operation), alarm: 'HOLD' } as const;
  return specsCsv([
    {
      ...example,
      ...{ code: 'EXAMPLE_PEAK', name: { en: 'Peak temperature', zh: '峰值温度' }, unit: '°C' },
      ...{ lsl: 240, usl: 250, target: 245, warnLow: 241, warnHigh: 249 },
    },
    {
      ...example,
      ...{ code: 'EXAMPLE_RESULT', name: { en: 'Inspection result', zh: '检验结果' } },
      ...{ type: 'ENUM', options: [...passFail] },
    },
  ]);
}

export type FileFault = 'NOT_JSON' | 'NO_LIST' | 'NO_CODE_COLUMN' | 'NO_ROWS' | 'TOO_MANY';

/** A file that is no list of specs at all. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.name = 'UnreadableFile';
    this.fault = fault;
  }
}

/** The rows of a JSON file: a list, or a list under `specs` or `rows`. Throws UnreadableFile. */
export function rowsOfJson(text: string): unknown[] {
  const said = parsed(text);
  const list = isFields(said) ? (said.specs ?? said.rows) : said;
  if (!Array.isArray(list)) throw new UnreadableFile('NO_LIST');
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('NOT_JSON');
  }
}

/** A cell as it was before `csvText` kept spreadsheets from running it. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Columns that specs are read from under other names: the plant's older table. */
const olderColumns = [
  ...['name', 'name.en', 'name.zh', 'itemType', 'dataType', 'isRequired', 'triggerType'],
  ...['alarmAction', 'alarm.action', 'values'],
];

/** Columns that no spec is read from: what stands in them is left out. */
export function strangeColumns(columns: readonly string[]): string[] {
  const known = new Set<string>([...specColumns, ...olderColumns]);
  return columns.filter((column) => column !== '' && !known.has(column));
}

/** Chinese spreadsheets save CSV in their own encoding. `head` may end within a character. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'gb18030' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
