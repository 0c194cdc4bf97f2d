// What needs a right that the operator has not: somebody who has it approves at the operator's window, and both are
// named in the fact. Nobody is signed out or in.
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import { LinkFault } from '@lineside/core/contracts/sync';
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { leader, runCreated, site, unitLabelled, user, workingRun } from '../../test/plant.ts';

const sn = 'SN-R1-0001';
const byBadge = { badge: 'BADGE-Q01' };

/** A unit failed at this station; P01, who may not decide what becomes of it, is signed in. */
async function failedUnit(): Promise<Floor> {
  const floor = await workingFloor({ also: [...leader, user('P02')] });
  await floor.trackIn(sn);
  const defects = [{ code: 'SHIFT', location: 'U5', remark: '' }];
  await floor.trackOut(sn, { result: 'FAIL', defects });
  return floor;
}

function rework(floor: Floor, more: Partial<BridgeInput<'dispose'>> = {}) {
  const disposition = { action: 'REWORK', toStep: 10, reason: 'reprint' } as const;
  return floor.ask('dispose', { command: floor.command(), sn, disposition, ...more });
}

function lastFact(floor: Floor) {
  return floor.hub.facts.findLast(({ envelope }) => envelope.type !== 'origin.opened')?.envelope;
}

test('given an operator alone, when a unit is disposed of, then somebody with the right is asked for', async () => {
  const floor = await failedUnit();
  expect(await rework(floor)).toMatchObject({
    ok: false,
    error: { code: 'APPROVAL_NEEDED', details: { permission: 'quality:disposition' } },
  });
});

test('given an operator at work, then who may approve what here is known by name, and nobody else', async () => {
  const floor = await failedUnit();
  const here = { points: ['readiness:check', 'quality:disposition'] };
  expect((await floor.cockpit()).approvers).toEqual([{ user: 'Q01', name: 'Name of Q01', ...here }]);
});

test.each([
  ['a badge', byBadge],
  ['a name and PIN', { user: 'Q01', pin: '4321' }],
])(
  'given a leader beside the operator, when %s approves, then the fact names both',
  async (_how, approval) => {
    const floor = await failedUnit();
    expect(await rework(floor, { approval })).toMatchObject({
      ok: true,
      sn,
      confirmation: { repeated: false },
    });
    await floor.time.pass(6_000);
    expect(lastFact(floor)).toMatchObject({
      type: 'unit.disposed',
      actor: 'Q01',
      data: { action: 'REWORK', toStep: 10, requestedBy: 'P01' },
    });
    const { queue, rework: tasks } = await floor.cockpit();
    expect(queue.first[0]).toMatchObject({ sn, rework: true });
    expect(tasks).toMatchObject([{ sn, toStep: 10, reason: 'reprint', by: 'Name of Q01' }]);
    expect(await floor.trackIn(sn)).toMatchObject({
      unit: { operator: 'Name of P01', rework: { reason: 'reprint', by: 'Name of Q01' } },
    });
  },
);

test('given a leader who is signed in, when they decide, then nobody else is named', async () => {
  const floor = await failedUnit();
  await floor.signIn('BADGE-Q01');
  expect(await rework(floor)).toMatchObject({ ok: true });
  await floor.time.pass(6_000);
  expect(lastFact(floor)).toMatchObject({ actor: 'Q01', data: { requestedBy: null } });
});

test('given an approver who may not, or is not who they say, then the refusal says so and nothing of the badge', async () => {
  const floor = await failedUnit();
  expect(await rework(floor, { approval: { badge: 'BADGE-P02' } })).toMatchObject({
    error: { code: 'FORBIDDEN', details: { user: 'Name of P02', permission: 'quality:disposition' } },
  });
  const unknown = await rework(floor, { approval: { badge: 'BADGE-NOBODY' } });
  expect(unknown).toMatchObject({ error: { code: 'BADGE_UNKNOWN' } });
  expect(JSON.stringify(unknown)).not.toContain('BADGE-NOBODY');
  await floor.heard({
    stream: 'user:Q01' as never,
    type: 'user.disabled',
    data: { user: 'Q01', reason: 'left' } as never,
  });
  expect(await rework(floor, { approval: byBadge })).toMatchObject({ error: { code: 'USER_DISABLED' } });
});

