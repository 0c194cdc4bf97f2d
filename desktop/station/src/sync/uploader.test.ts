// Pushing: what the hub says of an origin is the cursor, whatever it says, and nothing confirmed is ever lost.
import { LinkFault, type PushBatch } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { readEnvelope } from '@lineside/core/kernel/fact';
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { cutOff, liveOrigin, reconnect } from '../../test/outage.ts';
import { settled } from '../../test/tools.ts';

test('[P1] what is confirmed offline waits, is counted, and is pushed when the hub is back', async () => {
  const floor = await cutOff();
  expect(floor.station.linkStatus()).toMatchObject({
    state: 'OFFLINE',
    waiting: 5,
    trouble: 'HUB_UNREACHABLE',
  });
  expect((await floor.report()).waitingByType).toContainEqual({ type: 'unit.trackedIn', count: 2 });
  await reconnect(floor);
  expect(floor.station.linkStatus()).toMatchObject({
    state: 'ONLINE',
    waiting: 0,
    oldestWaitingAt: null,
    trouble: null,
  });
  const pushed = floor.hub.facts.filter(({ envelope }) => envelope.origin === liveOrigin(floor));
  expect(pushed.map(({ envelope }) => envelope.seq)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a new fact is pushed at once, without waiting for a heartbeat', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  await settled();
  expect(floor.station.linkStatus().waiting).toBe(0);
});

/** Two openings of one station that both owe facts, the second one online again. */
async function twoOwing() {
  const first = await cutOff();
  const older = liveOrigin(first);
  const floor = first.reopened();
  const younger = liveOrigin(floor);
  await floor.signIn();
  await floor.trackIn('SN-R1-0003');
  floor.hub.reachable = true;
  return { floor, older, younger, before: floor.hub.pushes.length };
}

test('[P1] older openings are pushed before younger ones, each contiguous and sealed at its head', async () => {
  const { floor, older, younger, before } = await twoOwing();
  await floor.online();
  await floor.time.pass(1_000);
  const pushes = floor.hub.pushes.slice(before);
  expect(pushes.map(({ origin }) => origin)).toEqual([older, younger]);
  for (const { from, bodies, head } of pushes) expect(head.seq).toBe(from + bodies.length - 1);
  expect(pushes[0]?.owed).toBe(pushes[1]?.bodies.length);
  expect(pushes[1]?.owed).toBe(0);
});

test('[P1] a lower acknowledgement is taken as it is, and the facts are pushed again', async () => {
  const floor = await cutOff();
  await reconnect(floor);
  const origin = liveOrigin(floor);
  const third = floor.hub.facts.find(({ envelope }) => envelope.origin === origin && envelope.seq === 3);
  floor.hub.acknowledged.set(origin, { seq: 3, hash: third?.hash ?? chainStart });
  const before = floor.hub.pushes.length;
  await floor.time.pass(6_000);
  expect(floor.hub.pushes.slice(before).map(({ from }) => from)).toEqual([4]);
  expect(floor.station.linkStatus().waiting).toBe(0);
});

test('[P1] a gap sets the cursor to what the hub expects', async () => {
  const floor = await cutOff();
  await reconnect(floor);
  const origin = liveOrigin(floor);
  floor.hub.acknowledged.delete(origin);
  floor.hub.facts = floor.hub.facts.filter(({ envelope }) => envelope.origin !== origin);
  await floor.trackIn('SN-R1-0009');
  await settled();
  const pushed = floor.hub.facts.filter(({ envelope }) => envelope.origin === origin);
  expect(pushed[0]?.envelope.seq).toBe(1);
  expect(floor.station.linkStatus().waiting).toBe(0);
});

test('[P6] a batch found too large is halved until it goes', async () => {
  const floor = await cutOff();
  const sizes: number[] = [];
  const tooLarge = (batch: PushBatch) => {
    sizes.push(batch.bodies.length);
    if (sizes.length < 3)
      queueMicrotask(() => {
        floor.hub.nextPush = tooLarge;
      });
    return batch.bodies.length > 1
      ? new LinkFault('TOO_LARGE', 'BATCH_TOO_LARGE')
      : { outcome: 'ACKNOWLEDGED' as const, origin: batch.origin, acknowledged: batch.head };
  };
  floor.hub.nextPush = tooLarge;
  await reconnect(floor);
  expect(sizes).toEqual([5, 2, 1]);
  expect(floor.station.linkStatus().waiting).toBe(0);
});

test('[P6] a busy hub is asked again when it said', async () => {
  const floor = await workingFloor();
  floor.hub.nextPush = () => new LinkFault('BUSY', 'HUB_BUSY', 10_000);
  await floor.trackIn('SN-R1-0001');
  await floor.time.pass(9_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 3, trouble: 'HUB_BUSY', state: 'ONLINE' });
  await floor.time.pass(2_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
});

test('[P6] an unreachable hub is tried at growing intervals, never more than fifteen seconds apart', async () => {
  const floor = await cutOff();
  const times: number[] = [];
  const note = () => {
    times.push(floor.time.now());
    queueMicrotask(() => {
      floor.hub.nextPush = note;
    });
    return new LinkFault('UNREACHABLE', 'TIMEOUT');
  };
  floor.hub.nextPush = note;
  await floor.time.pass(120_000);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  expect(gaps.length).toBeGreaterThan(5);
  expect(gaps.length).toBeLessThan(20);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(15_000);
});

test('one refused origin does not stand in the way of the others, and does not spin', async () => {
  const { floor, older, before } = await twoOwing();
  const refuseOlder = (batch: PushBatch) => {
    queueMicrotask(() => {
      floor.hub.nextPush = refuseOlder;
    });
    if (batch.origin === older) return new LinkFault('REFUSED', 'BATCH_INVALID');
    floor.hub.acknowledged.set(batch.origin, batch.head);
    return { outcome: 'ACKNOWLEDGED' as const, origin: batch.origin, acknowledged: batch.head };
  };
  floor.hub.nextPush = refuseOlder;
  await floor.online();
  await floor.time.pass(50_000);
  expect(floor.station.linkStatus()).toMatchObject({ state: 'ONLINE', waiting: 5 });
  expect(floor.hub.pushes.length - before).toBeLessThan(6);
});

test('a call that never answers is given up by the watchdog, and its late answer is ignored', async () => {
  const floor = await workingFloor();
  const late = Promise.withResolvers<unknown>();
  const { push } = floor.hub;
  floor.hub.push = () => late.promise as never;
  await floor.trackIn('SN-R1-0001');
  await floor.time.pass(25_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 3 });
  floor.hub.push = push.bind(floor.hub);
  await floor.time.pass(30_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0 });
  late.resolve({ outcome: 'GAP', origin: 'cc'.repeat(16), acknowledged: { seq: 0, hash: chainStart } });
  await settled();
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
});

