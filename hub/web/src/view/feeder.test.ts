// Feeder tables as pages show and read them: where slots stand, what a sheet becomes, what a table keeps.
import type { FeederSlot, FeederTableConfigured } from '@lineside/core/domain/loading/facts';
import { slotOf } from '@lineside/core/domain/loading/slot';
import { LineCode } from '@lineside/core/kernel/ids';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkedTable, differenceCount, knownParts, slotsInDoubt } from './feeder-check.ts';
import { feederRows, feederRowsInView, readFeederList, writeFeederList } from './feeder-list.ts';
import { feederMap, inMapOrder, sharedParts } from './feeder-map.ts';
import { decodedSheet, isOpenRow, noAnswers, readAnswered, sheetText } from './feeder-sheet.ts';
import { tableChanges, tableOf, targetOf } from './feeder-target.ts';

function slot(machine: string, side: 'F' | 'R', position: number, part: string): FeederSlot {
  return { ...slotOf(machine, side, position), part, qty: null, substitutes: [] };
}
const line = LineCode.parse('SMT-A');
const table = (slots: FeederSlot[]): FeederTableConfigured => ({
  ...{ code: 'P BOT SMT-A', product: 'P', boardSide: 'BOT', line, program: 'P BOT' },
  slots,
});
const sheet = (text: string) => Papa.parse<Record<string, string>>(text, { header: true }).data;

describe('the map', () => {
  test('given slots in any order, then each machine has its banks in the order of positions, gaps between', () => {
    const [first, second] = feederMap([
      slot('10', 'F', 3, 'c'),
      slot('2', 'R', 7, 'b'),
      slot('2', 'R', 4, 'a'),
    ]);
    expect(first?.machine).toBe('2');
    expect(first?.front).toEqual([]);
    expect(first?.rear.map((place) => (place.kind === 'SLOT' ? place.row : [place.from, place.to]))).toEqual([
      2,
      [5, 5],
      [6, 6],
      1,
    ]);
    expect(second?.machine).toBe('10');
  });

  test('given a long stretch with nothing in it, then it is one gap', () => {
    const [machine] = feederMap([slot('1', 'F', 1, 'a'), slot('1', 'F', 40, 'b')]);
    expect(machine?.front[1]).toEqual({ kind: 'GAP', from: 2, to: 39 });
  });

  test('given parts in several slots, then each has a letter in the order of the map; empty parts have none', () => {
    const shared = sharedParts([
      slot('2', 'F', 1, 'x'),
      slot('1', 'R', 9, 'y'),
      slot('1', 'F', 2, 'y'),
      slot('2', 'F', 5, 'x'),
      slot('2', 'F', 6, 'z'),
      slot('2', 'F', 7, ''),
      slot('2', 'F', 8, ''),
    ]);
    expect([...shared]).toEqual([
      ['y', 'A'],
      ['x', 'B'],
    ]);
  });

  test('given rows, then they go by machine, front before rear, position', () => {
    const rows = inMapOrder([slot('2', 'F', 1, 'a'), slot('1', 'R', 1, 'b'), slot('1', 'F', 9, 'c')]);
    expect(rows.map(({ row }) => row)).toEqual([2, 1, 0]);
  });
});

describe('the check', () => {
  const bom = [
    { part: 'a', name: 'Resistor', qty: 1 },
    { part: 'paste', name: 'Paste', qty: 0.4 },
  ];

  test('given a part that is not on the bill, then its slots are in doubt; several slots alone are not', () => {
    const found = checkedTable(
      { slots: [slot('1', 'F', 1, 'a'), slot('1', 'F', 2, 'a'), slot('1', 'F', 3, 'q')] },
      bom,
    );
    expect(found).not.toBeNull();
    if (found === null) return;
    expect(differenceCount(found)).toBe(2);
    expect([...slotsInDoubt(found)]).toEqual(['1F-3']);
  });

  test('given a product without a bill, then nothing is checked', () => {
    expect(checkedTable({ slots: [] }, [])).toBeNull();
    expect(checkedTable({ slots: [] }, undefined)).toBeNull();
  });

  test('given bills and tables, then the own bill comes first and every part once', () => {
    const products = [
      { code: 'Q', bom: [{ part: 'b', name: 'Other', qty: 1 }] },
      { code: 'P', bom },
    ];
    const known = knownParts('P', products, [
      { slots: [{ ...slot('1', 'F', 1, 'a'), substitutes: ['a2'] }] },
    ]);
    expect(known.map(({ part, onBill }) => [part, onBill])).toEqual([
      ['a', true],
      ['paste', true],
      ['a2', false],
      ['b', false],
    ]);
  });
});

