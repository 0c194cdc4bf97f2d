// A broken database is noticed at start, set aside whole, and its facts are carried over.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@lineside/core/domain/facts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Floor, workingFloor } from '../test/floor.ts';
import { migrations, settled, sha256, temporaryFolder } from '../test/tools.ts';
import { openDatabase } from './recovery.ts';

/** A data folder whose database holds work that the hub has not got, and then `breaks`. */
async function brokenStation(breaks: (file: string) => void, offlineUnits = 3) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'db'));
  const floor = await workingFloor({ file: join(folder, 'db', 'station.db') });
  await floor.trackIn('SN-R1-0001');
  await settled();
  floor.hub.reachable = false;
  for (let n = 2; n < 2 + offlineUnits; n++) await floor.trackIn(`SN-R1-${String(n).padStart(4, '0')}`);
  floor.crash();
  floor.database.close();
  breaks(join(folder, 'db', 'station.db'));
  return { folder, floor };
}

function open(folder: string, floor: Floor) {
  const opened = openDatabase(folder, { migrations, clock: floor.time, sha256, catalogue });
  opened.database.close();
  return opened;
}

function reopen(folder: string, floor: Floor): Floor {
  const { cause } = open(folder, floor);
  const { hub, time, random } = floor;
  return new Floor({ hub, time, random, file: join(folder, 'db', 'station.db'), station: { cause } });
}

function overwrite(file: string, offset: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, offset);
  closeSync(handle);
}

function edit(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

/** Takes the schema's word about a table back, which no sound program does. */
function editSchema(file: string, sql: string): void {
  const database = new Database(file);
  database.unsafeMode();
  database.exec(`PRAGMA writable_schema = ON; ${sql}`);
  database.close();
}

function setAside(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('set-aside-'));
}

test('a sound database is opened as it is', async () => {
  const { folder, floor } = await brokenStation(() => undefined);
  expect(open(folder, floor)).toMatchObject({ cause: 'START', damage: null });
  expect(setAside(folder)).toEqual([]);
});

