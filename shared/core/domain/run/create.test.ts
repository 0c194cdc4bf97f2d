// What creating a run writes: the version frozen whole, and the labels of its units as pattern, list or scans give them.
import { describe, expect, test } from 'vitest';
import { RunNo, SerialNumber } from '../../kernel/ids.ts';
import { createRun } from '../../testing/create-run.ts';
import { orderAfter, routeReady, runAfter, runCreated, unit } from '../../testing/past.ts';
import { smtRoute, stations } from '../../testing/smt-line.ts';

const serial = (sn: string) => SerialNumber.parse(sn);

/** What was written; a refusal fails the test. */
function facts(...given: Parameters<typeof createRun>) {
  const decision = createRun(...given);
  if (!('facts' in decision)) throw new Error(decision.refused);
  return decision.facts;
}

describe('createRun', () => {
  test('given ON_SCAN, when created, then one fact with the frozen version whole; scans will make the units', () => {
    expect(facts()).toEqual([{ stream: 'run:RUN-0412', type: 'run.created', data: runCreated() }]);
  });

  test('given BULK, when created, then one unit a number, from 0001 up to the quantity', () => {
    const [created, ...units] = facts({}, { units: 'BULK', qty: 12 });
    expect(created).toMatchObject({ type: 'run.created', data: { units: 'BULK', qty: 12, serials: null } });
    expect(units.map((made) => made.stream)).toEqual(
      Array.from({ length: 12 }, (_, i) => `unit:SN-RUN-0412-${String(i + 1).padStart(4, '0')}`),
    );
    expect(units[11]).toEqual({
      stream: 'unit:SN-RUN-0412-0012',
      type: 'unit.created',
      data: {
        ...{ sn: 'SN-RUN-0412-0012', run: 'RUN-0412', product: '5223029018', line: 'SMT-A' },
        ...{ steps: [10, 20, 30, 40, 50], panel: null },
      },
    });
  });

  test('given a pattern and a first number, then the rule is frozen filled in, and labels follow it', () => {
    const command = { units: 'BULK', qty: 3, pattern: '{product}-{yy}{ww}-{n:5}', from: 98 } as const;
    const [created, ...units] = facts({}, command);
    expect(created).toMatchObject({
      data: { serials: { prefix: '5223029018-2647-', digits: 5, suffix: '', from: 98 } },
    });
    expect(units.map(({ stream }) => stream)).toEqual([
      'unit:5223029018-2647-00098',
      'unit:5223029018-2647-00099',
      'unit:5223029018-2647-00100',
    ]);
  });

  test('given another first number alone, then the usual labels are counted from there', () => {
    expect(facts({}, { from: 401 })).toMatchObject([
      { data: { serials: { prefix: 'SN-RUN-0412-', digits: 4, suffix: '', from: 401 } } },
    ]);
  });

  test('given panels of four, then each board is a unit that knows its panel and its place; the last may hold fewer', () => {
    const [, ...units] = facts({}, { units: 'BULK', qty: 6, boards: 4 });
    expect(units.map(({ data }) => ('panel' in data ? [data.sn, data.panel] : null))).toEqual([
      ...[1, 2, 3, 4].map((place) => [`SN-RUN-0412-0001-${place}`, { code: 'SN-RUN-0412-0001', place }]),
      ...[1, 2].map((place) => [`SN-RUN-0412-0002-${place}`, { code: 'SN-RUN-0412-0002', place }]),
    ]);
  });

  test('given a pre-printed list, then its units are made, whatever pattern and quantity say', () => {
    const panel = { code: serial('P-9'), place: 2 };
    const listed = [
      { sn: serial('B-7'), panel: null },
      { sn: serial('B-3'), panel },
    ];
    const [created, ...units] = facts({}, { listed, qty: 50, pattern: 'no number' });
    expect(created).toMatchObject({ data: { units: 'BULK', qty: 2, serials: null } });
    expect(units.map(({ data }) => ('panel' in data ? [data.sn, data.panel] : null))).toEqual([
      ['B-7', null],
      ['B-3', panel],
    ]);
  });

  test('given units of a run cancelled before it began, then they move here with the reason; the others are made', () => {
    const state = unit().made().state;
    const taken = (sn: string) =>
      sn === 'SN-RUN-0412-0002' ? { unit: state, runStatus: 'CANCELLED' as const } : null;
    const [, first, second] = facts(
      { taken },
      { run: RunNo.parse('RUN-0413'), ...usual, units: 'BULK', qty: 2 },
    );
    expect(first).toMatchObject({ type: 'unit.created', stream: 'unit:SN-RUN-0412-0001' });
    expect(second).toEqual({
      stream: 'unit:SN-RUN-0412-0002',
      type: 'unit.moved',
      data: {
        ...{ sn: 'SN-RUN-0412-0002', from: 'RUN-0412', run: 'RUN-0413', product: '5223029018' },
        ...{ line: 'SMT-A', steps: [10, 20, 30, 40, 50], panel: null, reason: 'run RUN-0412 was cancelled' },
      },
    });
  });

  test('given ON_SCAN and units of a run cancelled before it began, then these move here; scans make the others', () => {
    const state = unit().made().state;
    const taken = (sn: string) =>
      sn === 'SN-RUN-0412-0002' ? { unit: state, runStatus: 'CANCELLED' as const } : null;
    const written = facts({ taken }, { run: RunNo.parse('RUN-0413'), ...usual });
    expect(written.map(({ type, stream }) => `${type} ${stream}`)).toEqual([
      'run.created run:RUN-0413',
      'unit.moved unit:SN-RUN-0412-0002',
    ]);
  });

  test('given an open run with the labels before these, or with others, then nothing is in the way', () => {
    const before = { run: RunNo.parse('RUN-0411'), boards: 1, serials: null };
    const serials = { prefix: 'SN-RUN-0412-', digits: 4, suffix: '', from: 1 };
    const onScan = [
      { ...before, qty: 400 },
      { ...before, qty: 400, serials },
    ];
    expect(facts({ onScan }, { from: 401 })).toHaveLength(1);
  });

  test('given due date and priority of the order, then the run has them, unless it is given a priority of its own', () => {
    const order = orderAfter(['released'], { due: '2026-12-01', priority: 2 });
    expect(facts({ order })).toMatchObject([{ data: { due: '2026-12-01', priority: 2, shift: null } }]);
    expect(facts({ order }, { priority: 7, shift: 'Night' })).toMatchObject([
      { data: { priority: 7, shift: 'Night' } },
    ]);
  });

  test('given a newer READY version after a run was created, then the run keeps the one it froze', () => {
    const route = routeReady({ ...smtRoute, version: 2 });
    expect(runAfter(['authorized']).created?.frozen.version).toBe(1);
    expect(facts({ route }, { run: RunNo.parse('RUN-0413') })).toMatchObject([
      { data: { frozen: { version: 2 } } },
    ]);
  });

  test('given a step that names its stations, then one of them on the line is enough', () => {
    const [printing, ...rest] = smtRoute.steps;
    if (printing === undefined) throw new Error('the route has steps');
    const named = { ...printing, group: null, stations: [stations.print.code] };
    expect(facts({ route: routeReady({ ...smtRoute, steps: [named, ...rest] }) })).toHaveLength(1);
  });
});

/** Labels as run RUN-0412 printed them. */
const usual = { pattern: 'SN-RUN-0412-{n:4}' };
