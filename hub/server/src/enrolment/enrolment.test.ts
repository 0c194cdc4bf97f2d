// Enrolment over HTTP: codes that work once, keys that are proved, and nobody a station whom nobody approved.
import { readTicket } from '@lineside/core/contracts/enrolment-ticket';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeviceKey } from '../../testing/device-key.ts';
import { NewPc } from '../../testing/new-pc.ts';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { type Browser, codeOf, signed, webOf } from '../../testing/test-web.ts';

const minuteMs = 60_000;
const station = stations.print.code;

let plant: TestHub;
let app: FastifyInstance;
let admin: Browser;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ app, admin } = await webOf(plant));
});
afterEach(async () => {
  await app.close();
  await plant.close();
});

const makeCode = async (minutes = 10): Promise<string> =>
  (await admin.send('POST', '/api/enrolment-codes', { station, minutes })).json().code;

const approve = (device: string) => admin.command('approveDevice', { device });

/** A PC that is the station now. */
async function approvedPc(): Promise<{ pc: NewPc; device: string; code: string }> {
  const pc = new NewPc(app);
  const code = await makeCode();
  const { device } = await pc.standing(code);
  expect((await approve(device)).statusCode).toBe(200);
  return { pc, device, code };
}

const pullBy = (key: DeviceKey, device: string) => {
  const except = 'a'.repeat(32);
  const payload = { cursor: null, except, checkpoints: [], limit: 500, owed: 0 };
  const request = { method: 'POST', url: '/api/sync/pull', payload, time: plant.clock.now() } as const;
  return app.inject(signed({ key, device }, request));
};

