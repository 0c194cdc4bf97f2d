// [P5] May this PC be wiped? Only when the hub has said of every fact written here that it has it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WipeReport } from '@lineside/core/contracts/station-enrolment';
import type { Sha256 } from '@lineside/core/kernel/chain';
import Database from 'better-sqlite3';
import { damageOf, isDamage } from '../damage.ts';

export function wipeReport(waiting: number): WipeReport {
  return { safe: waiting === 0, waiting, because: waiting === 0 ? 'NOTHING_WAITS' : 'FACTS_WAIT' };
}

/** Facts of a forked log that wait to be said again: as new to the hub as those that wait to be pushed. */
export function keptAside(database: Database.Database): number {
  const kept = database.prepare<[], number>(
    `SELECT count(*) FROM forked_facts WHERE reappended_as IS NULL
     AND json_extract(body, '$.type') <> 'origin.opened'`,
  );
  return kept.pluck().get() ?? 0;
}

/** The verdict for a data folder, whether its station runs or not; nothing in it is changed. */
export function wipeReportOf(folder: string, sha256: Sha256): WipeReport {
  const file = join(folder, 'db', 'station.db');
  if (!existsSync(file)) return wipeReport(0);
  try {
    const database = new Database(file, { readonly: true });
    try {
      if (damageOf(database, sha256) !== null) return { safe: false, waiting: null, because: 'UNREADABLE' };
      return wipeReport(owedIn(database) + keptAside(database));
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return { safe: false, waiting: null, because: 'UNREADABLE' };
    throw error;
  }
}

function owedIn(database: Database.Database): number {
  const owed = database.prepare<[], number>(
    `SELECT count(*) FROM facts JOIN origins ON origins.no = facts.origin
     WHERE origins.own = 1 AND origins.forked = 0 AND facts.seq > origins.acknowledged_seq`,
  );
  return owed.pluck().get() ?? 0;
}
