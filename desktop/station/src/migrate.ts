// Brings a database to today's schema: numbered .sql files, each applied once, whole or not at all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** The database was written by newer software: going on could lose what that software knew. */
export class DatabaseTooNew extends Error {
  constructor(found: number, known: number) {
    super(`the database is at migration ${found}, this software knows ${known}; install the newer software`);
    this.name = 'DatabaseTooNew';
  }
}

/** Reads `NNNN-name.sql` files of a folder, in order; throws when a number is missing or twice. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number.parseInt(file, 10);
    if (number !== index + 1) throw new Error(`${file}: migration ${index + 1} was expected here`);
    return { number, name: file.slice(0, -4), sql: readFileSync(join(folder, file), 'utf8') };
  });
}

/** @throws DatabaseTooNew */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  database.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  const found = database.prepare('SELECT coalesce(max(number), 0) FROM migrations').pluck().get() as number;
  if (found > migrations.length) throw new DatabaseTooNew(found, migrations.length);
  const record = database.prepare('INSERT INTO migrations (number, name) VALUES (?, ?)');
  const apply = database.transaction((migration: Migration) => {
    database.exec(migration.sql);
    record.run(migration.number, migration.name);
  });
  for (const migration of migrations.slice(found)) apply.immediate(migration);
}
