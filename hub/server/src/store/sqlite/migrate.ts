// Brings a database to today's shape: every file of migrations/hub that it has not seen, in order, each in its own
// transaction. A database from newer software is refused, never guessed at.
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

const folder = new URL('../../../../../migrations/hub/', import.meta.url);

export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(`the database is of version ${found}, this software knows ${known}: install the newer software`);
    this.name = 'NewerDatabase';
  }
}

/** @throws NewerDatabase when newer software has written this database */
export function migrate(db: Database): void {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > files.length) throw new NewerDatabase(found, files.length);
  for (const [index, file] of files.entries()) {
    if (index < found) continue;
    const sql = readFileSync(new URL(file, folder), 'utf8');
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
}
