// A setup sheet becomes the slots of a feeder table; a row that cannot be read says why, and no other suffers from it.
import { describe, expect, test } from 'vitest';
import { readSetupSheet } from './setup-sheet.ts';

const row = (slot: string, part = '5212090001', given: Record<string, string> = {}) => ({
  slot_as_written: slot,
  part_no: part,
  ...given,
});
const faultsOf = (...rows: Record<string, string>[]) =>
  readSetupSheet(rows).faults.map(({ row: at, column, fault }) => `${at} ${column} ${fault}`);
const slotsOf = (...rows: Record<string, string>[]) => readSetupSheet(rows).slots.map(({ slot }) => slot);

describe('a sheet as the plant has it', () => {
  test('given a row with every column, then its slot; the columns that say it again agree', () => {
    const whole = {
      ...{ row_no: '1', sheet_column: 'L', slot_as_written: '2 F - 46', slot_code: '2F-46', machine_no: '2' },
      ...{ side: 'F', side_en: 'front', side_zh: '前', position: '46', part_no: '5212090001' },
      ...{ usage_ticked: 'TRUE', usage_qty: '', shared_material: '' },
    };
    expect(readSetupSheet([whole])).toEqual({
      slots: [
        {
          ...{ slot: '2F-46', machine: '2', side: 'F', position: 46, part: '5212090001' },
          ...{ qty: null, substitutes: [] },
        },
      ],
      faults: [],
    });
  });

  test('given the form’s own headings, then it reads as well', () => {
    const chinese = { '\uFEFF站位': '1 R - 14', '零件P/N': '5212098001', 单耗: '2' };
    const english = { 'Station (slot)': '2F-46', 'Part P/N': '5212090001', 'Usage per board': '✓' };
    expect(readSetupSheet([chinese]).slots).toMatchObject([{ slot: '1R-14', part: '5212098001', qty: 2 }]);
    expect(readSetupSheet([english]).slots).toMatchObject([{ slot: '2F-46', qty: null }]);
  });

  test('given machine, side and position in columns of their own, then these are the slot', () => {
    const parts = { 机台: '1', 前后侧: '后', 位置号: '16', '零件P/N': '5213065002' };
    expect(slotsOf(parts)).toEqual(['1R-16']);
  });

  test('given empty rows, then they are passed over, and rows keep their numbers', () => {
    expect(faultsOf(row('', ''), row('2F-46'), row('', ''), row('?'))).toEqual(['4 slot SLOT_UNREADABLE']);
  });

  test('given a part in two slots, then both are kept: it may sit in two', () => {
    expect(slotsOf(row('1R-14', 'P'), row('1R-15', 'P'))).toEqual(['1R-14', '1R-15']);
  });
});

describe('a slot without its machine', () => {
  test('given a sheet of one machine, then it is that one', () => {
    expect(slotsOf(row('2F-46'), row('F44'))).toEqual(['2F-46', '2F-44']);
  });

  test('given a machine in a column of its own, then it is that one', () => {
    expect(slotsOf(row('1F-1'), row('F44', 'P', { machine_no: '2' }))).toEqual(['1F-1', '2F-44']);
  });

  test('given a sheet of two machines, then it is asked about', () => {
    expect(faultsOf(row('1F-1'), row('2F-1'), row('F44'))).toEqual(['3 slot SLOT_AMBIGUOUS']);
  });
});

describe('what is the matter', () => {
  test.each<[string, Record<string, string>[], string[]]>([
    ['a slot given twice', [row('2F-46'), row('2 F 46', 'P')], ['2 slot SLOT_TWICE']],
    ['no slot', [row('')], ['1 slot SLOT_MISSING']],
    ['no slot that can be read', [row('front 46')], ['1 slot SLOT_UNREADABLE']],
    [
      'a slot that its own column contradicts',
      [row('2F-46', 'P', { side: 'R' })],
      ['1 slot SLOT_CONTRADICTED'],
    ],
    ['no part', [row('2F-46', '')], ['1 part PART_MISSING']],
    ['a part longer than any', [row('2F-46', 'x'.repeat(65))], ['1 part PART_TOO_LONG']],
    ['two quantities in one cell', [row('2F-46', 'P', { usage_qty: '20+20' })], ['1 qty QTY_INVALID']],
    ['boards by cards', [row('2F-46', 'P', { usage_qty: '5X100' })], ['1 qty QTY_INVALID']],
    ['none of it', [row('2F-46', 'P', { usage_qty: '0' })], ['1 qty QTY_INVALID']],
    [
      'no slot and no part',
      [row('', '', { usage_qty: '2' })],
      ['1 slot SLOT_MISSING', '1 part PART_MISSING'],
    ],
    ['no such columns', [{ a: '1' }], ['0 slot COLUMN_MISSING', '0 part COLUMN_MISSING']],
    ['nothing', [], ['0 slot COLUMN_MISSING', '0 part COLUMN_MISSING']],
  ])('given %s, then it is told', (_what, rows, told) => {
    expect(faultsOf(...rows)).toEqual(told);
  });

  test('given one faulty row among sound ones, then the others are read, and the fault shows what stands there', () => {
    const { slots, faults } = readSetupSheet([row('2F-46'), row('front 46', 'Q'), row('2F-47')]);
    expect(slots.map(({ slot }) => slot)).toEqual(['2F-46', '2F-47']);
    expect(faults).toEqual([{ row: 2, column: 'slot', fault: 'SLOT_UNREADABLE', value: 'front 46' }]);
  });
});
