// One label for several boards: one scan takes in what can go, one confirmation takes out all that is inside.
import { labelOf } from '@lineside/core/domain/run/serial-rule';
import { expect, test } from 'vitest';
import { type Floor, type FloorOptions, workingFloor } from '../../test/floor.ts';
import { inspection, leader, runCreated, unitLabelled, workingRun } from '../../test/plant.ts';

const serials = { prefix: 'PB-', digits: 3, suffix: '', from: 1 };
const panel = 'PB-001';
const board = (place: number) => `${panel}-${place}`;
const defects = [{ code: 'BRIDGE', location: 'U5', remark: '' }];

/** Run P1 has panels of three boards, made by a first scan. */
function panelFloor(options: FloorOptions = {}): Promise<Floor> {
  const run = workingRun('P1', { serials, boards: 3, qty: 9 });
  return workingFloor({ ...options, also: [...run, ...leader, ...(options.also ?? [])] });
}

function outcome(sn: string, result: 'PASS' | 'FAIL' = 'PASS') {
  return { sn, result, values: [], defects: result === 'PASS' ? [] : defects };
}

function trackOutPanel(floor: Floor, boards: ReturnType<typeof outcome>[], command = floor.command()) {
  return floor.ask('trackOutPanel', { command, panel, boards });
}

test('given a label that nobody has scanned, when it is scanned, then every board of the panel is made and goes in', async () => {
  const floor = await panelFloor();
  const answer = await floor.trackIn(panel);
  expect(answer).toMatchObject({
    ok: true,
    unit: { sn: board(1), run: 'P1', panel: { code: panel, place: 1 } },
    boards: [{ sn: board(1) }, { sn: board(2) }, { sn: board(3) }],
    left: [],
  });
  if (!answer.ok) return;
  expect(answer.confirmation.facts).toHaveLength(7);
  expect((await floor.cockpit()).inStation.map(({ sn }) => sn).sort()).toEqual([1, 2, 3].map(board));
});

test('given a label that nobody has scanned, when a board of it is scanned, then all are made and that one goes in', async () => {
  const floor = await panelFloor();
  const answer = await floor.trackIn(board(2));
  expect(answer).toMatchObject({ ok: true, unit: { sn: board(2) }, boards: [{ sn: board(2) }], left: [] });
  const { queue } = await floor.cockpit();
  expect(queue.first.map(({ sn, panel: code }) => [sn, code])).toEqual([
    [board(1), panel],
    [board(3), panel],
  ]);
});

test('given a board on hold, when the panel is scanned, then the others go in and it is left with its reason', async () => {
  const floor = await panelFloor();
  await floor.trackIn(board(1));
  await floor.trackOut(board(1));
  const hold = { action: 'HOLD', reason: 'scratched' } as const;
  await floor.heard({ stream: `unit:${board(2)}` as never, type: 'unit.disposed', data: hold as never });
  const command = floor.command();
  const answer = await floor.trackIn(panel, { command });
  expect(answer).toMatchObject({
    ok: true,
    unit: { sn: board(3) },
    boards: [{ sn: board(3) }],
    left: [
      { sn: board(1), code: 'STATION_MISMATCH' },
      { sn: board(2), code: 'UNIT_ON_HOLD' },
    ],
  });

  const release = { action: 'RELEASE', reason: 'polished' } as const;
  await floor.heard({ stream: `unit:${board(2)}` as never, type: 'unit.disposed', data: release as never });
  await trackOutPanel(floor, [outcome(board(3))]);
  const again = await floor.trackIn(panel, { command });
  if (!answer.ok || !again.ok) throw new Error('refused');
  expect(again).toEqual({ ...answer, confirmation: { ...answer.confirmation, repeated: true } });
});

test('given a panel on which nothing can go in, when it is scanned, then the first board’s reason is the answer', async () => {
  const floor = await panelFloor();
  await floor.trackIn(panel);
  expect(await floor.trackIn(panel)).toMatchObject({ error: { code: 'UNIT_ALREADY_IN_STATION' } });
});

test('given boards with names of their own, when their panel is scanned, then they go in by place', async () => {
  const run = runCreated('P2', { units: 'BULK', boards: 2, qty: 2 });
  const on = (place: number) => ({ code: 'TRAY-7', place });
  const floor = await panelFloor({
    also: [
      ...workingRun('P2', { units: 'BULK', boards: 2, qty: 2 }),
      unitLabelled(run, { sn: 'ALPHA', panel: on(2) }),
      unitLabelled(run, { sn: 'OMEGA', panel: on(1) }),
    ],
  });
  expect(await floor.trackIn('TRAY-7')).toMatchObject({ boards: [{ sn: 'OMEGA' }, { sn: 'ALPHA' }] });
});

