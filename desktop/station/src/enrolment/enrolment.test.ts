// Enrolment at the station against a hub's answers over real HTTP: what is on disk alone says how far it is.
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type EnrolRequest, enrolmentProofText } from '@lineside/core/contracts/sync';
import { describe, expect, test } from 'vitest';
import { device, enrollingHub } from '../../test/enrolling-hub.ts';
import { countingRandom, ManualTime, temporaryFolder } from '../../test/tools.ts';
import { DataFolder } from '../data-folder.ts';
import { askAgainMs, Enrolment } from './enrolment.ts';

const code = 'K7QM-2C4D-9XW3-HB5T';
const other = 'AAAA-AAAA-AAAA-AAAA';
const typed = (hub: string, text = code) => ({ hub, code: text, fingerprint: null });

/** As a process would begin with what is in the folder. */
async function started(path: string) {
  const folder = new DataFolder(path);
  let news = 0;
  const time = new ManualTime();
  const enrolment = new Enrolment({
    ...{ folder, pause: time.pause, random: countingRandom(), software: 'test 1', hostname: 'PC-0815' },
    onNews: () => {
      news += 1;
    },
  });
  await enrolment.load();
  return { enrolment, folder, news: () => news, path };
}

function isProved({ code, publicKey, proof }: EnrolRequest): boolean {
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const text = enrolmentProofText({ code, publicKey });
  return verify(null, Buffer.from(text), key, Buffer.from(proof, 'base64'));
}

const pendingFile = (path: string) => join(path, 'station-key.pending.json');

