// What a shift hands over: the same on the screen and in the fact, and the next sheet begins where it ended.
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { leader, runCreated, user } from '../../test/plant.ts';

const hourMs = 3_600_000;
const defects = [{ code: 'SHIFT', location: 'U5', remark: '' }];
const unit = (n: number) => `SN-R1-000${n}`;

/** One unit inside, one passed, one failed, one on hold; an hour between the last two and the others. */
async function shift(): Promise<Floor> {
  const floor = await workingFloor({ also: [...leader, user('P02')] });
  await floor.trackIn(unit(1));
  await floor.trackIn(unit(2));
  await floor.trackOut(unit(2));
  await floor.time.pass(hourMs);
  await floor.signIn();
  await floor.trackIn(unit(3));
  await floor.trackOut(unit(3), { result: 'FAIL', defects });
  await floor.trackIn(unit(4));
  await floor.trackOut(unit(4));
  const disposition = { action: 'HOLD', reason: 'odd' } as const;
  const approval = { badge: 'BADGE-Q01' };
  await floor.ask('dispose', { command: floor.command(), sn: unit(4), disposition, approval });
  return floor;
}

async function sheetOf(floor: Floor, from: number | null = null) {
  const answer = await floor.ask('handover', { from });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.sheet;
}

test('given a shift’s work, then the sheet has what is inside, held and failed, and the results of every hour', async () => {
  const floor = await shift();
  await floor.time.pass(6_000);
  floor.hub.reachable = false;
  await floor.ask('chooseLanguage', { command: floor.command(), language: 'en' });
  const sheet = await sheetOf(floor);
  const now = floor.time.now();
  expect(sheet).toMatchObject({
    station: 'ST-PRINT-01',
    from: now - 12 * hourMs,
    to: now,
    inProcess: [{ sn: unit(1), operator: 'Name of P01' }],
    held: [{ sn: unit(4), reason: 'odd', by: 'Name of Q01' }],
    failed: [{ sn: unit(3), step: 10 }],
    queued: 0,
    equipment: { condition: 'RUNNING', reason: '' },
    waiting: 1,
    by: 'Name of P01',
    previous: null,
  });
  expect(sheet.hours).toHaveLength(13);
  expect(sheet.hours.slice(-2).map(({ passed, failed }) => [passed, failed])).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test('given a handover with remarks, then it is a fact, and the next shift reads it and begins there', async () => {
  const floor = await shift();
  const { from } = await sheetOf(floor);
  const at = floor.time.now();
  const handed = await floor.ask('handOver', { command: floor.command(), from, remarks: 'belt squeaks' });
  expect(handed).toMatchObject({
    ok: true,
    sheet: { remarks: 'belt squeaks', by: 'Name of P01', previous: null },
  });
  await floor.time.pass(6_000);
  expect(floor.hub.facts.at(-1)?.envelope).toMatchObject({
    stream: 'shift:ST-PRINT-01',
    type: 'shift.handedOver',
    actor: 'P01',
    data: { inProcess: [unit(1)], held: [unit(4)], failed: [unit(3)], remarks: 'belt squeaks' },
  });
  await floor.signIn('BADGE-P02');
  expect(await sheetOf(floor)).toMatchObject({
    from: at,
    by: 'Name of P02',
    previous: { at, by: 'Name of P01', remarks: 'belt squeaks' },
  });
});

test('given a handover whose answer was lost, when it is asked again after more work, then the sheet is the first one', async () => {
  const floor = await shift();
  const asked = { command: floor.command(), from: floor.time.now() - hourMs, remarks: '' };
  const first = await floor.ask('handOver', asked);
  await floor.ask('handOver', { command: floor.command(), from: asked.from, remarks: 'later' });
  await floor.trackOut(unit(1));
  const release = { action: 'RELEASE', reason: 'fine' } as const;
  const approval = { badge: 'BADGE-Q01' };
  await floor.ask('dispose', { command: floor.command(), sn: unit(4), disposition: release, approval });
  const again = await floor.ask('handOver', asked);
  if (!first.ok || !again.ok) throw new Error('refused');
  const { waiting: _, ...sheet } = first.sheet;
  expect(again).toMatchObject({ confirmation: { ...first.confirmation, repeated: true }, sheet });
});

test('given a span longer than a fact can hold, then the sheet begins later', async () => {
  const floor = await shift();
  const sheet = await sheetOf(floor, 0);
  expect(sheet.hours.length).toBeLessThanOrEqual(48);
  expect(sheet.from).toBe(sheet.to - 47 * hourMs);
  expect(await sheetOf(floor, sheet.to + hourMs)).toMatchObject({ from: sheet.to, hours: [{}] });
});

test('given a clock that was set back since the last handover, then the sheet does not begin in its future', async () => {
  const floor = await shift();
  await floor.ask('handOver', { command: floor.command(), from: 0, remarks: '' });
  floor.time.set(floor.time.now() - 2 * hourMs);
  await floor.signIn();
  const sheet = await sheetOf(floor);
  expect([sheet.from, sheet.to]).toEqual([floor.time.now() - 12 * hourMs, floor.time.now()]);
});

test('given a failed unit of a name that no fact can give, then the shift is handed over all the same', async () => {
  const floor = await shift();
  const odd = 'unit: odd ';
  const { run, product, line, frozen } = runCreated('R1');
  const steps = frozen.steps.map(({ stepNo }) => stepNo);
  const outcome = { run, step: 10, visit: `${'bb'.repeat(16)}:1`, result: 'FAIL', values: [], heldBy: [] };
  await floor.heard(
    { stream: odd, type: 'unit.created', data: { sn: 'ODD', run, product, line, steps } } as never,
    { stream: odd, type: 'unit.trackedOut', data: { ...outcome, defects } } as never,
  );
  expect(await sheetOf(floor)).toMatchObject({ failed: [{ sn: unit(3), step: 10 }] });
});
