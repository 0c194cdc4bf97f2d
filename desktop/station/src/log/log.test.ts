// The log keeps everything, folds what it can read, and comes to the same state whatever the order of news.
import { join } from 'node:path';
import { catalogue, factTypes, streamRules } from '@lineside/core/domain/facts';
import { Catalogue } from '@lineside/core/kernel/catalogue';
import { readEnvelope } from '@lineside/core/kernel/fact';
import { hlcWallMs, maxHlcLeadMs } from '@lineside/core/kernel/hlc';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Floor, workingFloor } from '../../test/floor.ts';
import { masterData, runCreated, unitCreated, user, workingRun } from '../../test/plant.ts';
import { dump, migrations, temporaryFolder } from '../../test/tools.ts';
import { migrate } from '../migrate.ts';

/** What a line did, as a feed: made by one station, so that it holds units in every state. */
async function busyFeed() {
  const serials = { prefix: 'PB-', digits: 3, suffix: '', from: 1 };
  const floor = await workingFloor({
    also: [...workingRun('P1', { serials, boards: 2, qty: 4 }), ...workingRun('R2')],
  });
  for (const n of [1, 2, 3, 4]) await floor.trackIn(`SN-R1-000${n}`);
  await floor.trackOut('SN-R1-0001', { values: [{ spec: 'V1', value: 150 }] });
  await floor.trackOut('SN-R1-0002', {
    result: 'FAIL',
    defects: [{ code: 'BRIDGE', location: 'U5', remark: '' }],
  });
  for (const n of [1, 2, 3, 4]) floor.hub.write(unitCreated(runCreated('R1'), n));
  await floor.trackIn('PB-001');
  await floor.trackOut('PB-001-1');
  await floor.time.pass(10_000);
  floor.hub.write({
    stream: 'unit:PB-001-1',
    type: 'unit.disposed',
    data: { action: 'HOLD', reason: 'odd' },
  });
  floor.hub.write({
    stream: 'run:R2',
    type: 'run.closed',
    data: { run: 'R2', done: 0, scrapped: 0, reason: 'spare' },
  });
  const rework = { action: 'REWORK' as const, toStep: 10, reason: 'mended' };
  floor.hub.write({ stream: 'unit:SN-R1-0002', type: 'unit.disposed', data: rework });
  floor.hub.write({
    stream: 'unit:SN-R1-0003',
    type: 'unit.disposed',
    data: { action: 'SCRAP', reason: 'broken' },
  });
  await floor.time.pass(10_000);
  return floor;
}

