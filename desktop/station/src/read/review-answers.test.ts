// What was answered at the hub's review desk holds at the station: a held unit is refused, a reworked one is queued
// again, and a voided visit counts for nothing, inside or done.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { streamId } from '@lineside/core/kernel/ids';
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';

const sn = 'SN-R1-0001';
const stream = streamId('unit', sn);
const reason = 'the other board it was';

/** The hub decides something about the unit, and the station hears of it. */
async function decided(floor: Floor, fact: Pick<NewDomainFact, 'type' | 'data'>): Promise<void> {
  floor.hub.write({ stream, ...fact } as NewDomainFact);
  await floor.time.pass(6_000);
}

async function visitHere(floor: Floor): Promise<string> {
  const trackedIn = floor.hub.facts.findLast(({ envelope }) => envelope.type === 'unit.trackedIn');
  if (trackedIn === undefined) throw new Error('the hub has no track-in');
  return `${trackedIn.envelope.origin}:${trackedIn.envelope.seq}`;
}

async function voided(floor: Floor): Promise<void> {
  const visit = await visitHere(floor);
  const data = { correction: 'VOID_VISIT', visit, exception: 'a'.repeat(32), reason };
  await decided(floor, { type: 'unit.corrected', data: data as never });
}

test('a unit put on hold by an answer is refused', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.trackOut(sn);
  await floor.time.pass(6_000);
  await decided(floor, { type: 'unit.disposed', data: { action: 'HOLD', reason } });
  expect(await floor.trackIn(sn)).toMatchObject({ ok: false, error: { code: 'UNIT_ON_HOLD' } });
});

test('a unit sent back by an answer waits here again', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.trackOut(sn);
  await floor.time.pass(6_000);
  await decided(floor, { type: 'unit.disposed', data: { action: 'REWORK', toStep: 10, reason } });
  const { queue, runs } = await floor.cockpit();
  expect(queue.first.map((unit) => unit.sn)).toEqual([sn]);
  expect(runs).toMatchObject([{ passedHere: 0 }]);
  expect(await floor.trackIn(sn)).toMatchObject({ ok: true });
});

test('a voided visit that is done no longer counts as passed, and the unit waits here again', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.trackOut(sn);
  await floor.time.pass(6_000);
  expect((await floor.cockpit()).runs).toMatchObject([{ passedHere: 1 }]);
  await voided(floor);
  const { queue, runs } = await floor.cockpit();
  expect(runs).toMatchObject([{ passedHere: 0 }]);
  expect(queue.first).toMatchObject([{ sn, readyAt: null }]);
});

test('a voided failure no longer counts as failed', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.trackOut(sn, { result: 'FAIL', defects: [{ code: 'SHIFT', location: 'U5', remark: '' }] });
  await floor.time.pass(6_000);
  await voided(floor);
  expect((await floor.cockpit()).runs).toMatchObject([{ passedHere: 0, failedHere: 0 }]);
});

test('a voided visit that has not ended is not inside any more, and cannot be tracked out', async () => {
  const floor = await workingFloor();
  await floor.trackIn(sn);
  await floor.time.pass(6_000);
  expect((await floor.cockpit()).inStation).toHaveLength(1);
  await voided(floor);
  expect((await floor.cockpit()).inStation).toEqual([]);
  expect(await floor.trackOut(sn)).toMatchObject({ ok: false, error: { code: 'UNIT_NOT_IN_STATION' } });
});
