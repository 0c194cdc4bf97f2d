// P3 and P4: pages by a cursor that the feed's own hashes prove, scoped to a line, whole when a stream enters it.
import type { Cursor, PullAnswer } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { FeedId } from '@lineside/core/kernel/ids';
import { sha256 } from '@lineside/core/testing/sha256';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { silenceLimitMs } from './contact.ts';

let plant: TestHub;
let print: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  print = await plant.station(stations.print.code);
});
afterEach(() => plant.close());

const streamsOf = (facts: PullAnswer['facts']): string[] => facts.map(({ body }) => JSON.parse(body).stream);

async function pages(station: TestStation, from: Cursor | null, limit: number): Promise<PullAnswer[]> {
  const all: PullAnswer[] = [];
  let cursor = from;
  do {
    const page = await station.pull(cursor, limit);
    all.push(page);
    cursor = page.to;
  } while (all.at(-1)?.more);
  return all;
}

describe('pages', () => {
  test('[P3] join without gap or overlap, however small, and carry hash, position and arrival', async () => {
    const whole = await print.pull(null);
    const small = await pages(print, null, 2);

    expect(small.flatMap(({ facts }) => facts)).toEqual(whole.facts);
    for (const [i, page] of small.entries()) if (i > 0) expect(page.from).toEqual(small[i - 1]?.to);
    expect(small.at(-1)?.to).toEqual(whole.to);
    for (const fact of whole.facts) expect(fact.hash).toBe(sha256(fact.body));
    expect(whole.facts.every(({ arrivedAt }) => arrivedAt === plant.clock.now())).toBe(true);
  });

  test('[P3] are empty at the end, with the cursor where it was', async () => {
    const { to } = await print.pull(null);
    expect(await print.pull(to)).toMatchObject({ outcome: 'PAGE', from: to, to, facts: [], more: false });
  });

  test('[P3] leave out the facts of the origin that asks', async () => {
    print.trackIn(serial(1), run, 10);
    await print.push();
    const facts = await print.catchUp();
    expect(facts.some(({ body }) => body.includes(print.log.origin))).toBe(false);
    const spi = await plant.station(stations.spi.code);
    expect((await spi.catchUp()).some(({ body }) => body.includes(print.log.origin))).toBe(true);
  });

  test('[P3] advance over what is out of scope', async () => {
    const insertion = await plant.station(stations.insertion.code);
    const facts = await insertion.catchUp();

    expect(streamsOf(facts).some((stream) => /^(unit|run):/.test(stream))).toBe(false);
    expect(streamsOf(facts)).toContain(`station:${stations.insertion.code}`);
    expect(insertion.log.seen.position).toBe((await plant.hub.head()).position);
  });
});

describe('scope', () => {
  test('[P3] a stream that enters a line arrives whole, with its earlier positions, exactly once', async () => {
    // given DIP has pulled past everything that happened to a unit of line SMT-A
    const visit = print.trackIn(serial(1), run, 10);
    print.trackOut(serial(1), run, 10, visit);
    await print.push();
    const insertion = await plant.station(stations.insertion.code);
    const { to } = await insertion.pull(null);

    // when the unit turns up at DIP
    const neighbour = await plant.station(stations.insertion.code);
    neighbour.trackIn(serial(1), run, 50);
    await neighbour.push();
    const page = await neighbour.pull({ ...to }, 500);

    // then the station's next page holds all of it but its own origin's
    expect(page.outcome).toBe('REWOUND');
    const facts = (await pages(neighbour, page.to, 3)).flatMap((next) => next.facts);
    const ofUnit = facts.filter(({ body }) => JSON.parse(body).stream === `unit:${serial(1)}`);
    expect(ofUnit.map(({ body }) => JSON.parse(body).type)).toEqual([
      'unit.created',
      'unit.trackedIn',
      'unit.trackedOut',
    ]);
    expect(new Set(facts.map(({ position }) => position)).size).toBe(facts.length);
  });

  test('[P3] a page that passes the entrance carries what came before it', async () => {
    const visit = print.trackIn(serial(1), run, 10);
    print.trackOut(serial(1), run, 10, visit);
    await print.push();
    const insertion = await plant.station(stations.insertion.code);
    const { to } = await insertion.pull(null);
    insertion.trackIn(serial(1), run, 50);
    await insertion.push();

    const page = await insertion.pull(to, 1);

    expect(page.facts.map(({ body }) => JSON.parse(body).type)).toEqual([
      'unit.created',
      'unit.trackedIn',
      'unit.trackedOut',
    ]);
    expect(page.facts.every(({ position }) => position <= to.position)).toBe(true);
    expect((await insertion.pull(page.to)).facts).toEqual([]);
  });

  test('[P3] a station that moves to another line begins anew with that line', async () => {
    const insertion = await plant.station(stations.insertion.code);
    const { to } = await insertion.pull(null);
    const { line, group } = stations.print;
    await plant.command('configureStation', { ...stations.insertion, line, group });

    const page = await insertion.pull(to);

    expect(page).toMatchObject({ outcome: 'REWOUND', to: { position: 0 }, facts: [] });
    const facts = (await pages(insertion, page.to, 500)).flatMap((next) => next.facts);
    expect(streamsOf(facts)).toContain(`unit:${serial(1)}`);
  });
});

