// The quarantine in SQLite: what waits for a decision, log by log.
import type { Database } from 'better-sqlite3';
import type { HeldLog, QuarantineStore } from '../quarantine.ts';

/** Held facts that the feed did not get in another way meanwhile. */
const held = `FROM quarantine q LEFT JOIN origin o ON o.origin = q.origin
  WHERE q.state = 'HELD' AND q.seq > coalesce(o.seq, 0)`;

export function sqliteQuarantine(db: Database): QuarantineStore {
  const logs = db.prepare<[], Omit<HeldLog, 'types'>>(
    `SELECT q.device, q.origin, q.station, count(*) AS facts, min(q.seq) AS "from", max(q.seq) AS "to",
       min(q.at) AS firstAt, max(q.at) AS lastAt, min(q.received_at) AS receivedAt, min(q.received_from) AS "by"
     ${held} GROUP BY q.device, q.origin ORDER BY firstAt, q.origin`,
  );
  const types = db.prepare<[string], { type: string; count: number }>(
    `SELECT q.type, count(*) AS count ${held} AND q.origin = ? GROUP BY q.type ORDER BY count DESC, q.type`,
  );
  return {
    heldLogs: async () => logs.all().map((log) => ({ ...log, types: types.all(log.origin) })),
  };
}
