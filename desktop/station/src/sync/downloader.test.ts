// Pulling: page and cursor move together or not at all, and what the hub lost or kept is believed.
import { LinkFault } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { expect, test } from 'vitest';
import { Floor, workingFloor } from '../../test/floor.ts';
import { runCreated, unitCreated, user, workingRun } from '../../test/plant.ts';
import { settled, sha256 } from '../../test/tools.ts';

function held(floor: Floor): number {
  return floor.database.prepare('SELECT count(*) FROM facts WHERE own = 0').pluck().get() as number;
}

test('[P3] a poke brings what is new; without one the heartbeat does', async () => {
  const floor = await workingFloor();
  floor.hub.write(user('P02'));
  floor.hub.poke();
  await floor.time.pass(100);
  await expect(floor.signIn('BADGE-P02')).resolves.toBeDefined();
  floor.hub.write(user('P03'));
  await floor.time.pass(5_100);
  await expect(floor.signIn('BADGE-P03')).resolves.toBeDefined();
});

test('[P3] a page that does not begin at the cursor is dropped, and asked for again later', async () => {
  const floor = await workingFloor();
  floor.hub.write(user('P02'));
  const before = held(floor);
  floor.hub.nextPull = (request) => ({ ...floor.hub.page(request), from: floor.hub.cursorAt(1) });
  floor.hub.poke();
  await floor.time.pass(100);
  expect(held(floor)).toBe(before);
  await floor.time.pass(5_000);
  expect(held(floor)).toBe(before + 1);
});

test('[P3] a page with one body that is not what its hash says is refused whole', async () => {
  const floor = await workingFloor();
  floor.hub.write(user('P02'));
  floor.hub.write(user('P03'));
  const before = held(floor);
  floor.hub.nextPull = (request) => {
    const page = floor.hub.page(request);
    const facts = page.facts.map((fact, i) => (i === 0 ? fact : { ...fact, body: `${fact.body} ` }));
    return { ...page, facts };
  };
  floor.hub.poke();
  await floor.time.pass(100);
  expect(held(floor)).toBe(before);
  expect(floor.station.linkStatus()).toMatchObject({ trouble: 'CHAIN_BROKEN', state: 'ONLINE' });
  await floor.time.pass(5_000);
  expect(held(floor)).toBe(before + 2);
  expect(floor.station.linkStatus().trouble).toBeNull();
});

test('[P3] a body that is no envelope is refused', async () => {
  const floor = await workingFloor();
  floor.hub.write(user('P02'));
  floor.hub.nextPull = (request) => {
    const page = floor.hub.page(request);
    return { ...page, facts: page.facts.map((fact) => ({ ...fact, body: '{}', hash: sha256('{}') })) };
  };
  floor.hub.poke();
  await floor.time.pass(100);
  expect(floor.station.linkStatus().trouble).toBe('BATCH_INVALID');
});

test('[F2] a fact that is held already is not folded again; it only learns its place', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  await settled();
  const reopened = floor.reopened();
  await reopened.online();
  await reopened.time.pass(6_000);
  await reopened.signIn();
  expect((await reopened.cockpit()).inStation).toHaveLength(1);
  const places = reopened.database
    .prepare("SELECT position FROM facts WHERE own = 1 AND type = 'unit.trackedIn'")
    .pluck()
    .all();
  expect(places).toEqual([expect.any(Number)]);
});

test('[P4] a restored hub rewinds the cursor to a common place and is given again what it lost', async () => {
  const floor = await workingFloor();
  const { hub } = floor;
  const common = hub.facts.length;
  await floor.trackIn('SN-R1-0001');
  await floor.time.pass(6_000);
  hub.write(user('P02'));
  await floor.time.pass(6_000);
  // last night's backup: neither the station's facts nor P02 are in it
  hub.facts = hub.facts.slice(0, common);
  const [origin] = hub.acknowledged.keys();
  const opened = hub.facts.find(({ envelope }) => envelope.origin === origin);
  hub.acknowledged.set(origin ?? '', { seq: opened?.envelope.seq ?? 0, hash: opened?.hash ?? chainStart });
  hub.write(user('P07'));
  hub.nextPull = (request) => {
    const to = request.checkpoints.find(({ position }) => position <= common) ?? hub.cursorAt(0);
    expect(to).toEqual(hub.cursorAt(to.position));
    return {
      ...hub.page({ ...request, cursor: to }),
      outcome: 'REWOUND',
      from: to,
      to,
      facts: [],
      more: true,
    };
  };
  await floor.time.pass(12_000);

  const types = hub.facts
    .filter(({ envelope }) => envelope.origin === origin)
    .map(({ envelope }) => envelope.type);
  expect(types).toContain('unit.trackedIn');
  await expect(floor.signIn('BADGE-P07')).resolves.toBeDefined();
  await expect(floor.signIn('BADGE-P02')).resolves.toBeDefined();
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
  expect((await floor.report()).cursor).toMatchObject({ position: hub.facts.length });
});

