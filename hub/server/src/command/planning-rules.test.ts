// Commands about orders, runs and equipment against a real database: what each may know, and what it leaves behind.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { RunState } from '@lineside/core/domain/run/state';
import { LineCode, streamId } from '@lineside/core/kernel/ids';
import { smtRoute, someone, stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { silenceLimitMs } from '../sync/contact.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.withPlant(4);
});
afterEach(() => plant.close());

const order: HubCommandInput<'receiveOrder'> = {
  ...{ order: 'WO-2', product: '5223029018', productName: 'Control board', qty: 20 },
  ...{ route: smtRoute.route, source: 'ERP' },
};
const released = async (no = 'WO-2') => {
  await plant.command('receiveOrder', { ...order, order: no });
  await plant.command('releaseOrder', { order: no, line: 'SMT-A' });
};
const create = (no: string, given: Partial<HubCommandInput<'createRun'>> = {}) =>
  plant.ask('createRun', { run: no, order: 'WO-2', qty: 4, units: 'BULK', ...given });
const runState = async (no: string) =>
  (await plant.hub.store.snapshot(streamId('run', no)))?.state as RunState | undefined;
const unitsOf = async (no: string) => (await plant.hub.store.unitsOfRun(no)).map(({ sn }) => sn);

describe('orders', () => {
  test('come all or none; the one that is refused is named', async () => {
    const head = await plant.hub.head();
    const orders = [order, { ...order, order: 'WO-1', product: 'OTHER' }, { ...order, order: 'WO-3' }];
    expect(await plant.ask('receiveOrders', { orders })).toMatchObject({
      refused: 'ORDER_ALREADY_RELEASED',
      details: { order: 'WO-1', row: 1 },
    });
    const twice = [order, { ...order, order: 'WO-3' }, order];
    expect(await plant.ask('receiveOrders', { orders: twice })).toMatchObject({
      refused: 'VALIDATION_ERROR',
      details: { path: 'input.orders.2.order', order: 'WO-2' },
    });
    expect(await plant.hub.head()).toEqual(head);
    const sound = [order, { ...order, order: 'WO-3' }];
    expect(await plant.ask('receiveOrders', { orders: sound })).toMatchObject({ facts: 2 });
    expect(await plant.ask('receiveOrders', { orders: sound })).toMatchObject({ facts: 0 });
  });

  test('on hold begin nothing new until they are resumed', async () => {
    await released();
    await plant.command('holdOrder', { order: 'WO-2', reason: 'no parts' });
    expect(await create('RUN-2')).toMatchObject({
      refused: 'ORDER_ON_HOLD',
      details: { reason: 'no parts' },
    });
    await plant.command('resumeOrder', { order: 'WO-2', reason: 'parts came' });
    expect(await create('RUN-2')).toMatchObject({ ok: true });
    await plant.command('holdOrder', { order: 'WO-2', reason: 'again' });
    expect(await plant.ask('authorizeRun', { run: 'RUN-2' })).toMatchObject({ refused: 'ORDER_ON_HOLD' });
  });

  test('close when their runs have ended, short of what was ordered only for a reason', async () => {
    await released();
    await create('RUN-2');
    expect(await plant.ask('closeOrder', { order: 'WO-2' })).toMatchObject({
      refused: 'ORDER_RUNS_OPEN',
      details: { runs: ['RUN-2'] },
    });
    await plant.command('cancelRun', { run: 'RUN-2', reason: 'not wanted' });
    expect(await plant.ask('closeOrder', { order: 'WO-2' })).toMatchObject({
      refused: 'ORDER_SHORT',
      details: { done: 0, ordered: 20 },
    });
    await plant.command('closeOrder', { order: 'WO-2', reason: 'customer gave up' });
    expect(await create('RUN-3')).toMatchObject({ refused: 'ORDER_CLOSED' });
  });
});

