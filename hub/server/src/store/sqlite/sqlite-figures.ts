// What stations and lines did by the minute, from SQLite. Minutes that corrections emptied are as if they never were.
import type { Database } from 'better-sqlite3';
import type { PlanningStore } from '../planning.ts';
import type { MinuteResults } from '../views.ts';

export function sqliteFigures(db: Database): Pick<PlanningStore, 'results' | 'output'> {
  const results = db.prepare<[{ stations: string; since: number; per: number }], MinuteResults>(
    `SELECT r.station, r.minute / CAST(@per AS INTEGER) * CAST(@per AS INTEGER) AS minute, sum(r.passed) AS passed, sum(r.failed) AS failed,
       sum(r.cycles) AS cycles, sum(r.cycle_ms) AS cycleMs
     FROM json_each(@stations) s CROSS JOIN minute_results r ON r.station = s.value AND r.minute >= @since
     WHERE r.passed + r.failed + r.cycles > 0 GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const output = db
    .prepare<[string, number], number>(
      'SELECT coalesce(sum(units), 0) FROM minute_output WHERE line = ? AND minute >= ?',
    )
    .pluck();
  return {
    results: async ({ stations, since, per }) =>
      results.all({ stations: JSON.stringify(stations), since, per }),
    output: async (line, since) => output.get(line, since) ?? 0,
  };
}
