// Inserts by name: a column that a later migration adds cannot shift the values of the others.
import type { Database, Statement } from 'better-sqlite3';

/**
 * @param columns names, separated by commas; values are bound in this order
 * @param otherwise what to do on conflict
 */
export function insertInto(db: Database, table: string, columns: string, otherwise = ''): Statement {
  const values = columns.replace(/[^,]+/g, '?');
  return db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${values}) ${otherwise}`);
}
