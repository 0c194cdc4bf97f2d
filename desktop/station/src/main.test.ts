// The real process: what it confirmed is there after the power goes, and its folder has one owner.
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SalvageBatch } from '@lineside/core/contracts/devices';
import { StationCode } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { enrollingHub } from '../test/enrolling-hub.ts';
import { workingFloor } from '../test/floor.ts';
import { ended, runMain, StationProcess } from '../test/process.ts';
import { temporaryFolder } from '../test/tools.ts';
import { DataFolder } from './data-folder.ts';
import type { StationKey } from './station-key.ts';

function keyOf(station: string): StationKey {
  const privateKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
  return {
    device: 'D-1',
    station: StationCode.parse(station),
    hub: 'http://127.0.0.1:9',
    fingerprint: null,
    privateKey: privateKey.toString('base64'),
  };
}

/** A data folder as it is after enrolment and a first sync, its hub gone. */
async function workingFolder(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'db'));
  const floor = await workingFloor({ file: join(folder, 'db', 'station.db') });
  floor.crash();
  floor.database.close();
  await new DataFolder(folder).key.write(keyOf('ST-PRINT-01'));
  return folder;
}

test('killed at any moment, a station keeps every fact that it confirmed', async () => {
  const folder = await workingFolder();
  const station = await StationProcess.start(folder);
  const signedIn = await station.call('signInByBadge', { badge: 'BADGE-P01' });
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  const { session } = signedIn.signedIn;
  const confirmed: string[] = [];
  let killed: Promise<void> | null = null;
  try {
    for (let n = 1; n < 100; n++) {
      const sn = `SN-R1-${String(n).padStart(4, '0')}`;
      const command = `command-in-${n}`;
      const answer = await station.call('trackIn', { session, command, sn, provisionalReason: null });
      if (!answer.ok) throw new Error(answer.error.code);
      confirmed.push(...answer.confirmation.facts);
      if (n === 20) killed = station.kill();
    }
  } catch (error) {
    if (killed === null) throw error;
  }
  await killed;
  expect(confirmed.length).toBeGreaterThanOrEqual(40);
  const database = new Database(join(folder, 'db', 'station.db'));
  const kept = database
    .prepare(
      "SELECT origin || ':' || seq FROM (SELECT o.origin, f.seq FROM facts f JOIN origins o ON o.no = f.origin)",
    )
    .pluck()
    .all();
  database.close();
  expect(kept).toEqual(expect.arrayContaining(confirmed));

  const again = await StationProcess.start(folder);
  expect(again.token).toBe(station.token);
  expect((await again.call('link', {})).waiting).toBeGreaterThanOrEqual(confirmed.length);
  await again.stop();
  expect(again.child.exitCode).toBe(0);
});

test('a folder has one station process; secrets in it are for its user alone', async () => {
  const folder = temporaryFolder();
  const first = await StationProcess.start(folder);
  expect((await first.call('face', {})).station).toBeNull();
  const second = await ended(runMain('serve', '--data', folder));
  expect(second).toMatchObject({ code: 1, out: '', err: expect.stringContaining('another station process') });
  expect(statSync(join(folder, 'window-token')).mode & 0o777).toBe(0o600);
  await first.stop();
});

test('a command line that makes no sense is answered with how to use it', async () => {
  const said = await ended(runMain('dance'));
  expect(said).toMatchObject({ code: 1, err: expect.stringContaining('lineside-station enrol CODE') });
});

test('enrolling at a hub that is not there fails with a sentence', async () => {
  const folder = temporaryFolder();
  const said = await ended(
    runMain('enrol', 'AAAA-BBBB-CCCC-DDDD', '--hub', 'http://127.0.0.1:9', '--data', folder),
  );
  expect(said).toMatchObject({ code: 1, out: '', err: expect.stringContaining('cannot be reached') });
});

test('a station enrolled while its window is open goes on in that window', async () => {
  const folder = temporaryFolder();
  const station = await StationProcess.start(folder);
  const refused = async () => {
    const answer = await station.call('signInByBadge', { badge: 'BADGE-P01' });
    return answer.ok ? null : answer.error.code;
  };
  expect(await refused()).toBe('STATION_NOT_ENROLLED');
  await new DataFolder(folder).key.write(keyOf('ST-PRINT-01'));
  await expect.poll(refused, { timeout: 20_000 }).toBe('STATION_NOT_CONFIGURED');
  await station.stop();
});

test('[P5] enrol asks and ends, or waits until somebody has decided', async () => {
  const hub = await enrollingHub();
  const folder = temporaryFolder();
  const enrol = ['enrol', 'K7QM-2C4D-9XW3-HB5T', '--hub', hub.url, '--data', folder];
  const waiting = { waiting: true, station: 'ST-PRINT-01', checkNumber: '4071-9926' };
  const asked = await ended(runMain(...enrol));
  expect([asked.code, JSON.parse(asked.out)]).toEqual([0, waiting]);
  const patient = ended(runMain(...enrol, '--wait'));
  await expect.poll(() => hub.asked.length, { timeout: 20_000 }).toBeGreaterThan(1);
  hub.says({ outcome: 'ACTIVE' });
  const { code, out } = await patient;
  expect([code, JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')]).toEqual([
    0,
    { enrolled: true, station: 'ST-PRINT-01' },
  ]);
  expect(new Set(hub.asked.map(({ publicKey }) => publicKey)).size).toBe(1);
});

test('[P5] a rejected enrolment fails with the reason', async () => {
  const hub = await enrollingHub();
  hub.says({ outcome: 'REJECTED', reason: 'wrong PC' });
  const enrol = ['enrol', 'K7QM-2C4D-9XW3-HB5T', '--hub', hub.url, '--data', temporaryFolder()];
  expect(await ended(runMain(...enrol))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('wrong PC'),
  });
});

test('[P5] safe-to-wipe says no, with its count, while a fact waits; export gives what waits to the hub', async () => {
  const folder = await workingFolder();
  // a start alone is a fact that the hub does not have
  await (await StationProcess.start(folder)).stop();
  const { code, out } = await ended(runMain('safe-to-wipe', '--data', folder));
  const report = JSON.parse(out);
  expect([code, report]).toEqual([1, { safe: false, waiting: expect.any(Number), because: 'FACTS_WAIT' }]);
  const file = join(folder, 'salvage.jsonl');
  const exported = await ended(runMain('export', '--out', file, '--data', folder));
  expect(exported.code).toBe(0);
  expect(JSON.parse(exported.out)).toMatchObject({ exported: report.waiting, gaps: 0, unreadable: 0 });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (const line of lines)
    expect(SalvageBatch.omit({ device: true }).loose().safeParse(JSON.parse(line)).success).toBe(true);
  expect(await ended(runMain('safe-to-wipe', '--data', temporaryFolder()))).toMatchObject({ code: 0 });
});

test('[P5] what a command cannot do is a sentence: a key to pin, a folder in use, a folder that was never enrolled', async () => {
  const empty = temporaryFolder();
  const pinned = await ended(runMain('pin', 'a'.repeat(64), '--data', empty));
  expect(pinned).toMatchObject({ code: 1, err: expect.stringContaining('not enrolled') });
  const folder = await workingFolder();
  expect((await ended(runMain('pin', 'ab:cd', '--data', folder))).err).toMatch(/64 hex digits/);
  const station = await StationProcess.start(folder);
  const out = join(empty, 'out.jsonl');
  expect((await ended(runMain('export', '--out', out, '--data', folder))).err).toMatch(/using/);
  await station.stop();
  expect((await ended(runMain('export', '--out', out, '--data', empty))).err).toMatch(/never enrolled/);
});
