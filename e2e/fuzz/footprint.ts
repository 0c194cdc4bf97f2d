// What a running system takes up, once all that can be let go is let go.
import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Database } from 'better-sqlite3';

export interface Footprint {
  heapBytes: number;
  databaseBytes: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Empties the write-ahead log into the database on the way. */
export function footprintOf(database: Database): Footprint {
  database.pragma('wal_checkpoint(TRUNCATE)');
  collectGarbage();
  return { heapBytes: process.memoryUsage().heapUsed, databaseBytes: statSync(database.name).size };
}
