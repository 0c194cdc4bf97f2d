// Salvage: what a closed PC still held comes into quarantine only under its own seal and in its own order, and
// counts only when somebody says so.

import type { SalvageBatch } from '@lineside/core/contracts/devices';
import { streamId } from '@lineside/core/kernel/ids';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeviceKey } from '../../testing/device-key.ts';
import { run, serial as sn, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { type Browser, codeOf, webOf } from '../../testing/test-web.ts';

let plant: TestHub;
let app: FastifyInstance;
let admin: Browser;
let pc: TestStation;

/** A revoked PC that had pushed two facts and holds five more. */
beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ app, admin } = await webOf(plant));
  pc = await plant.station(stations.print.code);
  pc.trackIn(sn(1), run, 10);
  await pc.push();
  pc.trackOut(sn(1), run, 10, `${pc.log.origin}:2` as never);
  for (const n of [2, 3]) pc.trackOut(sn(n), run, 10, pc.trackIn(sn(n), run, 10));
  await admin.command('revokeDevice', { device: pc.device, reason: 'stolen' });
});
afterEach(async () => {
  await app.close();
  await plant.close();
});

function line(from: number, to: number, key: DeviceKey = pc.key): SalvageBatch {
  const { origin, bodies, head, seal } = pc.log.batch(key, from, to);
  return { device: pc.device, origin, from, bodies, head, seal };
}

const send = (batch: object) => admin.send('POST', '/api/salvage', batch);
const listed = async () => {
  const list = (await admin.get('/api/stations')).json();
  return list.stations.find(({ station }: { station: string }) => station === stations.print.code).salvage;
};
const decide = (name: 'acceptSalvage' | 'discardSalvage', command = crypto.randomUUID()) =>
  admin.command(name, { device: pc.device, origin: pc.log.origin, reason: 'checked' }, command);
const decisions = async () =>
  (await plant.hub.store.facts(streamId('device', pc.device)))
    .map(({ body }) => JSON.parse(body))
    .filter(({ type }) => type.startsWith('device.salvage'));

describe('what comes in', () => {
  test('[P5] is kept beside the feed, and listed for a decision', async () => {
    const before = await plant.digest();
    const first = await send(line(3, 5));
    expect([first.statusCode, first.json()]).toEqual([
      200,
      { station: stations.print.code, device: pc.device, origin: pc.log.origin, kept: 3, had: 0 },
    ]);
    expect((await send(line(6, 7))).json()).toMatchObject({ kept: 2, had: 0 });
    expect(await plant.digest()).toBe(before);
    expect(await listed()).toEqual([
      expect.objectContaining({ origin: pc.log.origin, facts: 5, from: 3, to: 7, by: 'Administrator' }),
    ]);
  });

  test('[P5] may come again, overlap, and begin with what the hub has: nothing is kept twice', async () => {
    await send(line(3, 5));
    expect((await send(line(3, 5))).json()).toMatchObject({ kept: 0, had: 3 });
    expect((await send(line(1, 7))).json()).toMatchObject({ kept: 2, had: 5 });
    expect(await listed()).toEqual([expect.objectContaining({ facts: 5, from: 3, to: 7 })]);
  });

  test('[P5] after a gap is refused with what is here', async () => {
    const answer = await send(line(4, 7));
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'SALVAGE_GAP']);
    expect(answer.json().error.details).toEqual({ from: 4, has: 2 });
    expect(await listed()).toEqual([]);
  });

  test('[P5] under another key’s seal, or of a device that the hub does not know, is refused', async () => {
    const forged = await send(line(3, 7, new DeviceKey()));
    expect([forged.statusCode, codeOf(forged)]).toEqual([401, 'SIGNATURE_INVALID']);
    const unknown = await send({ ...line(3, 7), device: '0'.repeat(32) });
    expect([unknown.statusCode, codeOf(unknown)]).toEqual([404, 'DEVICE_NOT_FOUND']);
    const other = await plant.station(stations.print.code);
    const seal = other.key.sign('x');
    expect(codeOf(await send({ ...line(3, 7), device: other.device, seal }))).toBe('SIGNATURE_INVALID');
    expect(codeOf(await send({ ...line(3, 7, other.key), device: other.device }))).toBe('ORIGIN_NOT_YOURS');
    expect(await listed()).toEqual([]);
  });

  test('[P5] that was changed, or goes another way than the hub knows, is refused', async () => {
    const batch = line(3, 7);
    const bodies = batch.bodies.map((body) => body.replace('"PASS"', '"FAIL"'));
    expect(codeOf(await send({ ...batch, bodies }))).toBe('CHAIN_BROKEN');
    const copy = pc.log.copy(1);
    copy.write({ stream: `unit:${sn(9)}`, type: 'unit.trackedIn', data: {} });
    copy.write({ stream: `unit:${sn(8)}`, type: 'unit.trackedIn', data: {} });
    pc.log = copy;
    const answer = await send(line(2, 3));
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'SALVAGE_FORKED']);
    expect(codeOf(await send(line(3, 3)))).toBe('SALVAGE_FORKED');
  });

  test.each([
    ['no bodies', { bodies: [] }],
    ['a name for a device', { device: 'D-1' }],
    ['what it owes', { owed: 3 }],
  ])('[P6] with %s is a typed 400', async (_what, change) => {
    const answer = await send({ ...line(3, 7), ...change });
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'VALIDATION_ERROR']);
  });

  test('[P6] is for who may manage stations', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/salvage', payload: line(3, 7) });
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'NOT_SIGNED_IN']);
  });
});