describe('a run', () => {
  beforeEach(() => released());

  test('of ten thousand units is made at once, and refused when one number is taken', async () => {
    await plant.command('receiveOrder', { ...order, qty: 20_000 });
    expect(await create('RUN-2', { qty: 10_000 })).toMatchObject({ facts: 10_001 });
    expect(await create('RUN-3', { qty: 10_000, pattern: 'SN-RUN-2-{n:4}', from: 9_999 })).toMatchObject({
      refused: 'SERIAL_EXISTS',
      details: { sn: 'SN-RUN-2-9999', run: 'RUN-2' },
    });
  });

  test('numbers its labels by its pattern, with the plant’s day', async () => {
    await create('RUN-2', { qty: 2, pattern: '{order}-{yy}{mm}{dd}-{n:3}', from: 7 });
    expect(await unitsOf('RUN-2')).toEqual(['WO-2-260526-007', 'WO-2-260526-008']);
    expect(await create('RUN-3', { pattern: '{order}' })).toMatchObject({
      refused: 'SERIAL_PATTERN_INVALID',
      details: { fault: 'NUMBER_MISSING' },
    });
  });

  test('is refused labels that another run’s scans will make units of, until that one has ended', async () => {
    await create('RUN-2', { units: 'ON_SCAN', pattern: 'B-{n}' });
    const clash = { refused: 'SERIAL_EXISTS', details: { sn: 'B-4', run: 'RUN-2' } };
    for (const units of ['ON_SCAN', 'BULK'] as const)
      expect(await create('RUN-3', { units, pattern: 'B-{n}', from: 4 })).toMatchObject(clash);
    expect(await create('RUN-3', { units: 'ON_SCAN', pattern: 'B-{n}', from: 5 })).toMatchObject({
      ok: true,
    });
    await plant.command('cancelRun', { run: 'RUN-2', reason: 'wrong labels' });
    expect(await create('RUN-4', { units: 'ON_SCAN', pattern: 'B-{n}' })).toMatchObject({ ok: true });
  });

  test('gives numbers that a cancelled run never used', async () => {
    const listed = ['B-2', 'B-1'].map((sn) => ({ sn, panel: null }));
    await create('RUN-2', { listed });
    expect(await create('RUN-3', { listed })).toMatchObject({ refused: 'SERIAL_EXISTS' });
    await plant.command('cancelRun', { run: 'RUN-2', reason: 'wrong labels' });
    expect(await create('RUN-3', { listed })).toMatchObject({ ok: true });
    expect(await unitsOf('RUN-3')).toEqual(['B-1', 'B-2']);
    expect(await plant.hub.store.tallies(['RUN-2'])).toEqual([]);
    expect(
      await plant.ask('createRun', {
        ...{ run: 'RUN-4', order: 'WO-2', qty: 2, units: 'BULK' },
        listed: [...listed, ...listed],
      }),
    ).toMatchObject({
      refused: expect.stringMatching(/^SERIAL_/),
    });
  });

  test('is split from its end, only in units that nobody has begun', async () => {
    await create('RUN-2', { qty: 12, pattern: 'B-{n}' });
    await plant.command('authorizeRun', { run: 'RUN-2' });
    const print = await plant.station(stations.print.code);
    print.trackIn('B-12', 'RUN-2', 10);
    await print.push();
    await plant.command('splitRun', { run: 'RUN-2', into: 'RUN-2B', qty: 3, reason: 'night shift' });
    expect((await unitsOf('RUN-2B')).toSorted()).toEqual(['B-10', 'B-11', 'B-9']);
    expect((await runState('RUN-2'))?.created?.qty).toBe(9);
    expect((await runState('RUN-2B'))?.created).toMatchObject({ parent: 'RUN-2', qty: 3 });
    await plant.command('splitRun', { run: 'RUN-2B', into: 'RUN-2C', qty: 1, reason: 'again' });
    expect(await unitsOf('RUN-2C')).toEqual(['B-11']);
    expect(
      await plant.ask('splitRun', { run: 'RUN-2', into: 'RUN-2D', qty: 9, reason: 'all' }),
    ).toMatchObject({ refused: 'SPLIT_NOT_POSSIBLE', details: { available: 8 } });
  });

  test('of panels is split in whole panels, and one that was begun stays', async () => {
    await create('RUN-2', { qty: 6, boards: 2 });
    const print = await plant.station(stations.print.code);
    print.trackIn('SN-RUN-2-0003-1', 'RUN-2', 10);
    await print.push();
    await plant.command('splitRun', { run: 'RUN-2', into: 'RUN-2B', qty: 2, reason: 'split' });
    expect(await unitsOf('RUN-2B')).toEqual(['SN-RUN-2-0002-1', 'SN-RUN-2-0002-2']);
  });

  test('whose units scans make is split by labels that no scan has used', async () => {
    await create('RUN-2', { qty: 10, units: 'ON_SCAN' });
    const print = await plant.station(stations.print.code);
    const { steps } = smtRoute;
    const made = {
      ...{ sn: 'SN-RUN-2-0006', run: 'RUN-2', product: order.product, line: 'SMT-A' },
      ...{ steps: steps.map(({ stepNo }) => stepNo), panel: null },
    };
    print.log.write({ stream: 'unit:SN-RUN-2-0006', type: 'unit.created', data: made });
    await print.push();
    const split = (qty: number) => plant.ask('splitRun', { run: 'RUN-2', into: 'RUN-2B', qty, reason: 'x' });
    expect(await split(5)).toMatchObject({ refused: 'SPLIT_NOT_POSSIBLE', details: { available: 4 } });
    expect(await split(4)).toMatchObject({ ok: true });
    expect((await runState('RUN-2B'))?.created?.serials).toMatchObject({ prefix: 'SN-RUN-2-', from: 7 });
    expect(
      await plant.ask('splitRun', { run: 'RUN-2', into: 'RUN-9', qty: 1, line: 'NO-LINE', reason: 'x' }),
    ).toMatchObject({ refused: 'LINE_NOT_FOUND' });
  });
});

