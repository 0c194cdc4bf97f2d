// Working on what is not known here: the station says as of when it knows, and goes on only where that is allowed.
import { expect, test } from 'vitest';
import { Floor } from '../../test/floor.ts';
import { inspection, masterData, runCreated, unitCreated, workingRun } from '../../test/plant.ts';

/** The inspection station, with a unit whose printing it has heard nothing of. */
async function downstream(provisionalWork: boolean): Promise<Floor> {
  const floor = new Floor({ code: inspection });
  for (const fact of [
    ...masterData({ provisionalWork }),
    ...workingRun('R1'),
    unitCreated(runCreated('R1'), 1),
  ])
    floor.hub.write(fact);
  await floor.online();
  await floor.time.pass(100);
  await floor.signIn();
  return floor;
}

async function offline(floor: Floor): Promise<number | null> {
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  return floor.station.linkStatus().lastContactAt;
}

test('with the whole line heard, not known means not done', async () => {
  const floor = await downstream(true);
  floor.hub.neighbours = [{ station: 'ST-PRINT-01', lastContactAt: 1, owed: 0, reachable: true }];
  await floor.time.pass(6_000);
  expect(await refusedFor(floor)).toMatchObject({ code: 'STATION_MISMATCH' });
});

test.each([
  ['is silent', { reachable: false, owed: 0 }],
  ['still owes facts', { reachable: true, owed: 2 }],
])('while a neighbour %s, the operator may go on with a reason', async (_what, neighbour) => {
  const floor = await downstream(true);
  floor.hub.neighbours = [{ station: 'ST-PRINT-01', lastContactAt: 1, ...neighbour }];
  await floor.time.pass(6_000);
  expect(await refusedFor(floor)).toMatchObject({ code: 'UPSTREAM_UNKNOWN_ASK' });
});

test('offline, the refusal says as of when, and a reason lets the unit go on, marked', async () => {
  const floor = await downstream(true);
  const asOf = await offline(floor);
  expect(await refusedFor(floor)).toMatchObject({
    code: 'UPSTREAM_UNKNOWN_ASK',
    details: { asOf, missing: [10] },
  });
  const answer = await floor.trackIn('SN-R1-0001', { provisionalReason: 'label says printed' });
  expect(answer).toMatchObject({
    ok: true,
    unit: { provisional: { reason: 'label says printed', missing: [10] } },
  });
});

test('where the site does not allow it, no reason helps', async () => {
  const floor = await downstream(false);
  await offline(floor);
  const answer = await floor.trackIn('SN-R1-0001', { provisionalReason: 'label says printed' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'UPSTREAM_UNKNOWN' } });
});

async function refusedFor(floor: Floor) {
  const [answer] = await Promise.all([floor.trackIn('SN-R1-0001'), floor.time.pass(1_000)]);
  if (answer.ok) throw new Error('not refused');
  return answer.error;
}
