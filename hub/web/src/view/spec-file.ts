// Specs as files: what is exported, the template, and which columns are read.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { type SpecColumn, specColumns, specRowOf } from '@lineside/core/domain/collection/spec-table';
import { type Cell, csvText } from './csv.ts';
import { emptySpec, passFail } from './spec-draft.ts';
import type { TableForm } from './table-file.ts';

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

/** Columns that specs are read from under other names: the plant's older table. */
const olderColumns = [
  ...['name', 'name.en', 'name.zh', 'itemType', 'dataType', 'isRequired', 'triggerType'],
  ...['alarmAction', 'alarm.action', 'values'],
];

/** Specs as rows of a file. */
export const specTable: TableForm = {
  keyColumn: 'code',
  columns: [...specColumns, ...olderColumns],
  listName: 'specs',
};
