// P1 when one origin has two continuations: it is frozen at what both sides share, and neither side is lost.
import { maxBatchFacts } from '@lineside/core/contracts/sync';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';

let plant: TestHub;
let station: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  station = await plant.station(stations.print.code);
});
afterEach(() => plant.close());

function forkedBodies(): unknown[] {
  return plant.database.prepare('SELECT body FROM fork ORDER BY seq').pluck().all();
}

test('[P1] the same seq with another hash freezes the origin, and both sides are kept', async () => {
  // given a station whose log was copied at seq 2, and whose one side is known to the hub up to seq 4
  station.trackIn(serial(1), run, 10);
  const other = station.log.copy(2);
  station.trackIn(serial(2), run, 10);
  station.trackIn(serial(3), run, 10);
  await station.push();
  const neighbour = await plant.station(stations.spi.code);
  const before = await plant.digest();
  const head = (await plant.hub.head()).position;

  // when the other side comes
  station.log = other;
  station.trackIn(serial(3), run, 10);
  station.trackIn(serial(2), run, 10);
  const answer = await station.push(other.batch(station.key, 3));

  // then it is told the last fact in common, and its facts are kept beside the feed
  const common = { seq: 2, hash: other.facts[1]?.hash };
  expect(answer).toEqual({ outcome: 'FORKED', origin: other.origin, acknowledged: common });
  expect(await plant.digest()).toBe(before);
  expect(forkedBodies()).toEqual(other.facts.slice(2).map(({ body }) => body));
  const { acknowledged } = await station.pull(null);
  expect(acknowledged).toEqual([{ origin: other.origin, ...common, forked: true }]);
  expect((await plant.hub.reads.overview('ALL')).waiting).toContainEqual(
    expect.objectContaining({ kind: 'ORIGIN_FORKED', subject: stations.print.code }),
  );
  // and they are never fed
  const fed = (await neighbour.catchUp()).map(({ body }) => body);
  expect(fed).not.toEqual(expect.arrayContaining([other.facts[2]?.body]));
  expect((await plant.hub.head()).position).toBe(head);
});

test('[P1] every later push of a frozen origin is answered as forked and kept', async () => {
  const other = station.log.copy();
  station.trackIn(serial(1), run, 10);
  await station.push();
  const known = station.log;
  station.log = other;
  station.trackIn(serial(2), run, 10);
  await station.push(other.batch(station.key, 2));
  const before = await plant.digest();

  // when both sides go on
  station.trackIn(serial(3), run, 10);
  const otherAnswer = await station.push(other.batch(station.key, 3));
  station.log = known;
  station.trackIn(serial(3), run, 10);
  const knownAnswer = await station.push(known.batch(station.key, 3));

  expect(otherAnswer).toMatchObject({ outcome: 'FORKED', acknowledged: { seq: 1 } });
  expect(knownAnswer).toMatchObject({
    outcome: 'FORKED',
    acknowledged: { seq: 2, hash: known.facts[1]?.hash },
  });
  expect(await plant.digest()).toBe(before);
  expect(new Set(forkedBodies())).toEqual(
    new Set([other.facts[1]?.body, other.facts[2]?.body, known.facts[2]?.body]),
  );
});

test('[P1] a run that parts before it begins is asked for from further back, until it shows where', async () => {
  const other = station.log.copy();
  for (let n = 0; n < 4; n++) station.trackIn(serial(1), run, 10);
  await station.push();
  const before = await plant.digest();
  station.log = other;
  for (let n = 0; n < 6; n++) station.trackIn(serial(2), run, 10);

  const answer = await station.push(other.batch(station.key, 6));

  expect(answer).toMatchObject({ outcome: 'GAP', acknowledged: { seq: 0 } });
  expect(await plant.digest()).toBe(before);
  expect(maxBatchFacts).toBeGreaterThan(6);
  expect(await station.push()).toMatchObject({ outcome: 'FORKED', acknowledged: { seq: 1 } });
});
