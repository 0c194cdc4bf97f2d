// Specs out to files and in again: what is exported imports as the same.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { specOfRow } from '@lineside/core/domain/collection/spec-table';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { emptySpec, passFail } from './spec-draft.ts';
import { specsCsv, specsJson, specTable, templateCsv } from './spec-file.ts';
import { rowsOfJson, strangeColumns, unguarded } from './table-file.ts';

const specs: DataSpecConfigured[] = [
  {
    ...emptySpec('REFLOW'),
    ...{ code: 'COOLING', name: { en: '-dT/dt, "cooling"', zh: '=降温,速率\n第二行' }, unit: '°C/s' },
    ...{ lsl: -4, usl: -1, target: -2.5, warnLow: -3.5, limitExclusive: true },
  },
  {
    ...emptySpec('AOI'),
    ...{
      code: 'AOI_RESULT',
      name: { en: 'AOI result', zh: 'AOI结果' },
      type: 'ENUM',
      options: [...passFail],
    },
    ...{
      required: false,
      active: false,
      alarm: 'HOLD',
      method: 'AUTO',
      trigger: 'EVENT',
      kind: 'OBSERVATION',
    },
  },
];

/** As the import reads a CSV. */
const readCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy', transform: unguarded })
    .data;

describe('export and import', () => {
  test('given specs with every trap of CSV, when exported and read again, then they are the same', () => {
    const read = readCsv(specsCsv(specs)).map((row) => SoundDataSpec.parse(specOfRow(row)));
    expect(read).toEqual(specs);
  });

  test('given specs, when exported as JSON and read again, then they are the same', () => {
    const read = rowsOfJson(specsJson(specs), 'specs').map((row) =>
      SoundDataSpec.parse(specOfRow(row as never)),
    );
    expect(read).toEqual(specs);
  });

  test('given the template, then it is sound as it stands, and has no column that is not known', () => {
    const rows = readCsv(templateCsv('REFLOW'));
    expect(rows.map((row) => SoundDataSpec.parse(specOfRow(row)).type)).toEqual(['NUMBER', 'ENUM']);
    expect(strangeColumns(Object.keys(rows[0] ?? {}), specTable.columns)).toEqual([]);
  });
});

test('given a column that no spec has, then it is named; the older table’s own are known', () => {
  expect(strangeColumns(['code', 'upper limit', 'dataType', ''], specTable.columns)).toEqual(['upper limit']);
});