test('given wrong PINs, when somebody tries to approve, then they are counted with those of signing in', async () => {
  const floor = await failedUnit();
  const approval = { user: 'Q01', pin: '0000' };
  for (const left of [4, 3, 2])
    expect(await rework(floor, { approval })).toMatchObject({
      error: { code: 'PIN_WRONG', details: { left } },
    });
  for (const left of [1, 0])
    expect(await floor.station.bridge.call('signInByPin', approval)).toMatchObject({
      error: { code: 'PIN_WRONG', details: { left } },
    });
  expect(await rework(floor, { approval: { user: 'Q01', pin: '4321' } })).toMatchObject({
    error: { code: 'SIGN_IN_LOCKED' },
  });
});

test('given an approved command whose answer was lost, when it is asked again, then its outcome comes without another approval', async () => {
  const floor = await failedUnit();
  const command = floor.command();
  const first = await rework(floor, { command, approval: byBadge });
  await floor.heard({
    stream: 'user:Q01' as never,
    type: 'user.disabled',
    data: { user: 'Q01', reason: 'left' } as never,
  });
  const again = await rework(floor, { command, approval: byBadge });
  if (!first.ok || !again.ok) throw new Error('refused');
  expect(again).toEqual({ ...first, confirmation: { ...first.confirmation, repeated: true } });
});

test('given a visit that was recorded wrongly, when it is voided with approval, then it counts no more', async () => {
  const floor = await failedUnit();
  const found = await floor.ask('lookUp', { code: sn });
  if (!found.ok) throw new Error(found.error.code);
  const [visit] = found.found.units[0]?.visits ?? [];
  if (visit === undefined) throw new Error('no visit');
  const asked = { command: floor.command(), sn, visit: visit.id, reason: 'wrong board' };
  const correction = { correction: 'VOID_VISIT' } as const;
  expect(await floor.ask('correctVisit', { ...asked, correction })).toMatchObject({
    error: { code: 'APPROVAL_NEEDED' },
  });
  const corrected = await floor.ask('correctVisit', { ...asked, correction, approval: byBadge });
  expect(corrected).toMatchObject({ ok: true, sn });
  const { runs, queue } = await floor.cockpit();
  expect(runs).toMatchObject([{ failedHere: 0 }]);
  expect(queue.first).toMatchObject([{ sn, rework: false }]);
  expect(await floor.ask('correctVisit', { ...asked, correction, approval: byBadge })).toMatchObject({
    confirmation: { repeated: true },
  });
});

test('given equipment that is set by hand, then it keeps units out with who and why, and lets those inside go', async () => {
  const floor = await workingFloor({ also: leader });
  await floor.trackIn(sn);
  const down = { condition: 'DOWN', reason: 'belt torn' } as const;
  const command = floor.command();
  expect(await floor.ask('setEquipment', { command, ...down })).toMatchObject({
    error: { code: 'APPROVAL_NEEDED', details: { permission: 'readiness:check' } },
  });
  expect(await floor.ask('setEquipment', { command, ...down, approval: byBadge })).toMatchObject({
    ok: true,
  });
  const { equipment } = await floor.cockpit();
  expect(equipment).toEqual({ ...down, by: 'Name of Q01', at: floor.time.now() });
  const [refused] = await Promise.all([floor.trackIn('SN-R1-0002'), floor.time.pass(1_000)]);
  expect(refused).toMatchObject({
    error: { code: 'EQUIPMENT_DOWN', details: { reason: 'belt torn', by: 'Name of Q01' } },
  });
  expect(await floor.trackOut(sn)).toMatchObject({ ok: true });
  const same = await floor.ask('setEquipment', { command: floor.command(), ...down, approval: byBadge });
  expect(same).toMatchObject({ ok: true, confirmation: { facts: [] } });
  const runs = { condition: 'RUNNING', reason: 'mended' } as const;
  await floor.ask('setEquipment', { command: floor.command(), ...runs, approval: byBadge });
  expect(await floor.trackIn('SN-R1-0002')).toMatchObject({ ok: true });
});