describe('closing a run', () => {
  const pass = async (unit: number, station: Awaited<ReturnType<TestHub['station']>>, step: number) => {
    const sn = serial(unit);
    station.trackOut(sn, run, step, station.trackIn(sn, run, step));
    await station.push();
  };

  test('waits for every unit, and asks for a reason while a station is silent or something is open', async () => {
    expect(await plant.ask('closeRun', { run })).toMatchObject({ refused: 'RUN_STATUS_INVALID' });
    const print = await plant.station(stations.print.code);
    print.log.write({ stream: `run:${run}`, type: 'run.started', data: { run } });
    await pass(1, print, 10);
    expect(await plant.ask('closeRun', { run })).toMatchObject({
      refused: 'RUN_UNITS_OPEN',
      details: { queued: 4, inside: 0 },
    });
    for (const unit of [1, 2, 3, 4])
      await plant.command('disposeUnit', {
        sn: serial(unit),
        disposition: { action: 'SCRAP', reason: 'bent' },
      });
    plant.clock.advance(silenceLimitMs + 1);
    expect(await plant.ask('closeRun', { run })).toMatchObject({
      refused: 'RUN_CLOSE_REASON',
      details: { items: ['STATIONS_HEARD'] },
    });
    await print.pull(null);
    expect(await plant.ask('closeRun', { run })).toMatchObject({ ok: true });
    expect((await runState(run))?.status).toBe('COMPLETED');
    expect(await plant.ask('closeOrder', { order: 'WO-1', reason: 'all scrapped' })).toMatchObject({
      ok: true,
    });
  });
});

test('what has ended names nothing any more: its line and its route can go', async () => {
  const uses = async (kind: 'line' | 'routeDraft' | 'product', key: string) => {
    const outcome = await plant.ask('removeMasterData', { kind, key });
    return 'refused' in outcome ? outcome.details.where : [];
  };
  const route = smtRoute.route;
  expect(await uses('routeDraft', route)).toEqual([`run ${run}`, 'order WO-1']);
  await plant.command('revokeRun', { run, reason: 'stop' });
  await plant.command('cancelRun', { run, reason: 'stop' });
  expect(await uses('routeDraft', route)).toEqual(['order WO-1']);
  await plant.command('closeOrder', { order: 'WO-1', reason: 'stop' });
  expect(await uses('routeDraft', route)).toEqual([]);
  expect(await uses('line', 'SMT-A')).not.toContain('order WO-1');
});