describe('a code', () => {
  test('[P5] comes with a ticket that holds all a station needs', async () => {
    const made = await admin.send('POST', '/api/enrolment-codes', { station, minutes: 10 });
    const { code, ticket, expiresAt } = made.json();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(expiresAt).toBe(plant.clock.now() + 10 * minuteMs);
    expect(readTicket(ticket)).toEqual({ hub: 'http://localhost:80', fingerprint: null, code });
  });

  test('[P5] lets one key ask, however it was typed; asked again, that key is told how it stands', async () => {
    const pc = new NewPc(app);
    const code = await makeCode();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const first = await pc.standing(typed);
    expect(first).toMatchObject({ outcome: 'WAITING', station, feed: (await plant.hub.head()).feed });
    expect(first.checkNumber).toMatch(/^\d{4}-\d{4}$/);
    const before = await plant.digest();
    expect(await pc.standing(code)).toEqual(first);
    expect(await plant.digest()).toBe(before);
  });

  test('[P5] that is used up is refused to a second key', async () => {
    const code = await makeCode();
    await new NewPc(app).standing(code);
    const before = await plant.digest();
    const second = await new NewPc(app).ask(code);
    expect([second.statusCode, codeOf(second)]).toEqual([401, 'ENROLMENT_CODE_INVALID']);
    expect(await plant.digest()).toBe(before);
  });

  test('[P5] is refused when too late or wrong; one used in time goes on to answer its key', async () => {
    const late = await makeCode(1);
    const pc = new NewPc(app);
    const inTime = await makeCode(1);
    await pc.standing(inTime);
    plant.clock.advance(minuteMs);
    for (const tried of [late, 'AAAA-AAAA-AAAA-AAAA'])
      expect(codeOf(await new NewPc(app).ask(tried))).toBe('ENROLMENT_CODE_INVALID');
    expect(await pc.standing(inTime)).toMatchObject({ outcome: 'WAITING' });
  });

  test('[P5] is made only for a station that is configured, by who may', async () => {
    const none = await admin.send('POST', '/api/enrolment-codes', { station: 'NOWHERE', minutes: 5 });
    expect([none.statusCode, codeOf(none)]).toEqual([404, 'STATION_NOT_FOUND']);
    const payload = { station, minutes: 5 };
    const nobody = await app.inject({ method: 'POST', url: '/api/enrolment-codes', payload });
    expect([nobody.statusCode, codeOf(nobody)]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  test('[P6] is not guessed: wrong ones are slowed down, a station that waits is not', async () => {
    const pc = new NewPc(app);
    const code = await makeCode();
    for (let n = 0; n < 40; n++) expect((await pc.standing(code)).outcome).toBe('WAITING');
    let last = await new NewPc(app).ask('AAAA-AAAA');
    for (let n = 0; n < 40 && last.statusCode === 401; n++) last = await new NewPc(app).ask(`AAAA-AAAA-${n}`);
    expect([last.statusCode, codeOf(last)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a key', () => {
  test('[P5] that is no Ed25519 key, or that the sender cannot sign with, uses no code up', async () => {
    const code = await makeCode();
    const pc = new NewPc(app);
    const short = await pc.ask(code, { publicKey: Buffer.from('too short').toString('base64') });
    expect([short.statusCode, codeOf(short)]).toEqual([400, 'ENROLMENT_KEY_INVALID']);
    const others = await pc.ask(code, { publicKey: new DeviceKey().publicKey });
    expect([others.statusCode, codeOf(others)]).toEqual([401, 'SIGNATURE_INVALID']);
    const replayed = await pc.ask(code, { proof: pc.request(await makeCode()).proof });
    expect(codeOf(replayed)).toBe('SIGNATURE_INVALID');
    expect((await pc.standing(code)).outcome).toBe('WAITING');
  });

  test.each([
    ['no proof', { proof: undefined }],
    ['a field too many', { more: 1 }],
    ['an empty name', { hostname: '' }],
    ['a code like a book', { code: 'A'.repeat(81) }],
  ])('[P6] with %s is a typed 400', async (_what, change) => {
    const answer = await new NewPc(app).ask(await makeCode(), change as object);
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'VALIDATION_ERROR']);
  });

  test('[P5] that nobody approved may not speak', async () => {
    const pc = new NewPc(app);
    const { device } = await pc.standing(await makeCode());
    const waiting = await pullBy(pc.key, device);
    expect([waiting.statusCode, codeOf(waiting)]).toEqual([403, 'DEVICE_NOT_APPROVED']);
    await admin.command('rejectDevice', { device, reason: 'wrong PC' });
    expect(codeOf(await pullBy(pc.key, device))).toBe('DEVICE_NOT_APPROVED');
  });
});

describe('approval', () => {
  test('[P5] makes the PC the station, and is a fact by who gave it', async () => {
    const { pc, device, code } = await approvedPc();
    expect(await pc.standing(code)).toMatchObject({ outcome: 'ACTIVE', device, station });
    expect((await pullBy(pc.key, device)).statusCode).toBe(200);
    const facts = (await plant.hub.store.facts(`device:${device}` as never)).map(({ body }) =>
      JSON.parse(body),
    );
    expect(facts.map(({ type, actor }) => [type, actor])).toEqual([
      ['device.requested', 'hub'],
      ['device.approved', 'admin'],
    ]);
    expect(facts[0].data).toMatchObject({
      device,
      station,
      hostname: 'PC-0815',
      publicKey: pc.key.publicKey,
    });
  });

  test('[P5] asked twice with one id happens once; given twice it is refused', async () => {
    const { device } = await new NewPc(app).standing(await makeCode());
    const command = crypto.randomUUID();
    await admin.command('approveDevice', { device }, command);
    const again = await admin.command('approveDevice', { device }, command);
    expect(again.json()).toMatchObject({ ok: true, repeated: true });
    const twice = await approve(device);
    expect([twice.statusCode, codeOf(twice)]).toEqual([409, 'DEVICE_NOT_WAITING']);
    expect(twice.json().error.details).toMatchObject({ status: 'ACTIVE' });
  });

  test('[P5] refused, with its reason, is what the PC is told', async () => {
    const pc = new NewPc(app);
    const code = await makeCode();
    const { device } = await pc.standing(code);
    expect((await admin.command('rejectDevice', { device, reason: 'not from our plant' })).statusCode).toBe(
      200,
    );
    expect(await pc.standing(code)).toMatchObject({ outcome: 'REJECTED', reason: 'not from our plant' });
    expect(codeOf(await approve(device))).toBe('DEVICE_NOT_WAITING');
  });

  test('[P5] is for devices that asked, and for people who may', async () => {
    const unknown = await approve('0'.repeat(32));
    expect([unknown.statusCode, codeOf(unknown)]).toEqual([404, 'DEVICE_NOT_FOUND']);
    expect(codeOf(await approve('D-1'))).toBe('VALIDATION_ERROR');
    const { device } = await new NewPc(app).standing(await makeCode());
    const nobody = { user: 'P03', name: 'P03', roles: [], lines: [], stations: [] } as never;
    const refused = await plant.hub.execute('approveDevice', { device }, nobody, 'command-1' as never);
    expect(refused).toMatchObject({ refused: 'FORBIDDEN' });
  });
});

describe('an older PC of the station', () => {
  test('[P5] is closed where it was acknowledged, and refused at its next request; its facts stay', async () => {
    const older = await plant.station(station);
    older.trackIn(serial(1), run, 10);
    await older.push();
    const acknowledged = older.log.facts.length;
    older.trackOut(serial(1), run, 10, `${older.log.origin}:2` as never);
    await older.pull(null);

    const { device } = await approvedPc();
    expect(await older.push()).toMatchObject({ refused: 'DEVICE_REVOKED' });
    expect(await plant.hub.store.unit(serial(1))).toMatchObject({ status: 'IN_STATION' });
    const [closed] = (await plant.hub.store.facts(`device:${older.device}` as never))
      .map(({ body }) => JSON.parse(body))
      .filter(({ type }) => type === 'device.closed');
    expect(closed.data).toEqual({
      device: older.device,
      cause: 'REPLACED',
      reason: '',
      heads: [{ origin: older.log.origin, seq: acknowledged, hash: older.log.facts[acknowledged - 1]?.hash }],
      owed: 1,
      asOf: plant.clock.now(),
    });
    expect(await plant.hub.store.device(device)).toMatchObject({ status: 'ACTIVE' });
  });

  test('[P5] survives a start of the hub as it stood', async () => {
    const older = await plant.station(station);
    const { device } = await approvedPc();
    await plant.reopen();
    expect(await plant.hub.store.device(older.device)).toMatchObject({ status: 'CLOSED' });
    expect(await plant.hub.store.device(device)).toMatchObject({ status: 'ACTIVE' });
  });
});

test('[P5] a revoked PC is refused at its next request, and its open stream of pokes ends', async () => {
  const older = await plant.station(station);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const base = app.listeningOrigin;
  const path = '/api/sync/pokes';
  const open = async (of: typeof older) => {
    const { key, device } = of;
    const headers = key.headers({ device, method: 'GET', path, body: '', time: plant.clock.now() });
    return fetch(`${base}${path}`, { headers });
  };
  const stream = await open(older);
  const other = await open(await plant.station(stations.spi.code));
  expect(stream.status).toBe(200);
  const revoked = await admin.command('revokeDevice', { device: older.device, reason: 'stolen' });
  expect(revoked.statusCode).toBe(200);
  await stream.text();
  expect((await open(older)).status).toBe(403);
  const reader = other.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  const again = await admin.command('revokeDevice', { device: older.device, reason: 'stolen' });
  expect(codeOf(again)).toBe('DEVICE_NOT_ACTIVE');
});
