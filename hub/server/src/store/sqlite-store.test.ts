// SQLite as the hub's store, in real files; and that its tables are those that Drizzle was told of.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { hubStoreContract } from './hub-store.contract.ts';
import { NewerDatabase } from './sqlite/migrate.ts';
import * as planning from './sqlite/planning-schema.ts';
import * as schema from './sqlite/schema.ts';
import { openSqliteFile, openSqliteStore } from './sqlite-store.ts';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lineside-store-'));
}

hubStoreContract('a SQLite file', async () => {
  const folder = newFolder();
  let store = openSqliteFile(join(folder, 'hub.sqlite'));
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteFile(join(folder, 'hub.sqlite'));
      return store;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

test('a database survives as the bytes that serialise it', async () => {
  const database = new Database(':memory:');
  const store = openSqliteStore(database);
  await store.begin('f'.repeat(32) as Parameters<typeof store.begin>[0]);
  const copy = openSqliteStore(new Database(database.serialize()));
  expect(await copy.head()).toEqual(await store.head());
});

test('[P2] a commit is on the disk before it is answered', () => {
  const folder = newFolder();
  const database = new Database(join(folder, 'hub.sqlite'));
  openSqliteStore(database);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('synchronous', { simple: true })).toBe(2);
  database.close();
  rmSync(folder, { recursive: true });
});

test('a database of newer software is refused, not guessed at', () => {
  const database = new Database(':memory:');
  database.pragma('user_version = 999');
  expect(() => openSqliteStore(database)).toThrow(NewerDatabase);
});

test('every table of the migrations is told to Drizzle as it is', () => {
  const database = new Database(':memory:');
  openSqliteStore(database);
  const made = database
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const told = Object.values({ ...schema, ...planning } as Record<string, SQLiteTable>).map((table) =>
    getTableConfig(table),
  );
  expect(told.map(({ name }) => name).sort()).toEqual(made);
  for (const { name, columns } of told) {
    const info = database.pragma(`table_info("${name}")`) as {
      name: string;
      type: string;
      notnull: number;
      pk: number;
    }[];
    expect(
      columns.map((column) => [column.name, column.getSQLType().toUpperCase(), column.notNull]),
      name,
    ).toEqual(info.map((column) => [column.name, column.type, column.notnull === 1 || column.pk > 0]));
  }
});
