// Runs, orders and a line as planners read them: numbers that follow from the facts alone.

import { LineNow } from '@lineside/core/contracts/line-now';
import {
  LabelSheet,
  OrderDetail,
  OrderLines,
  OrderList,
  PreviewSerials,
  RunDetail,
  RunList,
  SerialPreview,
  Timeline,
  UnitList,
} from '@lineside/core/contracts/planning';
import { LineCode } from '@lineside/core/kernel/ids';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { silenceLimitMs } from '../sync/contact.ts';

let plant: TestHub;
let print: TestStation;
const minuteMs = 60_000;
const line = stations.print.line;
const elsewhere = new Set([LineCode.parse('DIP-A')]);

beforeEach(async () => {
  plant = await TestHub.withPlant(4);
  print = await plant.station(stations.print.code);
  plant.clock.advance(minuteMs);
  print.log.write({ stream: `run:${run}`, type: 'run.started', data: { run } });
  // one passed in two minutes, one failed, one inside, one queued
  const first = print.trackIn(serial(1), run, 10);
  plant.clock.advance(2 * minuteMs);
  print.trackOut(serial(1), run, 10, first);
  print.trackOut(serial(2), run, 10, print.trackIn(serial(2), run, 10), 'FAIL');
  print.trackIn(serial(3), run, 10);
  await print.push();
});
afterEach(() => plant.close());

const detail = async () => RunDetail.parse(await plant.hub.reads.run(run, 'ALL'));
const lineNow = async () => LineNow.parse(await plant.hub.reads.line(line, 'ALL'));

describe('a run', () => {
  test('is listed with its units counted', async () => {
    const list = RunList.parse(await plant.hub.reads.runs({ sort: 'updated', limit: 50 }, 'ALL'));
    expect(list).toMatchObject({ total: 1, next: null, facets: { status: { IN_PROGRESS: 1 } } });
    expect(list.rows[0]).toMatchObject({
      ...{ run, order: 'WO-1', qty: 4, done: 0, failed: 1, onHold: 0, inStation: 1, scrapped: 0 },
      ...{ priority: 5, due: null, shift: null },
    });
  });

  test('shows how many units stand at each step, and how they first came out of it', async () => {
    const { steps } = await detail();
    expect(steps[0]).toMatchObject({ stepNo: 10, queued: 1, inside: 1, passed: 1, failed: 1 });
    expect(steps[0]).toMatchObject({ firstPassed: 1, firstResults: 2 });
    expect(steps[1]).toMatchObject({ stepNo: 20, queued: 1, inside: 0, passed: 0, firstResults: 0 });
  });

  test('tells who made and authorised it, what may be done, and what closing it waits for', async () => {
    const found = await detail();
    expect(found).toMatchObject({ createdBy: 'hub', units: 'BULK', boards: 1, parent: null, rework: 0 });
    expect(found.actions).toEqual(['SPLIT', 'REVOKE']);
    expect(found.stages.find(({ state }) => state === 'NOW')?.stage).toBe('IN_PROGRESS');
    expect(found.closeout.find(({ item }) => item === 'UNITS_ENDED')).toEqual({
      ...{ item: 'UNITS_ENDED', verdict: 'MISSING', count: 4 },
      names: [serial(2), serial(3), serial(1), serial(4)],
    });
    plant.clock.advance(silenceLimitMs + 1);
    expect((await detail()).closeout.find(({ item }) => item === 'STATIONS_HEARD')).toMatchObject({
      ...{ verdict: 'REASON', names: [stations.print.code] },
    });
  });

  test('counts units whose rework is still to be done', async () => {
    const disposition = { action: 'REWORK', toStep: 10, reason: 'clean' } as const;
    await plant.command('disposeUnit', { sn: serial(2), disposition });
    expect((await detail()).rework).toBe(1);
    const units = UnitList.parse(await plant.hub.reads.runUnits(run, { limit: 50 }, 'ALL'));
    expect(units.rows[1]).toMatchObject({ sn: serial(2), status: 'QUEUED', step: 10, note: 'clean' });
  });

  test('lists its units by number, page by page, with the names of their steps', async () => {
    const first = UnitList.parse(await plant.hub.reads.runUnits(run, { limit: 3 }, 'ALL'));
    expect(first).toMatchObject({ total: 4, next: serial(3), facets: { status: { QUEUED: 2 } } });
    expect(first.rows[2]).toMatchObject({ station: stations.print.code, stepName: smtRoute.steps[0]?.name });
    const rest = await plant.hub.reads.runUnits(run, { limit: 3, after: serial(3) }, 'ALL');
    expect(rest).toMatchObject({ rows: [{ sn: serial(4) }], next: null });
    const failed = await plant.hub.reads.runUnits(run, { limit: 3, status: 'OUT_FAILED', q: '0002' }, 'ALL');
    expect(failed).toMatchObject({ rows: [{ sn: serial(2) }], total: 1 });
  });

  test('tells its own story, newest first', async () => {
    await plant.command('splitRun', { run, into: 'RUN-2', qty: 1, reason: 'night shift' });
    await plant.command('revokeRun', { run, reason: 'wrong stencil' });
    const { entries } = Timeline.parse(await plant.hub.reads.timeline(run, 'ALL'));
    expect(entries.map(({ type, by, reason, note }) => [type, by, reason, note])).toEqual([
      ['run.revoked', 'hub', 'wrong stencil', ''],
      ['run.split', 'hub', null, '1 · RUN-2'],
      ['run.started', 'P03', null, ''],
      ['run.authorized', 'hub', null, ''],
      ['run.created', 'hub', null, '4'],
    ]);
    const child = await plant.hub.reads.timeline('RUN-2', 'ALL');
    expect(child?.entries.map(({ note }) => note)).toEqual([`1 · ${run}`]);
  });

  test('prints the labels on its units, or those that scans may make', async () => {
    const labels = async (no: string, page = { from: 2, count: 2 }) =>
      LabelSheet.parse(await plant.hub.reads.labels(no, page, 'ALL'));
    expect(await labels(run)).toMatchObject({
      ...{ product: '5223029018', total: 4 },
      labels: [
        { label: serial(2), boards: 1 },
        { label: serial(3), boards: 1 },
      ],
    });
    const scanned = { run: 'RUN-2', order: 'WO-1', qty: 5, units: 'ON_SCAN', boards: 2 } as const;
    await plant.command('createRun', { ...scanned, pattern: 'P-{n:2}' });
    expect(await labels('RUN-2')).toMatchObject({
      total: 3,
      labels: [
        { label: 'P-02', boards: 2 },
        { label: 'P-03', boards: 1 },
      ],
    });
    expect((await labels('RUN-2', { from: 9, count: 9 })).labels).toEqual([]);
  });

  test('on another line is not there', async () => {
    const { reads } = plant.hub;
    expect(await reads.run(run, elsewhere)).toBeNull();
    expect(await reads.runUnits(run, { limit: 5 }, elsewhere)).toBeNull();
    expect(await reads.timeline(run, elsewhere)).toBeNull();
    expect(await reads.labels(run, { from: 1, count: 1 }, elsewhere)).toBeNull();
    expect((await reads.runs({ sort: 'run', limit: 5 }, elsewhere)).total).toBe(0);
    expect(await reads.run('RUN-9', 'ALL')).toBeNull();
  });
});

