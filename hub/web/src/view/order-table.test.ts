// Orders out to files and in again, and files as planners' spreadsheets write them.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { OrderReceived } from '@lineside/core/domain/order/facts';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkedRows, faultSentences } from './import-rows.ts';
import { orderImport, orderToWrite } from './order-import.ts';
import { orderColumns, orderOfRow, ordersCsv, orderTable, orderTemplateCsv } from './order-table.ts';
import { strangeColumns, unguarded } from './table-file.ts';

const row: OrderRow = {
  ...{ order: 'WO-1', product: '=5223', productName: 'Board, "A"', qty: 400, route: 'SMT-STD' },
  ...{ due: '2026-11-30', priority: 3, source: 'ERP', status: 'RELEASED', line: 'SMT-A' },
  ...{ planned: 100, done: 7, scrapped: 0, runs: 1, updatedAt: 1 },
};
const read = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy', transform: unguarded })
    .data;

describe('export and import', () => {
  test('given an order with every trap of CSV, when exported and read again, then it is the same', () => {
    const [again] = read(ordersCsv([row]));
    const { order, product, productName, qty, route, due, priority, source } = row;
    expect(OrderReceived.parse(orderOfRow(again ?? {}))).toEqual({
      ...{ order, product, productName, qty, route, due, priority, source },
    });
    expect(strangeColumns(Object.keys(again ?? {}), orderTable.columns)).toEqual([]);
  });

  test('given the template, then it is sound as it stands', () => {
    const rows = read(orderTemplateCsv('P-1', '2026-11-30')).map((cells) =>
      OrderReceived.parse(orderOfRow(cells)),
    );
    expect(rows.map(({ qty, due }) => [qty, due])).toEqual([
      [400, '2026-11-30'],
      [1200, null],
    ]);
    expect(orderColumns.length).toBe(8);
  });
});

describe('a row', () => {
  const due = (text: string) => (orderOfRow({ due: text }) as { due: unknown }).due;

  test('given days as German, Chinese and ERP files write them, then they are days', () => {
    expect(['30.5.2026', '2026/5/30', '2026-05-30T00:00:00Z', '2026-05-30 00:00', ''].map(due)).toEqual([
      ...Array.from({ length: 4 }, () => '2026-05-30'),
      null,
    ]);
    expect(due('next week')).toBe('next week');
  });

  test('given only what is needed, then the rest is as when nobody says; thousands are no number', () => {
    expect(orderOfRow({ order: ' WO-1 ', product: 'P', qty: '40' })).toEqual({
      ...{ order: 'WO-1', product: 'P', productName: '', qty: 40 },
      ...{ route: null, due: null, priority: 5, source: 'FILE' },
    });
    expect(orderOfRow({ qty: '1.000' })).toMatchObject({ qty: '1.000' });
  });
});

test('given faults of orders, then they are said in the reader’s words, and such a row is not written', () => {
  const [bad] = checkedRows(
    orderImport,
    [{ at: 2, raw: { order: 'WO-1', product: 'P', qty: 'many' } }],
    [
      {
        ...{ key: 'WO-1', outcome: 'BAD' },
        faults: [
          { field: 'qty', fault: 'Invalid input: expected number, received string' },
          { field: 'order', fault: 'ORDER_CLOSED' },
        ],
      },
    ],
  );
  if (bad === undefined) throw new Error('the row is there');
  expect(faultSentences(orderImport, bad, 'en')).toEqual([
    { field: 'qty', sentence: 'Enter a number.' },
    { field: 'order', sentence: 'This order is closed and changes no more.' },
  ]);
  expect(orderToWrite(bad)).toBeNull();
});