test('given a board that was moved to another run, when its panel goes in and out, then each counts in its own run', async () => {
  const floor = await panelFloor({ also: workingRun('P3', { qty: 9 }) });
  await floor.trackIn(board(1));
  await floor.trackOut(board(1));
  const { product, line, frozen } = runCreated('P3');
  const steps = frozen.steps.map(({ stepNo }) => stepNo);
  const moved = { sn: board(2), from: 'P1', run: 'P3', product, line, steps, reason: 'mixed up' };
  await floor.heard({ stream: `unit:${board(2)}` as never, type: 'unit.moved', data: moved as never });
  expect(await floor.trackIn(panel)).toMatchObject({
    boards: [
      { sn: board(2), run: 'P3' },
      { sn: board(3), run: 'P1' },
    ],
  });
  expect(await trackOutPanel(floor, [outcome(board(2)), outcome(board(3))])).toMatchObject({ ok: true });
  const { runs } = await floor.cockpit();
  expect(runs.map(({ run, status, passedHere }) => [run, status, passedHere])).toEqual([
    ['R1', 'AUTHORIZED', 0],
    ['P1', 'IN_PROGRESS', 2],
    ['P3', 'IN_PROGRESS', 1],
  ]);
});

test('given a panel inside, when it is tracked out, then each board has its own result and next step, once', async () => {
  const floor = await panelFloor();
  await floor.trackIn(panel);
  const command = floor.command();
  const boards = [outcome(board(1)), outcome(board(2), 'FAIL'), outcome(board(3))];
  const answer = await trackOutPanel(floor, boards, command);
  expect(answer).toMatchObject({
    ok: true,
    confirmation: { repeated: false },
    boards: [
      { sn: board(1), result: 'PASS', next: { stepNo: 20, stations: [{ code: inspection }] } },
      { sn: board(2), result: 'FAIL', next: null },
      { sn: board(3), result: 'PASS', next: { stepNo: 20 } },
    ],
  });
  const again = await trackOutPanel(floor, boards, command);
  if (!answer.ok || !again.ok) throw new Error('refused');
  expect(again).toEqual({ ...answer, confirmation: { ...answer.confirmation, repeated: true } });
  expect((await floor.cockpit()).inStation).toEqual([]);
});

test('given a panel inside, when a board has no result, or one is stopped, then nothing is written', async () => {
  const floor = await panelFloor();
  await floor.trackIn(panel);
  expect(await trackOutPanel(floor, [outcome(board(1)), outcome(board(3))])).toMatchObject({
    error: { code: 'PANEL_INCOMPLETE', details: { boards: [board(2)] } },
  });
  const stopped = { ...outcome(board(2), 'FAIL'), defects: [] };
  expect(await trackOutPanel(floor, [outcome(board(1)), stopped, outcome(board(3))])).toMatchObject({
    error: { code: 'DEFECT_REQUIRED', details: { sn: board(2) } },
  });
  const twice = [1, 2, 3, 1].map((place) => outcome(board(place)));
  expect(await trackOutPanel(floor, twice)).toMatchObject({
    error: { code: 'UNIT_NOT_IN_STATION', details: { sn: board(1) } },
  });
  expect((await floor.cockpit()).inStation).toHaveLength(3);
});

test('given a panel that nobody knows, when it is tracked out, then that is said', async () => {
  const floor = await panelFloor();
  expect(await trackOutPanel(floor, [outcome(board(1))])).toMatchObject({
    error: { code: 'PANEL_NOT_FOUND' },
  });
});

test('given labels that count from elsewhere, then only those that the run prints make units', async () => {
  const floor = await panelFloor();
  for (const label of [labelOf(serials, 4), `${panel}-4`, 'PB-1'])
    expect(await floor.trackIn(label)).toMatchObject({ error: { code: 'UNIT_NOT_FOUND' } });
  expect(await floor.trackIn(labelOf(serials, 3))).toMatchObject({ ok: true });
});

test('given a panel of more boards than are shown of others, then all are shown, so that it can be answered whole', async () => {
  const floor = await workingFloor({ also: workingRun('P1', { serials, boards: 70, qty: 70 }) });
  expect(await floor.trackIn(panel)).toMatchObject({ ok: true });
  const { inStation } = await floor.cockpit();
  expect(inStation).toHaveLength(70);
  const answer = await trackOutPanel(
    floor,
    inStation.map(({ sn }) => outcome(sn)),
  );
  expect(answer).toMatchObject({ ok: true });
});
