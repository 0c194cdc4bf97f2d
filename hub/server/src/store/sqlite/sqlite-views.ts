// Reads of units by themselves from SQLite: one, those that wait, how many are inside where.
import type { Database } from 'better-sqlite3';
import { and, count, isNotNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ReadStore } from '../reads.ts';
import type { UnitRow } from '../views.ts';
import { unit as units } from './schema.ts';
import { boundSeen, isSeen } from './seen-lines.ts';
import { sqliteSearch } from './sqlite-search.ts';

type ViewReads = Pick<ReadStore, 'unit' | 'waitingUnits' | 'inside' | 'search'>;

const unitColumns = 'sn, run, line, status, step, station, note, updated_at AS updatedAt';

export function sqliteViews(db: Database): ViewReads {
  const orm = drizzle(db);
  const unit = db.prepare<[string], UnitRow>(`SELECT ${unitColumns} FROM unit WHERE sn = ?`);
  const waiting = db.prepare<[{ seen: string | null; limit: number }], UnitRow>(
    `SELECT ${unitColumns} FROM unit WHERE status IN ('OUT_FAILED', 'ON_HOLD')
       AND ${isSeen} ORDER BY updated_at, sn LIMIT @limit`,
  );

  return {
    unit: async (sn) => unit.get(sn) ?? null,
    waitingUnits: async (limit, seen) => waiting.all({ limit, seen: boundSeen(seen) }),
    inside: async () => {
      const rows = orm
        .select({ station: units.station, n: count() })
        .from(units)
        .where(and(sql`${units.status} = 'IN_STATION'`, isNotNull(units.station)))
        .groupBy(units.station)
        .all();
      return new Map(rows.map(({ station, n }) => [station ?? '', n]));
    },
    search: sqliteSearch(db),
  };
}