describe('a setup sheet', () => {
  const broken = 'slot_code,part_no\n1F-38,a\n2F-1,b\nF44,c\n1F-39,\n1F-38,d\n';

  test('given a slot without its machine, then its row waits until somebody says which', () => {
    const before = readAnswered(sheet(broken), noAnswers);
    expect(before.rows.filter(isOpenRow).map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(before.rows[2]?.asksMachine).toBe(true);
    const after = readAnswered(sheet(broken), { machines: { 3: '2' }, leftOut: new Set([4, 5]) });
    expect(after.rows.filter(isOpenRow)).toEqual([]);
    expect(after.rows[2]?.asksMachine).toBe(true);
    expect(after.slots.map((read) => read.slot)).toEqual(['1F-38', '2F-1', '2F-44']);
    expect(after.rows[3]?.leftOut).toBe(true);
  });

  test('given no column for parts, then that is told once and no row is blamed', () => {
    const read = readAnswered(sheet('slot_code\n1F-38\n'), noAnswers);
    expect(read.missing.map(({ column }) => column)).toEqual(['part']);
    expect(read.rows.filter(isOpenRow)).toEqual([]);
  });

  test('given a file of a Chinese spreadsheet, then it is read in its own encoding', () => {
    const gb = new Uint8Array([0xd5, 0xbe, 0xce, 0xbb, 0xc2, 0xeb]);
    expect(decodedSheet(gb.buffer)).toBe('站位码');
    expect(decodedSheet(new TextEncoder().encode('站位').buffer as ArrayBuffer)).toBe('站位');
  });

  test('given a table, then its export reads back as the same slots', () => {
    const slots = [slot('2', 'F', 46, 'a'), { ...slot('1', 'R', 14, 'b'), qty: 4 }];
    const read = readAnswered(sheet(sheetText(slots)), noAnswers);
    expect(read.rows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(read.slots).toEqual([slots[1], slots[0]]);
  });
});

describe('the table that a sheet becomes', () => {
  const target = { product: 'P', boardSide: 'BOT', line: 'SMT-A', program: '' } as const;
  const standing = table([
    { ...slot('1', 'F', 1, 'a'), qty: 2, substitutes: ['a2'] },
    { ...slot('1', 'F', 2, 'b'), qty: 3 },
  ]);

  test('given the same part, then what the sheet does not say stays: substitutes, pieces, program, order', () => {
    const next = tableOf([slot('1', 'F', 2, 'b'), slot('1', 'F', 1, 'a')], target, standing);
    expect(next).toEqual(standing);
  });

  test('given another part in a slot, then its substitutes and pieces are not the old part’s', () => {
    const next = tableOf([slot('1', 'F', 1, 'c'), slot('1', 'F', 3, 'a')], target, standing);
    expect(next?.slots).toEqual([slot('1', 'F', 1, 'c'), { ...slot('1', 'F', 3, 'a'), substitutes: ['a2'] }]);
    expect(
      next && tableChanges(standing, next).map(({ path, before, after }) => [path.join('/'), before, after]),
    ).toEqual([
      ['slots/1F-1/part', 'a', 'c'],
      ['slots/1F-1/qty', 2, null],
      ['slots/1F-1/substitutes', ['a2'], []],
      ['slots/1F-3', null, 'a'],
      ['slots/1F-2', 'b', null],
    ]);
  });

  test('given no product or line yet, then there is no table', () => {
    expect(tableOf([], { ...target, product: null }, null)).toBeNull();
    expect(tableOf([], { ...target, line: null }, null)).toBeNull();
  });

  test('given a file’s name, then it gives away what the sheet is for', () => {
    const known = { products: ['5223029018', '52230'], lines: ['SMT-A', 'SMT-B'] };
    expect(targetOf('feeder-setup-5223029018-bot smt-b.csv', known)).toMatchObject({
      ...{ product: '5223029018', boardSide: 'BOT', line: 'SMT-B' },
    });
    expect(targetOf('stop.csv', known)).toMatchObject({ product: null, boardSide: null, line: null });
  });
});

describe('the list', () => {
  const rows = feederRows(
    [
      { key: 'P BOT SMT-A', data: table([slot('1', 'F', 1, 'a')]), ...edition(2) },
      {
        key: 'Q SMT-A',
        data: { ...table([]), code: 'Q SMT-A', product: 'Q', boardSide: null },
        ...edition(1),
      },
    ],
    [
      {
        key: 'P',
        data: { code: 'P', name: { en: 'Board', zh: '板' }, bom: [{ part: 'a', name: '', qty: 1 }] },
        ...edition(0),
      },
    ],
  );

  function edition(changedAt: number) {
    return { edition: 'hub:1' as never, changedAt, changedBy: 'e', changedByName: 'E' };
  }

  test('given tables, then differences are counted where there is a bill', () => {
    expect(rows.map(({ differences }) => differences)).toEqual([0, null]);
  });

  test('given an address, then it narrows and orders, and writes itself back', () => {
    const view = readFeederList({ q: '板', sort: '-changedAt', side: 'LEFT' });
    expect(feederRowsInView(rows, view).map(({ code }) => code)).toEqual(['P BOT SMT-A']);
    expect(writeFeederList(view)).toEqual({ q: '板', line: '', side: '', sort: '-changedAt' });
    const newest = readFeederList({ sort: '-changedAt' });
    expect(feederRowsInView(rows, newest).map(({ product }) => product)).toEqual(['P', 'Q']);
  });
});