test('given a site that wants going on provisionally approved, then a reason alone is not enough', async () => {
  const floor = await workingFloor({
    code: 'ST-SPI-01' as never,
    also: [...leader, site({ provisionalWork: true, provisionalApproval: true })],
  });
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  const provisionalReason = 'label says printed';
  expect(await floor.trackIn(sn, { provisionalReason })).toMatchObject({
    error: { code: 'APPROVAL_NEEDED', details: { permission: 'readiness:check' } },
  });
  expect(await floor.trackIn(sn, { provisionalReason, approval: { badge: 'BADGE-P01' } })).toMatchObject({
    error: { code: 'FORBIDDEN', details: { user: 'Name of P01' } },
  });
  expect(await floor.trackIn(sn, { provisionalReason, approval: byBadge })).toMatchObject({
    ok: true,
    unit: { operator: 'Name of P01', provisional: { reason: provisionalReason, missing: [10] } },
  });
  const kept = floor.database.prepare("SELECT body FROM facts WHERE type = 'unit.trackedIn'").pluck().get();
  expect(JSON.parse(String(kept))).toMatchObject({
    actor: 'P01',
    data: { provisional: { approvedBy: 'Q01' } },
  });
});

test('given a panel with one board of unknown past, when the wrong person approves, then no board goes in', async () => {
  const boards = { units: 'BULK', boards: 2, qty: 2 } as const;
  const board = (place: number) =>
    unitLabelled(runCreated('P1', boards), { sn: `B${place}`, panel: { code: 'PANEL', place } });
  const outcome = { run: 'P1', step: 10, visit: `${'bb'.repeat(16)}:1`, result: 'PASS' };
  const floor = await workingFloor({
    code: 'ST-SPI-01' as never,
    also: [
      ...[...leader, site({ provisionalWork: true, provisionalApproval: true })],
      ...[...workingRun('P1', boards), board(1), board(2)],
      {
        ...{ stream: 'unit:B1', type: 'unit.trackedOut' },
        data: { ...outcome, values: [], defects: [], heldBy: [] },
      } as never,
    ],
  });
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  const provisionalReason = 'label says printed';
  const approved = (badge: string) => floor.trackIn('PANEL', { provisionalReason, approval: { badge } });
  expect(await approved('BADGE-P01')).toMatchObject({
    error: { code: 'FORBIDDEN', details: { user: 'Name of P01' } },
  });
  expect((await floor.cockpit()).inStation).toEqual([]);
  expect(await approved('BADGE-Q01')).toMatchObject({ boards: [{ sn: 'B1' }, { sn: 'B2' }], left: [] });
});

test('given a station that the hub shut out, then nothing is decided there that nobody would hear of', async () => {
  const floor = await failedUnit();
  const command = floor.command();
  expect(await rework(floor, { command, approval: byBadge })).toMatchObject({ ok: true });
  floor.hub.nextPull = () => new LinkFault('REFUSED', 'DEVICE_REVOKED');
  await floor.time.pass(6_000);
  const hold = { action: 'HOLD', reason: 'odd' } as const;
  expect(await rework(floor, { disposition: hold, approval: byBadge })).toMatchObject({
    error: { code: 'STATION_REVOKED' },
  });
  const down = { command: floor.command(), condition: 'DOWN', reason: 'belt torn' } as const;
  expect(await floor.ask('setEquipment', down)).toMatchObject({ error: { code: 'STATION_REVOKED' } });
  expect(await rework(floor, { command })).toMatchObject({ confirmation: { repeated: true } });
});