describe('a cursor that is not of this feed', () => {
  test('[P4] is sent back to the beginning when nothing is in common', async () => {
    const feed = FeedId.parse('f'.repeat(32));
    const page = await print.pull({ feed, position: 7, hash: chainStart });
    expect(page).toMatchObject({ outcome: 'REWOUND', to: { position: 0, hash: chainStart }, facts: [] });
    expect(page.to.feed).toBe((await plant.hub.head()).feed);
  });

  test('[P4] of a hub restored from last night is sent back to the newest checkpoint in common', async () => {
    // given a backup, and a station that went on pulling and pushing after it
    print.trackIn(serial(1), run, 10);
    await print.push();
    const atBackup = (await print.pull(null)).to;
    await plant.backUp();
    print.trackIn(serial(2), run, 10);
    await print.push();
    const later = (await print.pull(atBackup)).to;

    // when the backup is put in place
    await plant.restore();
    const restored = plant.hub;
    const request = {
      cursor: later,
      except: print.log.origin,
      checkpoints: [later, atBackup],
      limit: 500,
      owed: 0,
    };
    const answer = await restored.desk.pull(print.device, request);

    // then the station rejoins at the backup, and learns what the hub lacks of it
    expect(answer).toMatchObject({ outcome: 'REWOUND', to: atBackup });
    expect(answer).toMatchObject({ acknowledged: [{ origin: print.log.origin, seq: 2, forked: false }] });
    const again = await restored.desk.push(print.device, print.log.batch(print.key, 3));
    expect(again).toMatchObject({ outcome: 'ACKNOWLEDGED', acknowledged: { seq: 3 } });
    expect(await restored.store.unit(serial(2))).toMatchObject({ status: 'IN_STATION' });
  });

  test('[P4] a restored hub opens a new origin of its own, which names the one before', async () => {
    await plant.backUp();
    await plant.command('revokeRun', { run, reason: 'wrong stencil' });
    await plant.restore();
    const own = await plant.hub.store.origins('HUB');
    expect(own).toHaveLength(2);
    const opened = await plant.hub.store.facts(`origin:${own[1]?.origin}` as never);
    expect(JSON.parse(opened[0]?.body ?? '').data).toMatchObject({
      station: 'HUB',
      previous: { origin: own[0]?.origin, ...own[0]?.acknowledged },
      cause: 'START',
    });
  });
});

describe('what else a page says', () => {
  test('neighbours are the other stations of the line that have a key, reachable while heard', async () => {
    const spi = await plant.station(stations.spi.code);
    await plant.station(stations.insertion.code);
    const heardAt = plant.clock.now();
    await spi.push({ ...spi.log.batch(spi.key), owed: 3 });
    const ofSpi = { station: stations.spi.code, lastContactAt: heardAt, owed: 3 };

    expect((await print.pull(null)).neighbours).toEqual([{ ...ofSpi, reachable: true }]);
    plant.clock.advance(silenceLimitMs + 1);
    expect((await print.pull(null)).neighbours).toEqual([{ ...ofSpi, reachable: false }]);
  });

  test('[P1] acknowledged names every origin of the station, earlier devices included', async () => {
    await print.push();
    const again = await plant.station(stations.print.code);
    await again.push();
    const { acknowledged } = await again.pull(null);
    expect(acknowledged.map(({ origin, seq }) => ({ origin, seq }))).toEqual([
      { origin: print.log.origin, seq: 1 },
      { origin: again.log.origin, seq: 1 },
    ]);
  });
});