test('a runtime whose stop fired writes nothing more, whatever answers come', async () => {
  const floor = await workingFloor();
  const answer = Promise.withResolvers<void>();
  const { hub } = floor;
  const push = hub.push.bind(hub);
  hub.push = async (batch) => {
    const said = await push(batch);
    await answer.promise;
    return said;
  };
  await floor.trackIn('SN-R1-0001');
  await settled();
  const before = dumpAll(floor);
  floor.crash();
  answer.resolve();
  hub.write({ stream: 'user:P09', type: 'user.disabled', data: { user: 'P09', reason: 'left' } });
  await floor.time.pass(60_000);
  expect(dumpAll(floor)).toEqual(before);
});

function dumpAll({ database }: Floor): unknown {
  const all = (table: string) => database.prepare(`SELECT * FROM ${table}`).all();
  return ['facts', 'origins', 'checkpoints', 'meta'].map(all);
}

test('[P1] every body is pushed as the very bytes that were hashed', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  await settled();
  const kept = floor.database.prepare('SELECT body FROM facts WHERE own = 1 ORDER BY id').pluck().all();
  const pushed = floor.hub.pushes.flatMap(({ bodies }) => bodies);
  expect(pushed).toEqual(kept);
  expect(pushed.every((body) => readEnvelope(body) !== null)).toBe(true);
});
