// Search in SQLite. Units are many: their numbers are found by how they begin or end, from an index. Runs and
// orders are few: theirs by any part.
import type { Database } from 'better-sqlite3';
import type { ReadStore } from '../reads.ts';
import { backwards } from './view-writer.ts';

/** Sorts after every text that begins with the same characters. */
const last = '\u{10ffff}';

export function sqliteSearch(db: Database): ReadStore['search'] {
  const begins = keys(db, 'SELECT sn FROM unit WHERE sn >= ? AND sn < ? ORDER BY sn LIMIT ?');
  const ends = keys(db, 'SELECT sn FROM unit WHERE tail >= ? AND tail < ? ORDER BY sn LIMIT ?');
  const runs = containing(db, 'SELECT run AS key FROM run');
  const orders = containing(
    db,
    "SELECT substr(stream, 7) AS key FROM snapshot WHERE stream >= 'order:' AND stream < 'order;'",
  );

  return async (kind, text, limit) => {
    if (kind === 'run') return runs.all(text, limit);
    if (kind === 'order') return orders.all(text, limit);
    const tail = backwards(text);
    const found = [...begins.all(text, text + last, limit), ...ends.all(tail, tail + last, limit)];
    return [...new Set(found)].slice(0, limit);
  };
}

function keys(db: Database, sql: string) {
  return db.prepare<[string, string, number], string>(sql).pluck();
}

function containing(db: Database, rows: string) {
  return db
    .prepare<[string, number], string>(
      `SELECT key FROM (${rows}) WHERE instr(lower(key), lower(?)) > 0 ORDER BY length(key), key LIMIT ?`,
    )
    .pluck();
}