describe('what is decided', () => {
  test('[P5] accepted, it goes on as that log in the feed, and is a fact; again it changes nothing', async () => {
    await send(line(3, 5));
    await send(line(6, 7));
    const neighbour = await plant.station(stations.spi.code);
    const { position } = await plant.hub.head();
    const command = crypto.randomUUID();
    expect((await decide('acceptSalvage', command)).json()).toMatchObject({
      ok: true,
      repeated: false,
      facts: 1,
    });
    expect((await plant.hub.head()).position).toBe(position + 6);
    expect(await plant.hub.store.unit(sn(3))).toMatchObject({ status: 'QUEUED', step: 20 });
    const fed = (await neighbour.catchUp()).map(({ body }) => body);
    expect(fed).toEqual(expect.arrayContaining(pc.log.facts.map(({ body }) => body)));
    expect(await decisions()).toEqual([
      expect.objectContaining({
        type: 'device.salvageAccepted',
        actor: 'admin',
        data: { device: pc.device, origin: pc.log.origin, upTo: 7, facts: 5, reason: 'checked' },
      }),
    ]);
    expect(await listed()).toEqual([]);
    const origin = await plant.hub.store.origins(stations.print.code);
    expect(origin).toContainEqual(
      expect.objectContaining({
        origin: pc.log.origin,
        acknowledged: { seq: 7, hash: pc.log.facts[6]?.hash },
      }),
    );

    const digest = await plant.digest();
    expect((await decide('acceptSalvage', command)).json()).toMatchObject({ repeated: true });
    const again = await decide('acceptSalvage');
    expect([again.statusCode, codeOf(again)]).toEqual([404, 'SALVAGE_NOT_FOUND']);
    expect((await send(line(3, 7))).json()).toMatchObject({ kept: 0, had: 5 });
    expect(await plant.digest()).toBe(digest);
  });

  test('[P5] accepted after a start of the hub, it is the same; the whole feed folds as before', async () => {
    await send(line(3, 7));
    await plant.reopen();
    await app.close();
    ({ app, admin } = await webOf(plant));
    expect((await decide('acceptSalvage')).statusCode).toBe(200);
    plant.database.prepare('UPDATE hub SET fold_version = 0').run();
    await plant.reopen();
    expect(await plant.hub.store.unit(sn(3))).toMatchObject({ status: 'QUEUED', step: 20 });
    expect(await plant.hub.store.device(pc.device)).toMatchObject({ status: 'CLOSED' });
  });

  test('[P5] discarded, the bytes stay and count for nothing; it is a fact with its reason', async () => {
    await send(line(3, 7));
    const { position } = await plant.hub.head();
    expect((await decide('discardSalvage')).statusCode).toBe(200);
    expect((await plant.hub.head()).position).toBe(position + 1);
    expect(await listed()).toEqual([]);
    expect(await decisions()).toEqual([expect.objectContaining({ type: 'device.salvageDiscarded' })]);
    const kept = plant.database.prepare("SELECT count(*) FROM quarantine WHERE state = 'DISCARDED'").pluck();
    expect(kept.get()).toBe(5);
    expect((await send(line(3, 7))).json()).toMatchObject({ kept: 0, had: 5 });
    expect(codeOf(await decide('discardSalvage'))).toBe('SALVAGE_NOT_FOUND');
  });

  test('[P5] discarded by mistake, it can still be accepted', async () => {
    await send(line(3, 7));
    await decide('discardSalvage');
    expect((await decide('acceptSalvage')).statusCode).toBe(200);
    expect(await plant.hub.store.unit(sn(3))).toMatchObject({ status: 'QUEUED', step: 20 });
  });
});