describe('an order', () => {
  test('is as far as its runs are; what was cancelled is planned no more', async () => {
    await plant.command('createRun', { run: 'RUN-2', order: 'WO-1', qty: 3, units: 'ON_SCAN' });
    await plant.command('disposeUnit', { sn: serial(4), disposition: { action: 'SCRAP', reason: 'bent' } });
    const list = async () => OrderList.parse(await plant.hub.reads.orders({ sort: 'due', limit: 9 }, 'ALL'));
    const counted = { order: 'WO-1', status: 'IN_PROGRESS', done: 0, scrapped: 1, runs: 2 };
    expect((await list()).rows).toMatchObject([{ ...counted, planned: 7 }]);
    await plant.command('cancelRun', { run: 'RUN-2', reason: 'not wanted' });
    expect((await list()).rows).toMatchObject([{ ...counted, planned: 4 }]);
    const order = OrderDetail.parse(await plant.hub.reads.order('WO-1', 'ALL'));
    expect(order.runList.map((row) => [row.run, row.status])).toEqual([
      [run, 'IN_PROGRESS'],
      ['RUN-2', 'CANCELLED'],
    ]);
    expect(await plant.hub.reads.order('WO-1', elsewhere)).toBeNull();
    expect(await plant.hub.reads.order('WO-9', 'ALL')).toBeNull();
  });

  test('names the lines that can do its route, and the steps that others cannot', async () => {
    const lines = OrderLines.parse(await plant.hub.reads.orderLines('WO-1', 'ALL'));
    expect(lines).toMatchObject({ route: smtRoute.route, version: 1, problem: null });
    expect(lines.lines.map((one) => [one.line, one.missing.length])).toEqual([
      ['DIP-A', smtRoute.steps.length],
      ['SMT-A', 0],
    ]);
    const nothing = { product: 'NEW', productName: '', qty: 1, route: null, source: 'ERP' };
    await plant.command('receiveOrder', { order: 'WO-2', ...nothing });
    expect(await plant.hub.reads.orderLines('WO-2', 'ALL')).toEqual({
      ...{ route: null, version: null, problem: 'ROUTE_NOT_FOUND', lines: [] },
    });
  });
});

