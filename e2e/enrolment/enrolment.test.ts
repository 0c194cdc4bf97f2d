// A hub and a PC, both real: from the QR code to the first fact, over a pinned certificate, through revocation and a
// second enrolment, and what becomes of facts that only a revoked PC holds.
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { sha256 } from '@lineside/core/testing/sha256';
import { stations } from '@lineside/core/testing/smt-line';
import { fingerprintOf } from '@lineside/hub/self-signed';
import { DataFolder } from '@lineside/station/data-folder';
import { pinHub } from '@lineside/station/enrolment/pin-hub';
import { exportFacts } from '@lineside/station/wipe/export-facts';
import { wipeReportOf } from '@lineside/station/wipe/wipe-report';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HubOnPort, newCertificate, serial } from './hub-on-port.ts';
import { Pc, stationTools } from './pc.ts';

const station = stations.print.code;
const patience = { timeout: 30_000, interval: 50 };

/** A PC that was enrolled by ticket in its own window, approved, and has caught up. */
async function workingPc(hub: HubOnPort): Promise<Pc> {
  const pc = await Pc.on();
  const answer = await pc.bridge.call('enrol', { ticket: await hub.ticket(station) });
  expect(answer).toMatchObject({ ok: true, enrolment: { state: 'WAITING', station } });
  await hub.approveAll();
  await expect.poll(pc.settled, patience).toBe(true);
  return pc;
}

async function revoke(hub: HubOnPort, pc: Pc): Promise<void> {
  const device = new DataFolder(pc.folder).key.peek()?.device;
  expect((await hub.admin.command('revokeDevice', { device, reason: 'stolen' })).statusCode).toBe(200);
  await expect.poll(async () => (await pc.enrolment())?.state, patience).toBe('REVOKED');
}

