// What "committed" means here: in the write-ahead log, fsynced, whole or not at all.
import { join } from 'node:path';
import { LinkFault } from '@lineside/core/contracts/sync';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { workingFloor } from '../test/floor.ts';
import { dump, migrations, settled, temporaryFolder } from '../test/tools.ts';
import { DatabaseTooNew, migrate } from './migrate.ts';
import { Store } from './store.ts';

function freshStore() {
  const database = new Database(join(temporaryFolder(), 'station.db'));
  onTestFinished(() => {
    database.close();
  });
  return new Store(database, migrations);
}

test('the database is durable: WAL, synchronous FULL, foreign keys, one writer that waits', () => {
  const { database } = freshStore();
  const pragma = (name: string) => database.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('busy_timeout')).toBe(5_000);
});

test('a failed transaction leaves neither rows nor copies in memory behind', async () => {
  const floor = await workingFloor();
  const before = dump(floor.database);
  floor.database.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON facts WHEN NEW.type = 'unit.trackedIn' BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await expect(floor.trackIn('SN-R1-0001')).rejects.toThrow('no');
  expect(dump(floor.database)).toEqual(before);
  floor.database.exec('DROP TRIGGER broken');
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true });
  await settled();
  expect(floor.station.linkStatus().waiting).toBe(0);
});

test('a full disk is a fault with a code; nothing is half written, and work goes on once there is room', async () => {
  const floor = await workingFloor();
  await floor.trackIn('SN-R1-0001');
  const pages = floor.database.pragma('page_count', { simple: true }) as number;
  floor.database.pragma(`max_page_count = ${pages}`);
  const full = async () => {
    for (let n = 2; n < 60; n++) await floor.trackIn(`SN-R1-${String(n).padStart(4, '0')}`);
  };
  await expect(full()).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(floor.database.pragma('integrity_check', { simple: true })).toBe('ok');
  floor.database.pragma('max_page_count = 100000');
  expect(await floor.trackIn('SN-R1-0099')).toMatchObject({ ok: true });
});

test('a full disk while pulling is a trouble, not an end', async () => {
  const floor = await workingFloor();
  floor.hub.nextPull = () => new LinkFault('UNREACHABLE', 'TIMEOUT');
  const pages = floor.database.pragma('page_count', { simple: true }) as number;
  floor.database.pragma(`max_page_count = ${pages}`);
  for (let n = 0; n < 400; n++)
    floor.hub.write({
      stream: `role:R${n}`,
      type: 'role.configured',
      data: { code: `R${n}`, name: { en: '', zh: '' }, permissions: [], scope: 'ALL' },
    });
  await floor.time.pass(30_000);
  expect(floor.station.linkStatus().trouble).toBe('DISK_FULL');
  floor.database.pragma('max_page_count = 100000');
  await floor.time.pass(30_000);
  expect(floor.station.linkStatus().trouble).toBeNull();
  expect((await floor.report()).cursor).toMatchObject({ position: floor.hub.facts.length });
});

test('each migration is applied once and recorded; one that fails leaves nothing', () => {
  const { database } = freshStore();
  migrate(database, migrations);
  const broken = {
    number: migrations.length + 1,
    name: 'broken',
    sql: 'CREATE TABLE half (a); CREATE TABLE half (a)',
  };
  expect(() => migrate(database, [...migrations, broken])).toThrow('half');
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  expect(database.prepare('SELECT number FROM migrations').pluck().all()).toEqual(
    migrations.map(({ number }) => number),
  );
});

test('a database of newer software is not touched', () => {
  const { database } = freshStore();
  database.prepare("INSERT INTO migrations VALUES (999, 'from the future')").run();
  expect(() => new Store(database, migrations)).toThrow(DatabaseTooNew);
});
