// Which runs a station shows and works on: the open ones, the most urgent first; told apart by their labels.
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { inspection, runCreated, unitCreated, workingRun } from '../../test/plant.ts';

const closed = (run: string) =>
  ({
    stream: `run:${run}`,
    type: 'run.closed',
    data: { run, done: 0, scrapped: 0, reason: 'spare' },
  }) as never;
const cancelled = (run: string) =>
  ({ stream: `run:${run}`, type: 'run.cancelled', data: { run, reason: 'not wanted' } }) as never;
const bulk = { units: 'BULK' } as const;

test('given many runs, then the open ones are shown by priority, by the day they are due, the oldest first', async () => {
  const floor = await workingFloor({
    also: [
      ...workingRun('LATE', { due: '2025-07-01' as never }),
      ...workingRun('SOON', { due: '2025-06-03' as never, shift: 'night' }),
      ...workingRun('URGENT', { priority: 1 }),
      ...workingRun('DONE'),
      closed('DONE'),
      ...workingRun('OFF'),
      cancelled('OFF'),
      ...workingRun('R2'),
    ],
  });
  const { runs } = await floor.cockpit();
  expect(runs.map(({ run }) => run)).toEqual(['URGENT', 'SOON', 'LATE', 'R1', 'R2']);
  expect(runs[1]).toMatchObject({ priority: 5, due: '2025-06-03', shift: 'night', queued: 0 });
});

test('given several runs of one line, when labels are scanned, then each makes a unit of the run that prints it', async () => {
  const lot = (prefix: string, from: number) => ({ prefix, digits: 4, suffix: '-A', from });
  const floor = await workingFloor({
    also: [
      ...workingRun('R2', { serials: lot('X', 1), qty: 10 }),
      ...workingRun('R3', { serials: lot('X', 11), qty: 10 }),
      ...workingRun('R4', { serials: lot('Y', 1), ...bulk }),
      ...workingRun('R5', { serials: lot('Z', 1) }),
      closed('R5'),
    ],
  });
  for (const [sn, run] of [
    ['X0010-A', 'R2'],
    ['X0011-A', 'R3'],
    ['SN-R1-0001', 'R1'],
  ] as const)
    expect(await floor.trackIn(sn)).toMatchObject({ ok: true, unit: { sn, run } });
  for (const sn of ['X0021-A', 'Y0001-A', 'Z0001-A', 'X10-A'])
    expect(await floor.trackIn(sn)).toMatchObject({ error: { code: 'UNIT_NOT_FOUND' } });
});

test('given a run that has nothing left for this station, then the next one is the one to work on', async () => {
  const floor = await workingFloor({
    also: [...workingRun('SMALL', { priority: 1, qty: 1 }), ...workingRun('R2', { priority: 9 })],
  });
  expect(await floor.cockpit()).toMatchObject({ current: 'SMALL', following: 'R1' });
  await floor.trackIn('SN-SMALL-0001');
  expect(await floor.cockpit()).toMatchObject({ current: 'SMALL', following: 'R1' });
  await floor.trackOut('SN-SMALL-0001');
  expect(await floor.cockpit()).toMatchObject({ current: 'R1', following: 'R2' });
});

test('given runs downstream, then the one to work on is the one whose units have come so far', async () => {
  const floor = await workingFloor({
    code: inspection,
    also: [...workingRun('R2'), unitCreated(runCreated('R2'), 1)],
  });
  expect(await floor.cockpit()).toMatchObject({ current: null, following: null });
  const { stream } = unitCreated(runCreated('R2'), 1);
  const outcome = { run: 'R2', step: 10, visit: `${'bb'.repeat(16)}:1`, result: 'PASS' };
  const data = { ...outcome, values: [], defects: [], heldBy: [] };
  await floor.heard({ stream, type: 'unit.trackedOut', data } as never);
  expect(await floor.cockpit()).toMatchObject({ current: 'R2', following: null });
  expect((await floor.cockpit()).runs.map(({ run, queued }) => [run, queued])).toEqual([
    ['R1', 0],
    ['R2', 1],
  ]);
});

test('given urgent work, then its units come first in the queue; what was sent back comes before what has not begun', async () => {
  const units = (run: string) => [1, 2].map((n) => unitCreated(runCreated(run, bulk), n));
  const floor = await workingFloor({
    also: [
      ...workingRun('SLOW', { ...bulk, priority: 9 }),
      ...units('SLOW'),
      ...workingRun('URGENT', { ...bulk, priority: 1 }),
      ...units('URGENT'),
    ],
  });
  const sn = 'SN-SLOW-0002';
  await floor.trackIn(sn);
  await floor.trackOut(sn, { result: 'FAIL', defects: [{ code: 'SHIFT', location: 'U5', remark: '' }] });
  await floor.time.pass(6_000);
  const sentBack = { action: 'REWORK', toStep: 10, reason: 'reprint' };
  await floor.heard({ stream: `unit:${sn}`, type: 'unit.disposed', data: sentBack } as never);
  const { queue } = await floor.cockpit();
  expect(queue.first.map((unit) => [unit.sn, unit.rework])).toEqual([
    ['SN-URGENT-0001', false],
    ['SN-URGENT-0002', false],
    [sn, true],
    ['SN-SLOW-0001', false],
  ]);
});

test('given a unit that was sent back, then its rework is listed while it may be worked on, and not while it waits for a decision', async () => {
  const floor = await workingFloor();
  const sn = 'SN-R1-0001';
  const defects = [{ code: 'SHIFT', location: 'U5', remark: '' }];
  const decided = (data: object) =>
    floor.heard({ stream: `unit:${sn}`, type: 'unit.disposed', data: { ...data, reason: 'odd' } } as never);
  const listed = async () => (await floor.cockpit()).rework.map((task) => task.sn);
  await floor.trackIn(sn);
  await floor.trackOut(sn, { result: 'FAIL', defects });
  await floor.time.pass(6_000);
  await decided({ action: 'REWORK', toStep: 10 });
  expect(await listed()).toEqual([sn]);
  await decided({ action: 'HOLD' });
  expect(await listed()).toEqual([]);
  await decided({ action: 'RELEASE' });
  await floor.trackIn(sn);
  expect(await listed()).toEqual([sn]);
  await floor.trackOut(sn, { result: 'FAIL', defects });
  expect(await listed()).toEqual([]);
  await floor.time.pass(6_000);
  await decided({ action: 'REWORK', toStep: 10 });
  await floor.trackIn(sn);
  await floor.trackOut(sn);
  expect(await listed()).toEqual([]);
});