/** Somebody else on the hub's port, with a certificate of his own; counts what he is told. */
async function impostorOn(port: number) {
  let told = 0;
  const server = createServer(await newCertificate(), (_request, response) => {
    told += 1;
    response.end('{}');
  });
  const connections: Duplex[] = [];
  server.on('connection', (socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // it gives the port back at once; that its half-made connections are counted down is not waited for
  const gone = () => {
    server.close();
    for (const socket of connections) socket.destroy();
  };
  onTestFinished(gone);
  return { gone, told: () => told, connections: () => connections.length };
}

describe('over https', () => {
  test('[P5] a PC enrols by its ticket: waiting with the number that the hub shows, then at work, without a restart', async () => {
    const hub = await HubOnPort.open({ tls: true });
    const pc = await Pc.on();
    expect(await pc.enrolment()).toMatchObject({ state: 'NONE', station: null });
    await pc.bridge.call('enrol', { ticket: await hub.ticket(station) });
    const shown = await pc.enrolment();
    const list = (await hub.admin.get('/api/stations')).json();
    const row = list.stations.find((one: { station: string }) => one.station === station);
    expect(row.waiting).toEqual([
      expect.objectContaining({ checkNumber: shown?.checkNumber, hostname: 'PC-0815' }),
    ]);
    expect(list.hub.fingerprint).toBe(hub.fingerprint);
    await hub.approveAll();
    await expect.poll(pc.settled, patience).toBe(true);
    expect(await pc.enrolment()).toBeNull();
    expect(await pc.trackIn(serial(1))).toBeNull();
    await expect
      .poll(async () => (await hub.plant.hub.store.unit(serial(1)))?.status, patience)
      .toBe('IN_STATION');
    const again = await pc.bridge.call('enrol', { ticket: await hub.ticket(station) });
    expect(again).toMatchObject({ ok: false, error: { code: 'STATION_ENROLLED' } });
  });

  test('[P5] with another certificate than the ticket’s, the code is not sent', async () => {
    const hub = await HubOnPort.open({ tls: true });
    const ticket = await hub.ticket(station);
    await hub.away();
    const impostor = await impostorOn(hub.port);
    const pc = await Pc.on();
    const answer = await pc.bridge.call('enrol', { ticket });
    expect(answer).toMatchObject({ ok: false, error: { code: 'HUB_CERTIFICATE_CHANGED' } });
    expect([impostor.connections(), impostor.told()]).toEqual([1, 0]);
  });

  test('[P5] typed without a fingerprint, a certificate that nobody vouches for is refused', async () => {
    const hub = await HubOnPort.open({ tls: true });
    const code = /code=(.*)$/.exec(await hub.ticket(station))?.[1] ?? '';
    const pc = await Pc.on();
    const bare = await pc.bridge.call('enrol', { hub: hub.url, code, fingerprint: null });
    expect(bare).toMatchObject({ ok: false, error: { code: 'HUB_CERTIFICATE_UNKNOWN' } });
    const spaced = (hub.fingerprint ?? '').toUpperCase().replace(/(..)(?=.)/g, '$1:');
    const pinned = await pc.bridge.call('enrol', { hub: hub.url, code, fingerprint: spaced });
    expect(pinned).toMatchObject({ ok: true, enrolment: { state: 'WAITING' } });
  });

  test('[P5] another certificate is told nothing, and shown plainly; pinned anew, the station goes on by itself', async () => {
    const hub = await HubOnPort.open({ tls: true });
    const pc = await workingPc(hub);
    await hub.away();
    const impostor = await impostorOn(hub.port);
    expect(await pc.trackIn(serial(1))).toBeNull();
    const trouble = async () => (await pc.link()).trouble;
    await expect.poll(trouble, patience).toBe('HUB_CERTIFICATE_CHANGED');
    expect(impostor.told()).toBe(0);
    impostor.gone();

    const renewed = await newCertificate();
    await hub.back(renewed);
    await pinHub(stationTools, pc.folder, fingerprintOf(renewed.cert));
    await expect.poll(pc.settled, patience).toBe(true);
    expect(await hub.plant.hub.store.unit(serial(1))).toMatchObject({ status: 'IN_STATION' });
  });
});

describe('a revoked PC', () => {
  test('[P5] finishes what is inside, takes nothing new, and says so, also after a restart', async () => {
    const hub = await HubOnPort.open({ tls: false });
    const pc = await workingPc(hub);
    expect(await pc.trackIn(serial(1))).toBeNull();
    await revoke(hub, pc);
    expect(await pc.trackIn(serial(2))).toBe('STATION_REVOKED');
    expect(await pc.trackOut(serial(1))).toBeNull();
    expect((await pc.link()).trouble).toBe('DEVICE_REVOKED');
    await pc.off();
    await hub.away();
    await pc.start();
    expect(await pc.enrolment()).toMatchObject({ state: 'REVOKED', station });
    expect(await pc.trackIn(serial(2))).toBe('STATION_REVOKED');
  });

  test('[P5] enrols again in its open window, and what it held arrives', async () => {
    const hub = await HubOnPort.open({ tls: false });
    const pc = await workingPc(hub);
    expect(await pc.trackIn(serial(1))).toBeNull();
    await expect.poll(pc.settled, patience).toBe(true);
    await revoke(hub, pc);
    expect(await pc.trackOut(serial(1))).toBeNull();
    await pc.bridge.call('enrol', { ticket: await hub.ticket(station) });
    expect(await pc.enrolment()).toMatchObject({ state: 'WAITING', station });
    await hub.approveAll();
    await expect.poll(pc.settled, patience).toBe(true);
    expect(await pc.enrolment()).toBeNull();
    expect(await hub.plant.hub.store.unit(serial(1))).toMatchObject({ status: 'QUEUED', step: 20 });
    expect(await pc.trackIn(serial(2))).toBeNull();
  });

  test('[P5] whose facts are exported, brought to the hub and accepted, has lost nothing', async () => {
    const hub = await HubOnPort.open({ tls: false });
    const pc = await workingPc(hub);
    await pc.trackIn(serial(1));
    await expect.poll(pc.settled, patience).toBe(true);
    await revoke(hub, pc);
    await pc.trackOut(serial(1));
    await pc.off();
    expect(wipeReportOf(pc.folder, sha256)).toMatchObject({ safe: false, because: 'FACTS_WAIT' });

    const out = join(pc.folder, 'salvage.jsonl');
    const counts = await exportFacts(new DataFolder(pc.folder), out, { sha256, all: false });
    expect(counts).toMatchObject({ lines: 1, gaps: 0, unreadable: 0 });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    for (const line of lines)
      expect((await hub.admin.send('POST', '/api/salvage', JSON.parse(line))).json()).toMatchObject({
        station,
        kept: counts.exported,
      });
    const { device, origin } = JSON.parse(lines[0] ?? '');
    const accepted = await hub.admin.command('acceptSalvage', {
      device,
      origin,
      reason: 'checked with the shift',
    });
    expect(accepted.statusCode).toBe(200);
    expect(await hub.plant.hub.store.unit(serial(1))).toMatchObject({ status: 'QUEUED', step: 20 });
  });

  test('[P5] whose database is broken still gives what can be read', async () => {
    const hub = await HubOnPort.open({ tls: false });
    const pc = await workingPc(hub);
    await expect.poll(pc.settled, patience).toBe(true);
    await revoke(hub, pc);
    await pc.off();
    const all = join(pc.folder, 'all.jsonl');
    const whole = await exportFacts(new DataFolder(pc.folder), all, { sha256, all: true });
    const database = join(pc.folder, 'db', 'station.db');
    const file = openSync(database, 'r+');
    const { size } = statSync(database);
    writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, size - 4_096);
    closeSync(file);
    expect(wipeReportOf(pc.folder, sha256).safe).toBe(false);
    const counts = await exportFacts(new DataFolder(pc.folder), join(pc.folder, 'broken.jsonl'), {
      sha256,
      all: true,
    });
    expect(counts.exported).toBeLessThanOrEqual(whole.exported);
  });
});

test('[P5] a PC is safe to wipe once the hub has said that it has everything', async () => {
  const hub = await HubOnPort.open({ tls: false });
  const pc = await workingPc(hub);
  expect(await pc.trackIn(serial(1))).toBeNull();
  await expect.poll(pc.settled, patience).toBe(true);
  await pc.off();
  expect(wipeReportOf(pc.folder, sha256)).toEqual({ safe: true, waiting: 0, because: 'NOTHING_WAITS' });
  await hub.away();
  await pc.start();
  await pc.off();
  expect(wipeReportOf(pc.folder, sha256)).toEqual({ safe: false, waiting: 1, because: 'FACTS_WAIT' });
  expect(wipeReportOf(join(pc.folder, 'nothing'), sha256)).toMatchObject({ safe: true });
});