describe('a code', () => {
  test('[P5] asks with a new key that proves itself, and waits with the hub’s check number', async () => {
    const hub = await enrollingHub();
    const { enrolment, folder, path, news } = await started(temporaryFolder());
    expect(await enrolment.enrol(typed(hub.url, code.toLowerCase().replaceAll('-', ' ')))).toBeNull();
    expect(hub.asked).toHaveLength(1);
    const [request] = hub.asked;
    expect(request).toMatchObject({ code, software: 'test 1', hostname: 'PC-0815' });
    expect(request !== undefined && isProved(request)).toBe(true);
    expect(enrolment.pending).toEqual({
      ...{ state: 'WAITING', station: 'ST-PRINT-01', hub: hub.url, checkNumber: '4071-9926' },
      ...{ reason: null, trouble: null },
    });
    expect(news()).toBe(1);
    expect(await folder.key.read()).toBeNull();
    expect(statSync(pendingFile(path)).mode & 0o777).toBe(0o600);
  });

  test('[P5] approved, becomes the identity: its key stays here, for this user alone', async () => {
    const hub = await enrollingHub();
    const { enrolment, folder, path } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    hub.says({ outcome: 'ACTIVE' });
    expect(await enrolment.poll()).toBe(askAgainMs);
    expect(await folder.key.read()).toMatchObject({ device, station: 'ST-PRINT-01', hub: hub.url });
    expect(statSync(join(path, 'station-key.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(pendingFile(path))).toBe(false);
    expect(enrolment.pending).toBeNull();
    expect(new Set(hub.asked.map(({ publicKey }) => publicKey)).size).toBe(1);
    await enrolment.poll();
    expect(hub.asked).toHaveLength(2);
  });

  test('[P5] that is used up comes to nothing, with the hub’s own sentence', async () => {
    const hub = await enrollingHub();
    hub.says('ENROLMENT_CODE_INVALID');
    const { enrolment, path } = await started(temporaryFolder());
    const refused = await enrolment.enrol(typed(hub.url));
    expect(refused?.error.message.en).toMatch(/used up/);
    expect([enrolment.pending, existsSync(pendingFile(path))]).toEqual([null, false]);
  });

  test('[P5] rejected, says why, also after a restart, until another code is given', async () => {
    const hub = await enrollingHub();
    const { enrolment, path } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    hub.says({ outcome: 'REJECTED', reason: 'wrong PC' });
    await enrolment.poll();
    const again = (await started(path)).enrolment;
    expect(again.pending).toMatchObject({ state: 'REJECTED', reason: 'wrong PC', checkNumber: null });
    const before = hub.asked.length;
    await again.poll();
    expect(hub.asked).toHaveLength(before);
    hub.says({ outcome: 'WAITING' });
    await again.enrol(typed(hub.url, other));
    expect(again.pending).toMatchObject({ state: 'WAITING', reason: null });
    expect(hub.asked.at(-1)?.publicKey).not.toBe(hub.asked[0]?.publicKey);
  });

  test.each([
    { ticket: 'SN-RUN-0412-0001' },
    { ticket: '' },
    { hub: 'not an address', code, fingerprint: null },
    { hub: 'https://hub', code: 'SHORT-CODE', fingerprint: null },
    { hub: 'https://hub', code, fingerprint: 'ab:cd' },
    { hub: 'http://hub', code, fingerprint: 'a'.repeat(64) },
  ])('[P5] %j is none, and nobody is asked', async (input) => {
    const { enrolment, path } = await started(temporaryFolder());
    const refused = await enrolment.enrol(input);
    expect(refused?.error.code).toBe('ENROLMENT_TICKET_INVALID');
    expect(existsSync(pendingFile(path))).toBe(false);
  });
});

describe('whatever is cut off', () => {
  test('[P5] a start that finds a key which waits goes on asking with it', async () => {
    const hub = await enrollingHub();
    const { enrolment, path } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    const next = await started(path);
    expect(next.enrolment.pending).toEqual(enrolment.pending);
    hub.says({ outcome: 'ACTIVE' });
    await next.enrolment.poll();
    expect(await next.folder.key.read()).toMatchObject({ device });
    expect(new Set(hub.asked.map(({ publicKey }) => publicKey)).size).toBe(1);
  });

  test('[P5] an answer that is lost costs no second code: the same key asks again, by itself or typed again', async () => {
    const hub = await enrollingHub();
    hub.says('LOST');
    const { enrolment, path } = await started(temporaryFolder());
    expect((await enrolment.enrol(typed(hub.url)))?.error.code).toBe('HUB_UNREACHABLE');
    expect([enrolment.pending, enrolment.trouble]).toEqual([null, 'HUB_UNREACHABLE']);
    const next = await started(path);
    expect(await next.enrolment.poll()).toBeGreaterThan(0);
    await next.enrolment.enrol(typed(hub.url));
    hub.says({});
    await next.enrolment.poll();
    expect(next.enrolment.pending).toMatchObject({ state: 'WAITING', trouble: null });
    expect(hub.asked).toHaveLength(4);
    expect(new Set(hub.asked.map(({ publicKey }) => publicKey)).size).toBe(1);
  });

  test('[P5] killed between the two files, it is the station that was approved', async () => {
    const hub = await enrollingHub();
    const { enrolment, path } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    const waiting = await new DataFolder(path).pending.read();
    hub.says({ outcome: 'ACTIVE' });
    await enrolment.poll();
    if (waiting === null) throw new Error('nothing was kept');
    await new DataFolder(path).pending.write(waiting);
    const next = await started(path);
    expect([next.enrolment.pending, existsSync(pendingFile(path))]).toEqual([null, false]);
    expect(await next.folder.key.read()).toMatchObject({ device });
  });

  test('[P5] a hub that is away while a person decides is asked less often, and then as before', async () => {
    const hub = await enrollingHub();
    const { enrolment } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    hub.says('LOST');
    const delays = [await enrolment.poll(), await enrolment.poll(), await enrolment.poll()];
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(enrolment.pending).toMatchObject({ state: 'WAITING', trouble: 'HUB_UNREACHABLE' });
    hub.says({});
    expect(await enrolment.poll()).toBe(askAgainMs);
    expect(enrolment.pending).toMatchObject({ trouble: null });
  });

  test('[P5] a key that was revoked before it heard of its approval gives up', async () => {
    const hub = await enrollingHub();
    const { enrolment, path } = await started(temporaryFolder());
    await enrolment.enrol(typed(hub.url));
    hub.says('DEVICE_REVOKED');
    await enrolment.poll();
    expect([enrolment.pending, enrolment.trouble]).toEqual([null, 'DEVICE_REVOKED']);
    expect(existsSync(pendingFile(path))).toBe(false);
  });
});

describe('a folder', () => {
  test('[P5] of one station takes a new key of that station, and none of another', async () => {
    const path = temporaryFolder();
    const same = await enrollingHub();
    const { enrolment, folder } = await started(path);
    for (const given of [code, other]) {
      same.says({ outcome: 'ACTIVE', device: given === code ? device : 'e'.repeat(32) });
      await enrolment.enrol(typed(same.url, given));
    }
    expect(await folder.key.read()).toMatchObject({ device: 'e'.repeat(32) });
    const elsewhere = await enrollingHub('ST-SPI-01');
    const refused = await enrolment.enrol(typed(elsewhere.url, 'BBBB-BBBB-BBBB-BBBB'));
    expect(refused?.error).toMatchObject({
      code: 'STATION_FOLDER_TAKEN',
      details: { before: 'ST-PRINT-01', station: 'ST-SPI-01' },
    });
    expect(await folder.key.read()).toMatchObject({ device: 'e'.repeat(32) });
    expect(existsSync(pendingFile(path))).toBe(false);
  });
});

test('[P5] what does not answer like a hub, and what does not answer at all, is named', async () => {
  const hub = await enrollingHub();
  hub.says({ body: 'hello' });
  const { enrolment } = await started(temporaryFolder());
  expect((await enrolment.enrol(typed(hub.url)))?.error.code).toBe('HUB_STRANGE');
  expect((await enrolment.enrol(typed('http://127.0.0.1:9')))?.error.code).toBe('HUB_UNREACHABLE');
});
