// The one database of a station and the one way to write to it: a whole BEGIN IMMEDIATE transaction, fsynced
// before it is called done. What is kept in memory is a copy; a rollback empties the copies.
import type { Database } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type Migration, migrate } from './migrate.ts';

export type Db = BetterSQLite3Database;

/** A commit writes about ten pages: a checkpoint this rare stays out of the slowest hundredth of them. */
const checkpointPages = 4_000;

export class Store {
  readonly database: Database;
  readonly db: Db;
  readonly #transaction: { immediate(work: () => unknown): unknown };
  readonly #forget: (() => void)[] = [];

  /** @throws DatabaseTooNew */
  constructor(database: Database, migrations: readonly Migration[]) {
    setPragmas(database);
    migrate(database, migrations);
    this.database = database;
    this.db = drizzle({ client: database });
    this.#transaction = database.transaction((work: () => unknown) => work());
  }

  /** Runs `work` as one transaction: committed and on disk when this returns, without any effect when it throws. */
  write<T>(work: () => T): T {
    try {
      return this.#transaction.immediate(work) as T;
    } catch (error) {
      for (const forget of this.#forget) forget();
      throw error;
    }
  }

  /** Registers how to empty a copy in memory after a rollback. */
  onRollback(forget: () => void): void {
    this.#forget.push(forget);
  }
}

function setPragmas(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
}
