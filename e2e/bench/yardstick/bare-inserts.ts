// The floor under everything that keeps facts in SQLite: the same bodies, inserted by position and nothing else.
import { join } from 'node:path';
import Database from 'better-sqlite3';

export class BareInserts {
  readonly #db: Database.Database;
  readonly #insert: Database.Statement;
  readonly #all: (bodies: readonly string[]) => void;

  /** A new file in the folder, with the durability of hub and station. */
  constructor(folder: string) {
    this.#db = new Database(join(folder, 'bare.sqlite'));
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('wal_autocheckpoint = 4000');
    this.#db.exec('CREATE TABLE fact (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
    this.#insert = this.#db.prepare('INSERT INTO fact (body) VALUES (?)');
    this.#all = this.#db.transaction((bodies: readonly string[]) => {
      for (const body of bodies) this.#insert.run(body);
    });
  }

  /** One row, on disk when it returns. */
  one(body: string): void {
    this.#insert.run(body);
  }

  /** One transaction, on disk when it returns. */
  batch(bodies: readonly string[]): void {
    this.#all(bodies);
  }

  close(): void {
    this.#db.close();
  }
}