test('equipment is set by hand with a reason, and by the same again not twice', async () => {
  const down = { station: stations.print.code, condition: 'DOWN', reason: 'stencil torn' } as const;
  expect(await plant.ask('setEquipment', down)).toMatchObject({ facts: 1 });
  expect(await plant.ask('setEquipment', down)).toMatchObject({ facts: 0 });
  expect(await plant.ask('setEquipment', { ...down, station: 'NOBODY' })).toMatchObject({
    refused: 'STATION_NOT_FOUND',
  });
});

test('a visit is set right at the hub by a fact of its own', async () => {
  const print = await plant.station(stations.print.code);
  const visit = print.trackIn(serial(1), run, 10);
  print.trackOut(serial(1), run, 10, visit, 'FAIL');
  await print.push();
  const input = {
    sn: serial(1),
    visit,
    reason: 'misread',
    correction: { correction: 'RESULT', result: 'PASS', defects: [] },
  } as const;
  expect(
    await plant.ask('correctVisit', { ...input, correction: { ...input.correction, defects: [] } }),
  ).toMatchObject({ facts: 1 });
  expect(await plant.hub.store.unit(serial(1))).toMatchObject({ status: 'QUEUED', step: 20 });
  const misspelt = { code: 'SOLDER_BRIGDE', location: 'U5', remark: '' };
  expect(
    await plant.ask('correctVisit', {
      ...input,
      correction: { correction: 'RESULT', result: 'FAIL', defects: [misspelt] },
    }),
  ).toMatchObject({ refused: 'DEFECT_CODE_UNKNOWN', details: { defect: misspelt.code } });
});

describe('a scope', () => {
  const on = (line: string, ...permissions: Parameters<typeof someone>[0]): Actor => ({
    ...someone(permissions, 'ASSIGNED_LINES'),
    lines: [LineCode.parse(line)],
  });

  test.each([
    ['authorizeRun', { run }, 'run:authorize'],
    ['revokeRun', { run, reason: 'x' }, 'run:revoke'],
    ['cancelRun', { run, reason: 'x' }, 'run:create'],
    ['closeRun', { run }, 'run:close'],
    ['splitRun', { run, into: 'RUN-9', qty: 1, reason: 'x' }, 'run:create'],
    ['holdOrder', { order: 'WO-1', reason: 'x' }, 'wo:release'],
    ['closeOrder', { order: 'WO-1' }, 'wo:close'],
    ['receiveOrder', { ...order, order: 'WO-1', qty: 900 }, 'wo:receive'],
    ['setEquipment', { station: stations.print.code, condition: 'DOWN', reason: 'x' }, 'readiness:check'],
    ['disposeUnit', { sn: serial(1), disposition: { action: 'HOLD', reason: 'x' } }, 'quality:disposition'],
  ] as const)('of another line does not reach %s', async (name, input, permission) => {
    const refused = await plant.ask(name, input as HubCommandInput<typeof name>, on('DIP-A', permission));
    expect(refused).toMatchObject({ refused: 'FORBIDDEN', details: { permission, line: 'SMT-A' } });
    const own = await plant.ask(name, input as HubCommandInput<typeof name>, on('SMT-A', permission));
    expect(own).not.toMatchObject({ refused: 'FORBIDDEN' });
  });

  test('of one line takes no order away from another', async () => {
    await released();
    const away = { order: 'WO-2', line: 'DIP-A' };
    const details = { permission: 'wo:release', line: 'SMT-A' };
    expect(await plant.ask('releaseOrder', away, on('DIP-A', 'wo:release'))).toMatchObject({
      ...{ refused: 'FORBIDDEN', details },
    });
    const both = {
      ...on('DIP-A', 'wo:release'),
      lines: ['SMT-A', 'DIP-A'].map((line) => LineCode.parse(line)),
    };
    expect(await plant.ask('releaseOrder', away, both)).toMatchObject({ ok: true });
  });
});
