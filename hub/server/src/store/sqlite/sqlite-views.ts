// Reads of the derived rows from SQLite.
import type { Database } from 'better-sqlite3';
import { and, asc, count, desc, eq, gt, gte, isNotNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ReadStore, UnitFilter } from '../reads.ts';
import { minuteResults, run as runs, tally, unit as units } from './schema.ts';
import { sqliteSearch } from './sqlite-search.ts';

type ViewReads = Pick<
  ReadStore,
  'runs' | 'run' | 'tallies' | 'units' | 'unit' | 'waitingUnits' | 'inside' | 'resultsSince' | 'search'
>;

export function sqliteViews(db: Database): ViewReads {
  const orm = drizzle(db);

  function unitsWhere({ run, status, q }: UnitFilter) {
    return and(
      eq(units.run, run),
      status === null ? undefined : eq(units.status, status),
      q === null ? undefined : sql`instr(lower(${units.sn}), lower(${q})) > 0`,
    );
  }

  return {
    runs: async () => orm.select().from(runs).orderBy(desc(runs.updatedAt), asc(runs.run)).all(),
    run: async (run) => orm.select().from(runs).where(eq(runs.run, run)).get() ?? null,
    tallies: async (run) =>
      orm
        .select()
        .from(tally)
        .where(and(gt(tally.count, 0), run === null ? undefined : eq(tally.run, run)))
        .all(),
    units: async (filter) => {
      const where = unitsWhere(filter);
      const newest = [desc(units.updatedAt), asc(units.sn)];
      return {
        units: orm
          .select()
          .from(units)
          .where(where)
          .orderBy(...newest)
          .limit(filter.limit)
          .all(),
        total: orm.select({ n: count() }).from(units).where(where).get()?.n ?? 0,
      };
    },
    unit: async (sn) => orm.select().from(units).where(eq(units.sn, sn)).get() ?? null,
    waitingUnits: async (limit) =>
      orm
        .select()
        .from(units)
        .where(sql`${units.status} IN ('OUT_FAILED', 'ON_HOLD')`)
        .orderBy(asc(units.updatedAt), asc(units.sn))
        .limit(limit)
        .all(),
    inside: async () => {
      const rows = orm
        .select({ station: units.station, n: count() })
        .from(units)
        .where(and(sql`${units.status} = 'IN_STATION'`, isNotNull(units.station)))
        .groupBy(units.station)
        .all();
      return new Map(rows.map(({ station, n }) => [station ?? '', n]));
    },
    resultsSince: async (minute) =>
      orm
        .select({
          station: minuteResults.station,
          minute: sql<number>`min(${minuteResults.minute})`,
          passed: sql<number>`sum(${minuteResults.passed})`,
          failed: sql<number>`sum(${minuteResults.failed})`,
        })
        .from(minuteResults)
        .where(gte(minuteResults.minute, minute))
        .groupBy(minuteResults.station)
        .all(),
    search: sqliteSearch(db),
  };
}
