// The list of stations and their PCs: who is it, who waits, who was it, and whether a PC may be wiped.
import { StationList } from '@lineside/core/contracts/devices';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NewPc } from '../../testing/new-pc.ts';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import { type Browser, codeOf, webOf } from '../../testing/test-web.ts';
import { silenceLimitMs } from '../sync/contact.ts';

const code = stations.print.code;

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

async function list(): Promise<StationList> {
  return StationList.parse((await admin.get('/api/stations')).json());
}

async function row() {
  const found = (await list()).stations.find(({ station }) => station === code);
  if (found === undefined) throw new Error('not listed');
  return found;
}

async function waitingPc(): Promise<string> {
  const made = await admin.send('POST', '/api/enrolment-codes', { station: code, minutes: 10 });
  return (await new NewPc(app).standing(made.json().code)).device;
}

test('[P5] a station without a PC is empty; by line and place, for who may manage stations', async () => {
  const { hub, stations: rows, now } = await list();
  expect([hub.fingerprint, now]).toEqual([null, plant.clock.now()]);
  expect(rows.map(({ station }) => station)).toEqual(
    Object.values(stations)
      .toSorted((a, b) => (a.line === b.line ? a.sequence - b.sequence : a.line < b.line ? -1 : 1))
      .map((station) => station.code),
  );
  expect(await row()).toMatchObject({
    ...{ lineName: { en: 'SMT line A' }, contact: 'NEVER', device: null, waiting: [], closed: [] },
    wipe: { verdict: 'EMPTY', owed: 0, asOf: null },
  });
  const nobody = await app.inject({ method: 'GET', url: '/api/stations' });
  expect([nobody.statusCode, codeOf(nobody)]).toEqual([401, 'NOT_SIGNED_IN']);
});

test('[P5] codes are listed while they can be used; PCs that wait, until somebody decides', async () => {
  const expiresAt = plant.clock.now() + 10 * 60_000;
  await admin.send('POST', '/api/enrolment-codes', { station: code, minutes: 10 });
  expect((await row()).codes).toEqual([{ expiresAt }]);
  plant.clock.advance(1);
  const first = await waitingPc();
  plant.clock.advance(1);
  const second = await waitingPc();
  const { waiting, codes } = await row();
  expect(waiting.map(({ device }) => device)).toEqual([second, first]);
  expect(waiting[0]).toMatchObject({ hostname: 'PC-0815', requestedAt: plant.clock.now() });
  expect(codes).toEqual([{ expiresAt }]);
  plant.clock.set(expiresAt);
  expect((await row()).codes).toEqual([]);

  await admin.command('approveDevice', { device: second });
  await admin.command('rejectDevice', { device: first, reason: 'twice the same' });
  expect(await row()).toMatchObject({
    waiting: [],
    device: { device: second, approvedBy: 'Administrator', enrolledAt: plant.clock.now() },
  });
});

test('[P5] a replaced PC is listed with what it had delivered and what it had said it owed', async () => {
  const older = await plant.station(code);
  older.trackIn(serial(1), run, 10);
  await older.push();
  older.trackIn(serial(2), run, 10);
  await older.pull(null);
  plant.clock.advance(5);
  await admin.command('approveDevice', { device: await waitingPc() });
  expect(await row()).toMatchObject({
    contact: 'NEVER',
    closed: [
      {
        ...{ device: older.device, cause: 'REPLACED', reason: '', by: 'Administrator' },
        ...{ acknowledged: 2, owedThen: 1, closedAt: plant.clock.now() },
      },
    ],
  });
});

describe('a PC may be wiped', () => {
  const wipe = async () => (await row()).wipe;

  test('[P5] HOLDS_ALL: only while it is heard and says that it owes nothing', async () => {
    const pc = await plant.station(code);
    expect(await wipe()).toEqual({ verdict: 'UNKNOWN', owed: 0, asOf: null });
    await pc.push();
    await pc.pull(null);
    expect(await wipe()).toEqual({ verdict: 'HOLDS_ALL', owed: 0, asOf: plant.clock.now() });
  });

  test('[P5] OWES: not while it says that it still holds something', async () => {
    const pc = await plant.station(code);
    pc.trackIn(serial(1), run, 10);
    await pc.pull(null);
    expect(await wipe()).toEqual({ verdict: 'OWES', owed: 2, asOf: plant.clock.now() });
  });

  test('[P5] UNKNOWN: not when it fell silent, whatever it said last', async () => {
    const pc = await plant.station(code);
    await pc.push();
    await pc.pull(null);
    const asOf = plant.clock.now();
    plant.clock.advance(silenceLimitMs + 1);
    expect(await wipe()).toEqual({ verdict: 'UNKNOWN', owed: 0, asOf });
  });

  test('[P5] UNKNOWN: not when it was revoked, as it goes on recording', async () => {
    const pc = await plant.station(code);
    await pc.push();
    await pc.pull(null);
    const asOf = plant.clock.now();
    await admin.command('revokeDevice', { device: pc.device, reason: 'stolen' });
    expect(await wipe()).toEqual({ verdict: 'UNKNOWN', owed: 0, asOf });
  });

  test('[P5] UNKNOWN: not on the word of the PC before it', async () => {
    const older = await plant.station(code);
    await older.push();
    await older.pull(null);
    await admin.command('approveDevice', { device: await waitingPc() });
    expect(await wipe()).toEqual({ verdict: 'UNKNOWN', owed: 0, asOf: null });
  });
});
