// The runs list and its address say the same thing.
import { expect, test } from 'vitest';
import {
  defaultView,
  facets,
  type Run,
  readRunView,
  runsInView,
  toggled,
  writeRunView,
} from './run-filters.ts';

function run(no: string, change: Partial<Run> = {}): Run {
  return {
    run: no,
    order: `WO-${no}`,
    line: 'SMT-A',
    product: '5223029018-BOT',
    productName: 'Main board',
    status: 'IN_PROGRESS',
    qty: 100,
    done: 10,
    failed: 0,
    onHold: 0,
    inStation: 0,
    route: 'SMT-STD',
    routeVersion: 3,
    startedAt: 1000,
    ...change,
  };
}

const named = (runs: readonly Run[]) => runs.map(({ run: no }) => no);

test('given an empty address, then the default view, which writes nothing', () => {
  expect(readRunView({})).toEqual(defaultView);
  expect(Object.values(writeRunView(defaultView)).flat().join('')).toBe('');
});

test('given any view, when written and read again, then it is the same', () => {
  const view = {
    statuses: ['PREP', 'AUTHORIZED'],
    lines: ['SMT-A', 'odd, code'],
    text: 'main',
    sort: { column: 'failed', descending: true },
    columns: ['run', 'status', 'failed'],
  } as const;
  expect(readRunView({ ...writeRunView(view) })).toEqual(view);
});

test('given an address somebody edited, then what is not understood is left out', () => {
  const view = readRunView({ sort: '-colour', cols: 'colour.failed', status: ['', 'PREP', 'PREP'] });
  expect(view.sort).toEqual(defaultView.sort);
  expect(view.columns).toEqual(['run', 'failed']);
  expect(view.statuses).toEqual(['PREP']);
});

test('given filters, then a run must fit all of them', () => {
  const runs = [
    run('R-1'),
    run('R-2', { status: 'PREP' }),
    run('R-3', { line: 'DIP-A' }),
    run('R-4', { productName: 'Display' }),
  ];
  const view = { ...defaultView, statuses: ['IN_PROGRESS'], lines: ['SMT-A'], text: 'MAIN' };
  expect(named(runsInView(runs, view))).toEqual(['R-1']);
});

test('given no chosen order, then what started last comes first and what never started comes last', () => {
  const runs = [run('R-1', { startedAt: null }), run('R-2', { startedAt: 5 }), run('R-3', { startedAt: 9 })];
  expect(named(runsInView(runs, defaultView))).toEqual(['R-3', 'R-2', 'R-1']);
});

test('given numbers in codes, then R-10 comes after R-9', () => {
  const view = { ...defaultView, sort: { column: 'run', descending: false } } as const;
  expect(named(runsInView([run('R-10'), run('R-9')], view))).toEqual(['R-9', 'R-10']);
});

test('given progress, then it sorts by share, not by count', () => {
  const view = { ...defaultView, sort: { column: 'progress', descending: true } } as const;
  const runs = [
    run('BIG', { qty: 1000, done: 100 }),
    run('SMALL', { qty: 10, done: 9 }),
    run('NONE', { qty: 0 }),
  ];
  expect(named(runsInView(runs, view))).toEqual(['SMALL', 'BIG', 'NONE']);
});

test('given a chosen value that no run has any more, then it can still be taken away', () => {
  const found = facets([run('R-1')], ({ status }) => status, ['PREP']);
  expect(found).toEqual([
    { value: 'IN_PROGRESS', count: 1 },
    { value: 'PREP', count: 0 },
  ]);
  expect(toggled(['PREP'], 'PREP')).toEqual([]);
});