test('[P4] own facts that a restored disk has lost come back, and are not pushed again', async () => {
  const floor = await workingFloor();
  const copy = floor.database.serialize();
  await floor.trackIn('SN-R1-0001');
  await floor.trackOut('SN-R1-0001');
  await floor.time.pass(6_000);
  floor.crash();
  const restored = new Floor({ hub: floor.hub, time: floor.time, restore: copy, random: floor.random });
  expect(restored.station.linkStatus().waiting).toBe(1);
  await restored.online();
  await restored.time.pass(6_000);
  await restored.signIn();
  expect(restored.station.linkStatus().waiting).toBe(0);
  expect((await restored.cockpit()).lastResults).toMatchObject([{ sn: 'SN-R1-0001', acknowledged: true }]);
  const outs = floor.hub.facts.filter(({ envelope }) => envelope.type === 'unit.trackedOut');
  expect(outs).toHaveLength(1);
});

test('an answer older than a push on its way does not take the push back', async () => {
  const floor = await workingFloor();
  const stale = Promise.withResolvers<void>();
  const { hub } = floor;
  const pull = hub.pull.bind(hub);
  hub.pull = async (request) => {
    const page = await pull(request);
    await stale.promise;
    return page;
  };
  hub.poke();
  await floor.time.pass(50);
  await floor.trackIn('SN-R1-0001');
  await settled();
  expect(floor.station.linkStatus().waiting).toBe(0);
  const pushes = hub.pushes.length;
  stale.resolve();
  await floor.time.pass(1_000);
  expect(floor.station.linkStatus().waiting).toBe(0);
  expect(hub.pushes).toHaveLength(pushes);
});

test('offline is since the first failure; a restart remembers the last contact', async () => {
  const floor = await workingFloor();
  const { since } = floor.station.linkStatus();
  expect(floor.station.linkStatus()).toMatchObject({ state: 'ONLINE', clockOffsetMs: 0 });
  await floor.time.pass(6_000);
  expect(floor.station.linkStatus().since).toBe(since);
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  const { since: offlineSince, lastContactAt } = floor.station.linkStatus();
  await floor.time.pass(60_000);
  expect(floor.station.linkStatus()).toMatchObject({ state: 'OFFLINE', since: offlineSince, lastContactAt });
  expect(floor.reopened().station.linkStatus()).toMatchObject({ state: 'OFFLINE', since: lastContactAt });
  expect(new Floor().station.linkStatus()).toMatchObject({
    state: 'NEVER',
    since: null,
    lastContactAt: null,
  });
});

test('a device that is refused is offline with the reason, and asks ever less often', async () => {
  const floor = await workingFloor();
  const refuse = () => {
    queueMicrotask(() => {
      floor.hub.nextPull = refuse;
    });
    return new LinkFault('REFUSED', 'DEVICE_REVOKED');
  };
  floor.hub.nextPull = refuse;
  const before = floor.hub.pulls.length;
  await floor.time.pass(60_000);
  expect(floor.station.linkStatus()).toMatchObject({ state: 'OFFLINE', trouble: 'DEVICE_REVOKED' });
  expect(floor.hub.pulls.length - before).toBeLessThan(12);
});

test('a unit whose upstream pass is only late is looked for once before it is refused', async () => {
  const floor = await workingFloor({ code: 'ST-SPI-01' as never });
  const [created] = workingRun('R1');
  if (created?.type !== 'run.created') throw new Error('no run');
  floor.hub.write(unitCreated(runCreated('R1'), 1));
  floor.hub.write({
    stream: 'unit:SN-R1-0001',
    type: 'unit.trackedOut',
    data: {
      run: 'R1',
      step: 10,
      visit: `${'bb'.repeat(16)}:7`,
      result: 'PASS',
      values: [],
      defects: [],
      heldBy: [],
    },
  });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true, unit: { step: { stepNo: 20 } } });
});

test('a track-in waits for that look no longer than its bound', async () => {
  const floor = await workingFloor({ code: 'ST-SPI-01' as never });
  floor.hub.pull = () => new Promise(() => undefined);
  const started = floor.time.now();
  let answered = 0;
  const answer = floor.trackIn('SN-R1-0001').then((said) => {
    answered = floor.time.now();
    return said;
  });
  await floor.time.pass(2_000);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'STATION_MISMATCH' } });
  expect(answered - started).toBe(700);
});
