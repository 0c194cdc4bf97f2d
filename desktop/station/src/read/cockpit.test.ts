// What the operator sees, and that it costs the same however many units there are.
import type { UnitCreated } from '@lineside/core/domain/unit/facts';
import { streamId } from '@lineside/core/kernel/ids';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { inspection, runCreated, unitCreated, workingRun } from '../../test/plant.ts';

/** News from upstream: a unit of a run passed a step, at a time. */
function passedUpstream(floor: Floor, run: string, n: number, step = 10): void {
  const { stream, data } = unitCreated(runCreated(run), n);
  floor.hub.write({ stream, type: 'unit.created', data: data as z.infer<typeof UnitCreated> });
  floor.hub.write({
    stream,
    type: 'unit.trackedOut',
    data: {
      run,
      step,
      visit: `${'bb'.repeat(16)}:${n}`,
      result: 'PASS',
      values: [],
      defects: [],
      heldBy: [],
    } as never,
  });
}

test('the queue: what came from upstream, longest waiting first; then what has not begun, oldest run first', async () => {
  const floor = await workingFloor();
  for (const fact of workingRun('R2')) floor.hub.write(fact);
  for (const n of [1, 2]) floor.hub.write(unitCreated(runCreated('R1'), n));
  for (const n of [1, 2]) floor.hub.write(unitCreated(runCreated('R2'), n));
  await floor.time.pass(6_000);
  const { queue } = await floor.cockpit();
  expect(queue.total).toBe(4);
  expect(queue.first.map(({ sn }) => sn)).toEqual(['SN-R1-0001', 'SN-R1-0002', 'SN-R2-0001', 'SN-R2-0002']);
  expect(queue.first[0]).toMatchObject({ readyAt: null, previousStep: null, gap: false });
});

test('the queue downstream shows since when and from which step, and whether a step before is missing', async () => {
  const floor = await workingFloor({ code: inspection });
  const at: number[] = [];
  for (const n of [2, 1]) {
    at.push(floor.time.now());
    passedUpstream(floor, 'R1', n);
    await floor.time.pass(10_000);
  }
  const { queue, runs } = await floor.cockpit();
  const waiting = { run: 'R1', previousStep: { en: 'PRINT', zh: 'PRINT' }, gap: false };
  const alone = { panel: null, rework: false };
  expect(queue.first).toEqual([
    { sn: 'SN-R1-0002', readyAt: at[0], ...waiting, ...alone },
    { sn: 'SN-R1-0001', readyAt: at[1], ...waiting, ...alone },
  ]);
  expect(runs).toMatchObject([{ run: 'R1', passedHere: 0, done: 0 }]);
});

test('no more than a screenful of a long queue is read, and all of it is counted', async () => {
  const floor = await workingFloor();
  for (let n = 1; n <= 40; n++) floor.hub.write(unitCreated(runCreated('R1'), n));
  await floor.time.pass(6_000);
  const { queue } = await floor.cockpit();
  expect(queue.total).toBe(40);
  expect(queue.first).toHaveLength(12);
});

test('a run that takes no units yet is shown, but its units do not wait here', async () => {
  const floor = await workingFloor();
  const [created] = workingRun('R3');
  if (created !== undefined) floor.hub.write(created);
  floor.hub.write(unitCreated(runCreated('R3'), 1));
  await floor.time.pass(6_000);
  const { queue, runs } = await floor.cockpit();
  expect(queue.total).toBe(0);
  expect(runs.map(({ run, status }) => [run, status])).toEqual([
    ['R1', 'AUTHORIZED'],
    ['R3', 'PREP'],
  ]);
});

test('a value that is not taken unit by unit comes along from the unit before, in the same run', async () => {
  const floor = await workingFloor();
  for (const fact of workingRun('R2')) floor.hub.write(fact);
  await floor.time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  await floor.trackOut('SN-R1-0001', {
    values: [
      { spec: 'V1', value: 150 },
      { spec: 'SQUEEGEE', value: 7 },
    ],
  });
  const same = await floor.trackIn('SN-R1-0002');
  const other = await floor.trackIn('SN-R2-0001');
  if (!same.ok || !other.ok) throw new Error('refused');
  const previous = (answer: typeof same) =>
    Object.fromEntries(answer.unit.form.map(({ spec, previous }) => [spec.code, previous]));
  expect(previous(same)).toMatchObject({ SQUEEGEE: 7, V1: null });
  expect(previous(other)).toMatchObject({ SQUEEGEE: null });
});

test('the defect recorded most here comes first', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  const before = (await floor.cockpit()).inStation[0]?.defects.map(({ code }) => code);
  await floor.trackOut('SN-R1-0001', {
    result: 'FAIL',
    defects: [{ code: 'SHIFT', location: 'U5', remark: '' }],
  });
  await floor.trackIn('SN-R1-0002');
  const { inStation, lastResults, runs } = await floor.cockpit();
  expect(before).toEqual(['BRIDGE', 'SHIFT']);
  expect(inStation[0]?.defects.map(({ code }) => code)).toEqual(['SHIFT', 'BRIDGE']);
  expect(lastResults[0]?.defects).toEqual([
    { code: 'SHIFT', name: { en: 'Shift', zh: '偏移' }, location: 'U5' },
  ]);
  expect(runs).toMatchObject([{ failedHere: 1, passedHere: 0 }]);
});

test('a value out of limits that holds: the unit goes to hold and is shown so', async () => {
  const floor = await workingFloor({ code: inspection });
  passedUpstream(floor, 'R1', 1);
  await floor.time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  const out = await floor.trackOut('SN-R1-0001', { values: [{ spec: 'HEIGHT', value: 900 }] });
  expect(out).toMatchObject({ ok: true, heldBy: ['HEIGHT'], next: null });
  expect((await floor.cockpit()).lastResults[0]).toMatchObject({ held: true, result: 'PASS' });
});

test('without the hub as well: what holds is held, what is missing is asked for by name', async () => {
  const floor = await workingFloor({ code: inspection });
  passedUpstream(floor, 'R1', 1);
  await floor.time.pass(6_000);
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  expect(await floor.trackOut('SN-R1-0001')).toMatchObject({
    ok: false,
    error: {
      code: 'REQUIRED_DATA_MISSING',
      details: { specs: ['HEIGHT'], specsEn: ['HEIGHT'], specsZh: ['HEIGHT'] },
    },
  });
  const out = await floor.trackOut('SN-R1-0001', { values: [{ spec: 'HEIGHT', value: 900 }] });
  expect(out).toMatchObject({ ok: true, heldBy: ['HEIGHT'], next: null });
  expect((await floor.cockpit()).lastResults[0]).toMatchObject({ held: true, acknowledged: false });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'UNIT_ON_HOLD' } });
});

test('a result is acknowledged once the hub holds it', async () => {
  const floor = await workingFloor();
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  await floor.trackOut('SN-R1-0001');
  expect((await floor.cockpit()).lastResults[0]?.acknowledged).toBe(false);
  floor.hub.reachable = true;
  await floor.time.pass(30_000);
  expect((await floor.cockpit()).lastResults[0]?.acknowledged).toBe(true);
});

test('a unit without its label pattern is made by nobody', async () => {
  const floor = await workingFloor();
  for (const sn of ['SN-R1-0101', 'SN-R1-1', 'SN-R9-0001', 'R1'])
    expect(await floor.trackIn(sn)).toMatchObject({ ok: false, error: { code: 'UNIT_NOT_FOUND' } });
  expect(streamId('unit', 'SN-R1-0001')).toBe('unit:SN-R1-0001');
});
