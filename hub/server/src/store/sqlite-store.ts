// The hub's storage in one SQLite file. Everything between BEGIN IMMEDIATE and COMMIT is synchronous, so nothing
// can come between a plan and its effects; `synchronous=FULL` makes a commit mean the disk [P2].

import { chainStart } from '@lineside/core/kernel/chain';
import { zeroHlc } from '@lineside/core/kernel/hlc';
import Database from 'better-sqlite3';
import type { HubStore } from './hub-store.ts';
import { EffectsWriter } from './sqlite/effects-writer.ts';
import { ExceptionWriter } from './sqlite/exception-rows.ts';
import { SqliteGround } from './sqlite/ground.ts';
import { insertInto } from './sqlite/insert-into.ts';
import { migrate } from './sqlite/migrate.ts';
import { sqliteAccess } from './sqlite/sqlite-access.ts';
import { sqliteAudit } from './sqlite/sqlite-audit.ts';
import { sqliteDevices } from './sqlite/sqlite-devices.ts';
import { sqliteMasterData } from './sqlite/sqlite-master-data.ts';
import { sqlitePlanning } from './sqlite/sqlite-planning.ts';
import { sqliteQuarantine } from './sqlite/sqlite-quarantine.ts';
import { sqliteReads } from './sqlite/sqlite-reads.ts';
import { refoldSqlite } from './sqlite/sqlite-refold.ts';
import { sqliteReview } from './sqlite/sqlite-review.ts';

/** Opens the hub's database file, making it when it does not exist. @throws NewerDatabase */
export function openSqliteFile(path: string): HubStore {
  return openSqliteStore(new Database(path));
}

/** Takes over an open database of any kind (a file, memory, a serialised copy). @throws NewerDatabase */
export function openSqliteStore(db: Database.Database): HubStore {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('cache_size = -65536');
  migrate(db);

  const ground = new SqliteGround(db);
  const writer = new EffectsWriter(db);
  const exceptions = new ExceptionWriter(db);
  const begin = insertInto(
    db,
    'hub',
    'id, feed, position, hash, hlc, fold_version',
    'ON CONFLICT DO NOTHING',
  );

  return {
    ...sqliteAccess(db),
    ...sqliteAudit(db),
    ...sqliteDevices(db, writer),
    ...sqliteMasterData(db),
    ...sqlitePlanning(db),
    ...sqliteQuarantine(db),
    ...sqliteReads(db),
    ...sqliteReview(db),
    begin: async (feed) => {
      begin.run(1, feed, 0, chainStart, zeroHlc, 0);
    },
    ingest: async (plan) =>
      db
        .transaction(() => {
          const { answer, effects } = plan(ground);
          writer.write(effects);
          if (effects.answered !== undefined) exceptions.answered(effects.answered);
          return answer;
        })
        .immediate(),
    refold: async (refold) => refoldSqlite(db, refold),
    close: async () => {
      db.close();
    },
  };
}
