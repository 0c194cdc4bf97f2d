// P1, P2, P6 and the fact rules at the door of the hub: what is taken, what is refused, and that nothing is lost.
import type { PushBatch } from '@lineside/core/contracts/sync';
import { maxHlcLeadMs } from '@lineside/core/kernel/hlc';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';

const print = stations.print.code;

let plant: TestHub;
let station: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  station = await plant.station(print);
});
afterEach(() => plant.close());

/** The push is refused with this, and nothing but nothing has changed. */
async function expectRefused(batch: PushBatch, refused: object, by: TestStation = station): Promise<void> {
  const before = await plant.digest();
  const contacts = await plant.hub.store.contacts();
  expect(await plant.hub.desk.push(by.device, batch)).toMatchObject(refused);
  expect(await plant.digest()).toBe(before);
  expect(await plant.hub.store.contacts()).toEqual(contacts);
}

describe('a push that is in order', () => {
  test('[P1] is acknowledged with origin, seq and hash, and folded', async () => {
    const visit = station.trackIn(serial(1), run, 10);
    station.trackOut(serial(1), run, 10, visit);

    const answer = await station.push();

    const last = station.log.facts.at(-1);
    expect(answer).toEqual({
      outcome: 'ACKNOWLEDGED',
      origin: station.log.origin,
      acknowledged: { seq: 3, hash: last?.hash },
    });
    expect(await plant.hub.store.unit(serial(1))).toMatchObject({ status: 'QUEUED', step: 20 });
  });

  test('[P2] what is acknowledged is there when the process was gone', async () => {
    station.trackIn(serial(1), run, 10);
    await station.push();
    const before = (await plant.hub.head()).position;

    await plant.reopen();

    expect((await plant.hub.head()).position).toBe(before + 1);
    expect(await plant.hub.store.unit(serial(1))).toMatchObject({ status: 'IN_STATION', station: print });
  });

  test('[P1] a repeated push changes nothing', async () => {
    station.trackIn(serial(1), run, 10);
    const batch = station.log.batch(station.key);
    const first = await station.push(batch);
    const before = await plant.digest();

    expect(await station.push(batch)).toEqual(first);
    expect(await plant.digest()).toBe(before);
  });

  test('[P1] a run that overlaps what is known adds only what is new', async () => {
    station.trackIn(serial(1), run, 10);
    await station.push();
    station.trackIn(serial(2), run, 10);
    const { position } = await plant.hub.head();

    expect(await station.push(station.log.batch(station.key, 1))).toMatchObject({ acknowledged: { seq: 3 } });
    expect((await plant.hub.head()).position).toBe(position + 1);
  });

  test('[P1] a gap is answered with what is acknowledged', async () => {
    await station.push();
    station.trackIn(serial(1), run, 10);
    station.trackIn(serial(2), run, 10);
    const before = await plant.digest();

    const answer = await station.push(station.log.batch(station.key, 3));

    expect(answer).toMatchObject({ outcome: 'GAP', acknowledged: { seq: 1 } });
    expect(await plant.digest()).toBe(before);
  });

  test('what the station says of itself is known', async () => {
    plant.clock.advance(1_000);
    station.trackIn(serial(1), run, 10, plant.clock.now() - 250);
    const batch = station.log.batch(station.key);

    await station.push({ ...batch, owed: 7, time: plant.clock.now() - 250 });

    expect(await plant.hub.store.contacts()).toEqual([
      {
        station: print,
        device: station.device,
        lastContactAt: plant.clock.now(),
        owed: 7,
        clockOffsetMs: 250,
        software: 'station 1.0',
        lastFactAt: plant.clock.now() - 250,
        clockLeads: 0,
      },
    ]);
  });
});

