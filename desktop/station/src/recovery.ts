// The start of a station's database: checked for damage before anything trusts it, and when it is damaged set
// aside whole, never deleted, with every readable fact carried over into a new one.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OriginOpened } from '@lineside/core/domain/origin/facts';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import Database from 'better-sqlite3';
import { damageOf, isDamage } from './damage.ts';
import { Meta } from './meta.ts';
import type { Migration } from './migrate.ts';
import type { Clock } from './ports.ts';
import { salvage } from './salvage.ts';
import { Store } from './store.ts';
import { syncFolder } from './sync-folder.ts';

export interface RecoveryOptions {
  migrations: readonly Migration[];
  clock: Clock;
  sha256: Sha256;
  catalogue: Catalogue;
}

export interface OpenedDatabase {
  database: Database.Database;
  cause: Extract<OriginOpened['cause'], 'START' | 'SALVAGE'>;
  /** what was found wrong; null for a sound database */
  damage: string | null;
}

/**
 * The database lives in a folder of its own (`db`), so that it and its write-ahead log move as one. The new one is
 * made beside it (`db.new`) and takes its place only when it is whole: a crash on the way starts over.
 */
export function openDatabase(folder: string, options: RecoveryOptions): OpenedDatabase {
  const live = join(folder, 'db');
  const next = join(folder, 'db.new');
  if (existsSync(next)) {
    if (existsSync(live)) rmSync(next, { recursive: true });
    else renameSync(next, live);
  }
  mkdirSync(live, { recursive: true });
  syncFolder(folder);
  const damage = examine(fileIn(live), options.sha256);
  if (damage === null) return { database: new Database(fileIn(live)), cause: 'START', damage };

  const at = options.clock.now();
  const setAside = join(folder, `set-aside-${new Date(at).toISOString().replaceAll(/[:.]/g, '')}`);
  mkdirSync(next);
  carryOver(fileIn(live), fileIn(next), setAside, at, options);
  renameSync(live, setAside);
  renameSync(next, live);
  syncFolder(folder);
  return { database: new Database(fileIn(live)), cause: 'SALVAGE', damage };
}

function fileIn(folder: string): string {
  return join(folder, 'station.db');
}

/** What is wrong with a database file; null when it is sound or not there yet. */
function examine(file: string, sha256: Sha256): string | null {
  try {
    const database = new Database(file);
    try {
      return damageOf(database, sha256);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return String(error);
    throw error;
  }
}

function carryOver(from: string, to: string, setAside: string, at: number, options: RecoveryOptions): void {
  const database = new Database(to);
  try {
    const store = new Store(database, options.migrations);
    store.write(() => {
      const { salvaged, lostAfterSeq } = salvage(from, store, options.sha256, options.catalogue);
      new Meta(store.db).set('setAside', JSON.stringify({ path: setAside, at, salvaged, lostAfterSeq }));
    });
  } finally {
    database.close();
  }
}