test('[F1][F2] facts pulled in any order, in pages of any size, give the same states and views', async () => {
  const source = await busyFeed();
  const facts = source.hub.facts;
  const expected = await stateAfter(facts);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(facts, { minLength: facts.length }),
      fc.integer({ min: 1, max: 7 }),
      async (order, pageSize) => {
        expect(await stateAfter(order, pageSize)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );

  async function stateAfter(order: typeof facts, pageSize = 500) {
    const floor = new Floor();
    floor.hub.facts = [...order];
    floor.hub.pageSize = pageSize;
    await floor.online();
    await floor.time.pass(200);
    return { digest: floor.station.digest(), shown: dump(floor.database) };
  }
});

test('[F1] a new fold version refolds everything to the same states and views', async () => {
  const floor = await busyFeed();
  const before = dump(floor.database);
  const upgraded = floor.reopened({ rules: { catalogue, foldVersion: 999 } });
  expect(dump(upgraded.database)).toEqual(before);
});

test('[F1] a database of the release before shows everything once it is opened', async () => {
  const floor = await busyFeed();
  const shown = dump(floor.database);
  const file = join(temporaryFolder(), 'station.db');
  const older = new Database(file);
  migrate(older, migrations.slice(0, 1));
  older.exec(`ATTACH '${floor.file}' AS newer`);
  for (const truth of ['origins', 'facts', 'forked_facts', 'checkpoints', 'meta'])
    older.exec(`INSERT INTO ${truth} SELECT * FROM newer.${truth}`);
  older.close();
  const upgraded = new Floor({ file, hub: floor.hub, time: floor.time, random: floor.random });
  expect(dump(upgraded.database)).toEqual(shown);
});

test('[F4] an unknown fact is kept and folded once the software knows it', async () => {
  const { 'user.disabled': _unknown, ...older } = factTypes;
  const rules = { catalogue: new Catalogue(older, streamRules), foldVersion: 1 };
  const floor = new Floor({ station: { rules } });
  for (const fact of masterData()) floor.hub.write(fact);
  floor.hub.write({ stream: 'user:P01', type: 'user.disabled', data: { user: 'P01', reason: 'left' } });
  floor.hub.write(user('P02'));
  await floor.online();
  await floor.time.pass(100);
  await floor.signIn();
  expect((await floor.report()).facts).toMatchObject({ unknown: 1, poison: 0 });

  const upgraded = floor.reopened({ rules: { catalogue, foldVersion: 1 } });
  await expect(upgraded.signIn()).rejects.toThrow('USER_DISABLED');
  await upgraded.signIn('BADGE-P02');
  expect((await upgraded.report()).facts).toMatchObject({ unknown: 0 });
});

test('[F5] a poison fact is kept, marked, and blocks nothing behind it', async () => {
  const floor = new Floor();
  for (const fact of masterData().slice(0, 3)) floor.hub.write(fact);
  floor.hub.write({ stream: 'run:R9', type: 'run.created', data: { run: 'R9', qty: -1 } });
  for (const fact of masterData().slice(3)) floor.hub.write(fact);
  await floor.online();
  await floor.time.pass(100);
  await floor.signIn();
  expect((await floor.report()).facts).toMatchObject({ poison: 1, unknown: 0 });
  const kept = floor.database.prepare("SELECT status, issue FROM facts WHERE stream = 'run:R9'").get();
  expect(kept).toMatchObject({ status: 'POISON', issue: expect.stringContaining('order') });
});

test('[F7] stamps never go back: not by a clock set back, not by a restart', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  floor.time.set(floor.time.now() - 3_600_000);
  await floor.trackIn('SN-R1-0002');
  const reopened = floor.reopened();
  await reopened.signIn();
  await reopened.trackIn('SN-R1-0003');
  const stamps = ownStamps(reopened);
  expect(stamps).toEqual(stamps.toSorted());
  expect(new Set(stamps).size).toBe(stamps.length);
});

test('[F7] a stamp from the near future moves the clock; one from the far future is kept and does not', async () => {
  const floor = await workingFloor();
  const { hub, time } = floor;
  const now = time.now();
  time.set(now + 60_000);
  hub.write(user('P02'));
  time.set(now + 10 * maxHlcLeadMs);
  hub.write(user('P03'));
  time.set(now);
  await time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  const newest = hlcWallMs((ownStamps(floor).at(-1) ?? '') as never);
  expect(newest).toBe(now + 60_000);
  const afterRestart = floor.reopened();
  expect(hlcWallMs((ownStamps(afterRestart).at(-1) ?? '') as never)).toBe(now + 60_000);
  expect((await floor.cockpit()).face.users).toHaveLength(0);
  await expect(afterRestart.signIn('BADGE-P03')).resolves.toBeDefined();
});

test('an opening names the one before it, and its facts know what had been seen', async () => {
  const floor = await workingFloor();
  const seen = (await floor.report()).cursor;
  await floor.trackIn('SN-R1-0001');
  const before = envelopes(floor);
  const after = envelopes(floor.reopened()).at(-1);
  const last = before.at(-1);
  expect(after).toMatchObject({
    seq: 1,
    type: 'origin.opened',
    data: { cause: 'START', software: 'test 1', previous: { origin: last?.origin, seq: last?.seq } },
  });
  expect(last?.seen).toEqual(seen);
});

function envelopes({ database }: Floor) {
  const bodies = database
    .prepare('SELECT body FROM facts WHERE own = 1 ORDER BY id')
    .pluck()
    .all() as string[];
  return bodies.map((body) => readEnvelope(body));
}

function ownStamps(floor: Floor): string[] {
  return envelopes(floor).map((envelope) => envelope?.hlc ?? '');
}