describe('a push that is not in order', () => {
  test('[P1] of an origin of another device is refused', async () => {
    await station.push();
    const other = await plant.station(stations.spi.code);
    other.log = station.log;

    await expectRefused(station.log.batch(other.key), { refused: 'BATCH_INVALID' }, other);
    const again = await plant.station(print);
    await expectRefused(station.log.batch(again.key), { refused: 'ORIGIN_NOT_YOURS' }, again);
  });

  test('[P1] whose seal is not of the device is refused', async () => {
    const stranger = await plant.station(stations.spi.code);
    await expectRefused(station.log.batch(stranger.key), { refused: 'SIGNATURE_INVALID' });
  });

  test('[P1] with a body changed on the way is refused', async () => {
    station.trackIn(serial(1), run, 10);
    station.trackIn(serial(2), run, 10);
    const batch = station.log.batch(station.key);
    const forged = (index: number): PushBatch => ({
      ...batch,
      bodies: batch.bodies.map((body, i) => (i === index ? body.replace('P03', 'P04') : body)),
    });

    await expectRefused(forged(1), { refused: 'CHAIN_BROKEN', details: { seq: 3 } });
    await expectRefused(forged(2), { refused: 'CHAIN_BROKEN', details: { seq: 3 } });
  });

  test('[P1] with bodies out of order, doubled or missing is refused', async () => {
    station.trackIn(serial(1), run, 10);
    station.trackIn(serial(2), run, 10);
    const batch = station.log.batch(station.key);
    const [a = '', b = '', c = ''] = batch.bodies;

    await expectRefused({ ...batch, bodies: [a, c, b] }, { refused: 'BATCH_INVALID' });
    await expectRefused({ ...batch, bodies: [a, b, b, c] }, { refused: 'BATCH_INVALID' });
    await expectRefused({ ...batch, bodies: [a, c] }, { refused: 'BATCH_INVALID' });
    await expectRefused({ ...batch, from: 2 }, { refused: 'BATCH_INVALID', details: { path: 'from' } });
  });

  test('[P1] of another origin than it names is refused', async () => {
    const batch = station.log.batch(station.key);
    const origin = station.log.copy().origin.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    await expectRefused(
      { ...batch, origin: origin as PushBatch['origin'] },
      { refused: 'BATCH_INVALID', details: { path: 'bodies.0.origin' } },
    );
  });

  test('[P1] of an origin that does not say who opened it is refused', async () => {
    station.log.facts.length = 0;
    station.trackIn(serial(1), run, 10);
    await expectRefused(station.log.batch(station.key), {
      refused: 'BATCH_INVALID',
      details: { path: 'bodies.0.type' },
    });
  });

  test('[P6] that is no JSON, too deep or too large is refused', async () => {
    const batch = station.log.batch(station.key);
    const deep = `${'['.repeat(30)}${']'.repeat(30)}`;
    const huge = Array.from({ length: 5 }, () => 'x'.repeat(250_000));

    await expectRefused(
      { ...batch, bodies: ['{'] },
      { refused: 'BATCH_INVALID', details: { path: 'bodies.0' } },
    );
    await expectRefused({ ...batch, bodies: [deep] }, { refused: 'BATCH_INVALID' });
    await expectRefused({ ...batch, bodies: huge }, { refused: 'BATCH_TOO_LARGE' });
  });

  test('[P5] of a device that is closed or unknown is refused at the next request', async () => {
    const batch = station.log.batch(station.key);
    await plant.command('revokeDevice', { device: station.device, reason: 'stolen' });
    await expectRefused(batch, { refused: 'DEVICE_REVOKED' });
    expect(await plant.hub.desk.push('0'.repeat(32), batch)).toMatchObject({ refused: 'DEVICE_UNKNOWN' });
  });

  test('[P6] while another of the same device is on its way is put off', async () => {
    const batch = station.log.batch(station.key);

    const [first, second] = await Promise.all([station.push(batch), station.push(batch)]);

    expect(first).toMatchObject({ outcome: 'ACKNOWLEDGED' });
    expect(second).toEqual({ refused: 'HUB_BUSY', details: { seconds: 1 } });
    expect(await station.push(batch)).toEqual(first);
  });
});

describe('facts that do not fold', () => {
  test('[F4] an unknown type and a newer version are kept, marked and fed, and block nothing', async () => {
    station.log.write({ stream: `unit:${serial(1)}`, type: 'unit.engraved', data: { depth: 3 } });
    station.log.write({
      stream: `unit:${serial(1)}`,
      type: 'unit.trackedIn',
      v: 2,
      data: { anything: true },
    });
    station.trackIn(serial(2), run, 10);

    expect(await station.push()).toMatchObject({ acknowledged: { seq: 4 } });

    expect(await plant.hub.store.marked()).toEqual({ unknown: 2, poison: 0 });
    const neighbour = await plant.station(stations.spi.code);
    const fed = (await neighbour.catchUp()).map(({ body }) => body);
    expect(fed).toEqual(expect.arrayContaining(station.log.facts.map(({ body }) => body)));
    expect(await plant.hub.store.unit(serial(2))).toMatchObject({ status: 'IN_STATION' });
  });

  test('[F5] a poison fact is kept, marked and fed, and blocks nothing', async () => {
    const poison = { stream: `unit:${serial(1)}`, type: 'unit.trackedIn', data: { run, step: 'ten' } };
    station.log.write(poison);
    station.trackIn(serial(1), run, 10);

    expect(await station.push()).toMatchObject({ acknowledged: { seq: 3 } });

    expect(await plant.hub.store.marked()).toEqual({ unknown: 0, poison: 1 });
    expect(await plant.hub.store.unit(serial(1))).toMatchObject({ status: 'IN_STATION' });
    const { waiting } = await plant.hub.reads.overview('ALL');
    expect(waiting).toContainEqual(
      expect.objectContaining({ kind: 'FACT_POISON', subject: `${station.log.origin}:2` }),
    );
  });

  test('[F7] a stamp far ahead is kept, counted, and does not drag the clock of the hub', async () => {
    const ahead = plant.clock.now() + maxHlcLeadMs + 60_000;
    station.trackIn(serial(1), run, 10, ahead);
    await station.push();

    const [contact] = await plant.hub.store.contacts();
    expect(contact?.clockLeads).toBe(1);
    await plant.command('disposeUnit', {
      sn: serial(2),
      disposition: { action: 'SCRAP', reason: 'dropped' },
    });
    const { hlc } = await plant.hub.head();
    expect(Number.parseInt(hlc.slice(0, 11), 16)).toBe(plant.clock.now());
  });

  test('[F1] news that sorts earlier than what is folded refolds the stream', async () => {
    const spi = await plant.station(stations.spi.code);
    const early = plant.clock.now();
    plant.clock.advance(60_000);
    const later = spi.trackIn(serial(1), run, 20);
    spi.trackOut(serial(1), run, 20, later);
    await spi.push();
    const visit = station.trackIn(serial(1), run, 10, early);
    station.trackOut(serial(1), run, 10, visit);

    await station.push();

    const { state } =
      (await plant.hub.store.snapshots()).find(({ stream }) => stream === `unit:${serial(1)}`) ?? {};
    expect(state).toMatchObject({ visits: [{ step: 10 }, { step: 20 }], passed: [10, 20] });
  });
});
