// The runs list and its address say the same thing, and so does what the hub is asked.
import type { RunRow } from '@lineside/core/contracts/planning';
import { expect, test } from 'vitest';
import { exportCells, exportHeads } from './run-cells.ts';
import {
  defaultColumns,
  defaultView,
  facetsOf,
  isNarrowed,
  type RunView,
  readRunView,
  runColumns,
  runQueryText,
  statusFacets,
  toggled,
  writeRunView,
} from './run-filters.ts';

const view: RunView = {
  status: 'PREP',
  state: 'OPEN',
  line: 'odd, line',
  order: 'WO-1',
  waiting: true,
  text: 'main',
  sort: 'due',
  columns: ['run', 'status', 'failed'],
};

test('given an empty address, then the default view, which writes nothing', () => {
  expect(readRunView({})).toEqual(defaultView);
  expect(Object.values(writeRunView(defaultView)).join('')).toBe('');
  expect(isNarrowed(defaultView)).toBe(false);
});

test('given any view, when written and read again, then it is the same', () => {
  expect(readRunView({ ...writeRunView(view) })).toEqual(view);
  expect(isNarrowed(view)).toBe(true);
});

test('given an address somebody edited, then what is not understood is left out', () => {
  const read = readRunView({
    sort: '-colour',
    cols: 'colour.failed',
    status: ['LOST', 'PREP'],
    waiting: 'yes',
  });
  expect(read).toEqual({ ...defaultView, columns: ['run', 'failed'] });
  // a text longer than the hub takes, as a reader may scan it into the filter, is no failure
  expect(readRunView({ q: 'x'.repeat(200) }).text).toHaveLength(120);
});

test('given columns turned off one after the other, then the run stays: it is the link', () => {
  expect(readRunView({ cols: 'run' }).columns).toEqual(['run']);
  expect(readRunView({ cols: runColumns.join('.') }).columns).toEqual(runColumns);
  expect(writeRunView({ ...defaultView, columns: defaultColumns }).cols).toBe('');
});

test('given a view, then the hub is asked for what narrows and sorts it, and never for columns', () => {
  expect(Object.fromEntries(new URLSearchParams(runQueryText(view)))).toEqual({
    status: 'PREP',
    state: 'OPEN',
    line: 'odd, line',
    order: 'WO-1',
    waiting: 'true',
    q: 'main',
    sort: 'due',
  });
  expect(runQueryText({ ...defaultView, text: '  ' })).toBe('');
});

test('given a chosen value that no run has any more, then it can still be taken away', () => {
  expect(facetsOf({ 'SMT-10': 1, 'SMT-9': 2 }, 'DIP-A').map(({ value }) => value)).toEqual([
    'DIP-A',
    'SMT-9',
    'SMT-10',
  ]);
  expect(toggled(['PREP'], 'PREP')).toEqual([]);
});

test('given statuses, then they stand in the order in which a run goes through them', () => {
  const found = statusFacets({ COMPLETED: 2, CANCELLED: 1, PREP: 4 }, '');
  expect(found.map(({ value }) => value)).toEqual(['PREP', 'COMPLETED', 'CANCELLED']);
});

test('given a row, then every column exports as many cells as it has heads', () => {
  const run: RunRow = {
    run: 'R-1',
    order: 'WO-1',
    line: 'SMT-A',
    product: 'P',
    productName: 'Main board',
    status: 'IN_PROGRESS',
    qty: 100,
    done: 10,
    scrapped: 1,
    failed: 0,
    onHold: 0,
    inStation: 2,
    route: 'SMT-STD',
    routeVersion: 3,
    priority: 5,
    due: null,
    shift: null,
    startedAt: null,
    updatedAt: 1000,
  };
  for (const column of runColumns)
    expect(exportCells(run, column), column).toHaveLength(exportHeads(column).length);
  expect(exportCells(run, 'progress')).toEqual([10, 1, 100]);
});