test('broken pages: set aside whole, readable facts carried over, owed ones pushed', async () => {
  const { folder, floor } = await brokenStation((file) => {
    const rootPage = rootPageOf(file, 'facts_stream');
    overwrite(file, (rootPage - 1) * 4096, Buffer.alloc(4096, 0x5a));
  });
  const before = readFileSync(join(folder, 'db', 'station.db'));
  const again = reopen(folder, floor);
  const [aside = ''] = setAside(folder);
  expect(readFileSync(join(folder, aside, 'station.db')).equals(before)).toBe(true);
  await again.signIn();
  const cockpit = await again.cockpit();
  expect(cockpit.inStation.map(({ sn }) => sn)).toEqual([
    'SN-R1-0001',
    'SN-R1-0002',
    'SN-R1-0003',
    'SN-R1-0004',
  ]);
  expect(cockpit.face.setAside).toMatchObject({ path: join(folder, aside), lostAfterSeq: null });
  again.hub.reachable = true;
  await again.online();
  await again.time.pass(6_000);
  expect(again.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
  const ins = again.hub.facts.filter(({ envelope }) => envelope.type === 'unit.trackedIn');
  expect(ins.map(({ envelope }) => envelope.stream)).toHaveLength(4);
  expect(again.hub.facts.at(-1)?.envelope).toMatchObject({
    type: 'origin.opened',
    data: { cause: 'SALVAGE' },
  });
});

function rootPageOf(file: string, name: string): number {
  const database = new Database(file, { readonly: true });
  const page = database
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(name) as number;
  database.close();
  return page;
}

test('a changed body: what integrity_check cannot see, the hash chain does; what follows is said once more', async () => {
  const { folder, floor } = await brokenStation((file) => {
    edit(
      file,
      "UPDATE facts SET body = replace(body, 'P01', 'P02') WHERE type = 'unit.trackedIn' AND stream = 'unit:SN-R1-0002'",
    );
  });
  const again = reopen(folder, floor);
  await again.signIn();
  const { face, inStation } = await again.cockpit();
  expect(face.setAside?.lostAfterSeq).toBe(5);
  expect(inStation.map(({ sn }) => sn)).toEqual(['SN-R1-0001', 'SN-R1-0003', 'SN-R1-0004']);
  again.hub.reachable = true;
  await again.online();
  await again.time.pass(6_000);
  expect(again.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
  const streams = again.hub.facts
    .filter(({ envelope }) => envelope.type === 'unit.trackedIn')
    .map(({ envelope }) => envelope.stream);
  expect(streams).toEqual(['unit:SN-R1-0001', 'unit:SN-R1-0003', 'unit:SN-R1-0004']);
});

test('a commit missing in the middle of a chain is noticed', async () => {
  const { folder, floor } = await brokenStation((file) => {
    edit(
      file,
      "PRAGMA foreign_keys = OFF; DELETE FROM facts WHERE type = 'unit.trackedIn' AND stream = 'unit:SN-R1-0002'",
    );
  });
  expect(open(folder, floor)).toMatchObject({
    cause: 'SALVAGE',
    damage: expect.stringContaining('breaks at'),
  });
});

test('a row that can be read and is no fact is left out, and the rest carried over', async () => {
  const { folder, floor } = await brokenStation((file) => {
    const rewrite = (from: string, to: string) =>
      `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = 'facts'`;
    const [strict, lax] = ['body TEXT NOT NULL', 'body TEXT'];
    const where = "type = 'unit.trackedIn' AND stream = 'unit:SN-R1-0004'";
    editSchema(file, rewrite(strict, lax));
    edit(file, `UPDATE facts SET body = NULL WHERE ${where}`);
    editSchema(file, rewrite(lax, strict));
  });
  const again = reopen(folder, floor);
  await again.signIn();
  const { face, inStation } = await again.cockpit();
  expect(face.setAside?.lostAfterSeq).toBe(9);
  expect(inStation.map(({ sn }) => sn)).toEqual(['SN-R1-0001', 'SN-R1-0002', 'SN-R1-0003']);
});

test('a file that is no database at all is set aside, and the hub gives back what it holds', async () => {
  const { folder, floor } = await brokenStation((file) =>
    writeFileSync(file, 'not a database, whatever its name'),
  );
  const again = reopen(folder, floor);
  expect((await again.station.bridge.call('face', {})).setAside).toMatchObject({ salvaged: 0 });
  again.hub.reachable = true;
  await again.online();
  await again.time.pass(6_000);
  await again.signIn();
  expect((await again.cockpit()).inStation.map(({ sn }) => sn)).toEqual(['SN-R1-0001']);
  expect(again.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
});

test('many facts with a hole of broken pages: those around it are carried over', async () => {
  const { folder, floor } = await brokenStation((file) => {
    const size = statSync(file).size;
    overwrite(file, Math.floor(size / 8192) * 4096, Buffer.alloc(4096 * 3, 0xa5));
  }, 90);
  const again = reopen(folder, floor);
  const face = await again.station.bridge.call('face', {});
  expect(face.setAside?.salvaged).toBeGreaterThan(50);
  expect(open(folder, floor).damage).toBeNull();
});

test('a crash while setting aside starts over, or finishes', async () => {
  const { folder, floor } = await brokenStation((file) => writeFileSync(file, 'broken'));
  mkdirSync(join(folder, 'db.new'));
  writeFileSync(join(folder, 'db.new', 'station.db'), 'half made');
  expect(open(folder, floor).cause).toBe('SALVAGE');
  renameSync(join(folder, 'db'), join(folder, 'db.new'));
  expect(open(folder, floor)).toMatchObject({ cause: 'START', damage: null });
  expect(existsSync(join(folder, 'db.new'))).toBe(false);
  expect(setAside(folder)).toHaveLength(1);
});
