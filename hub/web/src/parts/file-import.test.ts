// An import is of the file that stands on the page, whatever was read before it.
import { expect, test } from 'vitest';
import { orderImport, orderToWrite } from '../view/order-import.ts';
import { orderTable } from '../view/order-table.ts';
import { createFileImport } from './file-import.ts';

/** A JSON file of orders; `null` cannot be read the first time. */
function orderFile(name: string, orders: readonly string[] | null): File {
  let isLost = orders === null;
  const text = async () => {
    if (!isLost) return JSON.stringify((orders ?? ['WO-MENDED']).map((order) => ({ order })));
    isLost = false;
    throw new DOMException('gone');
  };
  return { name, type: 'application/json', text } as unknown as File;
}

function open() {
  const asked: unknown[][] = [];
  const run = createFileImport({
    kind: orderImport,
    form: orderTable,
    check: async (rows) => {
      asked.push([...rows]);
      return rows.map((_row, i) => ({ row: i, key: String(i), outcome: 'NEW' as const, faults: [] }));
    },
    toWrite: orderToWrite,
    write: async () => {},
    done: async () => {},
  });
  return { run, asked };
}

test('given a file that was read, when the next one cannot be, then trying again reads that one and not the rows before', async () => {
  const { run, asked } = open();
  await run.open(orderFile('a.json', ['WO-1', 'WO-2']));
  await run.open(orderFile('b.json', null));
  expect(run.failure()).toBeInstanceOf(DOMException);
  expect(run.rows()).toEqual([]);
  await run.check();
  expect(asked).toEqual([[{ order: 'WO-1' }, { order: 'WO-2' }], [{ order: 'WO-MENDED' }]]);
  expect(run.phase()).toBe('CHECKED');
});

test('given a check that failed, when it is tried again, then the file is not read anew', async () => {
  const { run, asked } = open();
  await run.open(orderFile('a.json', ['WO-1']));
  await run.check();
  expect(asked).toHaveLength(2);
  expect(run.fileName()).toBe('a.json');
});