test('serial numbers are previewed by the rule that will make them, with those that are taken', async () => {
  const asked = {
    run: 'RUN-2',
    order: 'WO-1',
    qty: 6,
    pattern: `SN-${run}-{n:4}`,
    from: 3,
    boards: 1,
    listed: null,
  };
  const preview = async (given: object = {}) =>
    await plant.hub.reads.previewSerials(PreviewSerials.parse({ ...asked, ...given }), 'ALL');
  expect(SerialPreview.parse(await preview())).toMatchObject({
    ...{ labels: 6, units: 6, twice: [], takenTotal: 2 },
    sample: [3, 4, 5, 8].map((n) => ({ label: serial(n), units: [serial(n)] })),
    taken: [3, 4].map((n) => ({ sn: serial(n), run })),
  });
  const listed = ['A', 'B', 'A'].map((sn) => ({ sn, panel: { code: 'P', place: 1 } }));
  expect(await preview({ listed })).toMatchObject({ labels: 1, units: 2, twice: ['A'], takenTotal: 0 });
  const scanned = { run: 'RUN-7', order: 'WO-1', qty: 6, units: 'ON_SCAN', pattern: 'L-{n}' } as const;
  await plant.command('createRun', { ...scanned, boards: 2 });
  expect(await preview({ pattern: 'L-{n}', from: 3, qty: 2 })).toMatchObject({
    takenTotal: 1,
    taken: [{ sn: 'L-3', run: 'RUN-7' }],
  });
  expect(await preview({ pattern: '{what}-{n}' })).toMatchObject({ refused: 'SERIAL_PATTERN_INVALID' });
  expect(await preview({ order: 'WO-9' })).toMatchObject({ refused: 'ORDER_NOT_FOUND' });
});

describe('a line', () => {
  test('shows its stations in order, with what is in and before each, their yield and pace', async () => {
    const now = await lineNow();
    expect(now.stations.map(({ sequence }) => sequence)).toEqual([10, 20, 30, 40, 50, 60]);
    const [first, second] = now.stations;
    expect(first).toMatchObject({
      ...{ station: stations.print.code, contact: 'LIVE', queued: 1, insideTotal: 1 },
      ...{ firstPassed: 1, firstResults: 2 },
      equipment: { condition: 'RUNNING', by: null },
      inside: [{ sn: serial(3), run, since: plant.clock.now() }],
    });
    expect(first?.hours).toHaveLength(12);
    expect(first?.hours.at(-1)).toEqual({
      ...{ at: Date.UTC(2026, 4, 26, 9), passed: 1, failed: 1, cycleMs: minuteMs },
    });
    expect(second).toMatchObject({ contact: 'NEVER', queued: 1, insideTotal: 0, lastContactAt: null });
    expect([now.runs.map((row) => row.run), now.runsTotal]).toEqual([[run], 1]);
  });

  test('names the twenty open runs that come first, and says how many there are', async () => {
    for (let n = 1; n <= 25; n++)
      await plant.command('createRun', { run: `RUN-P${n}`, order: 'WO-1', qty: 1, units: 'ON_SCAN' });
    const { runs, runsTotal } = await lineNow();
    expect([runs.length, runsTotal, runs[0]?.run]).toEqual([20, 26, run]);
  });

  test('shows equipment that is down, and since when a station is silent', async () => {
    const heardAt = plant.clock.now();
    await plant.command('setEquipment', { station: stations.print.code, condition: 'DOWN', reason: 'jam' });
    plant.clock.advance(silenceLimitMs + 1);
    expect((await lineNow()).stations[0]).toMatchObject({
      ...{ contact: 'SILENT', lastContactAt: heardAt },
      equipment: { condition: 'DOWN', reason: 'jam', by: 'hub', at: heardAt },
    });
  });

  test('counts what left the last step in the last hour, and no longer', async () => {
    const aoi = await plant.station(stations.aoi.code);
    aoi.trackOut(serial(1), run, 50, aoi.trackIn(serial(1), run, 50));
    await aoi.push();
    expect((await lineNow()).outputLastHour).toBe(1);
    plant.clock.advance(59 * minuteMs);
    expect((await lineNow()).outputLastHour).toBe(1);
    plant.clock.advance(minuteMs);
    expect((await lineNow()).outputLastHour).toBe(0);
  });

  test('that is another’s is not there', async () => {
    expect(await plant.hub.reads.line(line, elsewhere)).toBeNull();
    expect(await plant.hub.reads.line('NO-LINE', 'ALL')).toBeNull();
    const overview = await plant.hub.reads.overview(elsewhere);
    expect(overview.lines.map((one) => one.line)).toEqual(['DIP-A']);
    expect(overview.waiting).toEqual([]);
  });
});
