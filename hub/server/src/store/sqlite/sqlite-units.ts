// Reads of units from SQLite: always those of one run, of one station, or named; never all of them.
import { unitStatuses } from '@lineside/core/domain/unit/state';
import type { Database } from 'better-sqlite3';
import type { Facet } from '../master-data.ts';
import type { ListedUnit, PlanningStore, UnitFilter } from '../planning.ts';
import type { UnitRow } from '../views.ts';
import { sqlitePlanningGround } from './planning-ground.ts';

type UnitReads = Pick<
  PlanningStore,
  'units' | 'unitsOfRun' | 'unitsStanding' | 'unitsInside' | 'openExceptionsOf' | 'taken' | 'runsOnScan'
>;

const unitColumns = 'sn, run, line, status, step, station, note, updated_at AS updatedAt';
const contains = '(@q IS NULL OR instr(lower(sn), lower(@q)) > 0) AND (@step IS NULL OR step = @step)';

export function sqliteUnits(db: Database): UnitReads {
  const ground = sqlitePlanningGround(db);
  const page = db.prepare<[Record<string, string | number | null>], ListedUnit>(
    `SELECT ${unitColumns}, (
       SELECT json_extract(state, '$.panel.code') FROM snapshot WHERE stream = 'unit:' || sn) AS panel
     FROM unit WHERE run = @run AND sn > @after AND (@status IS NULL OR status = @status) AND ${contains}
     ORDER BY sn LIMIT @limit`,
  );
  const counted = db.prepare<[Pick<UnitFilter, 'run' | 'step' | 'q'>], { status: string; n: number }>(
    `SELECT status, count(*) AS n FROM unit WHERE run = @run AND ${contains} GROUP BY status`,
  );
  const standing = db
    .prepare<[string, string, number], string>(
      'SELECT sn FROM unit WHERE run = ? AND status = ? ORDER BY sn LIMIT ?',
    )
    .pluck();
  const inside = db.prepare<[string, number], UnitRow>(
    `SELECT ${unitColumns} FROM unit WHERE status = 'IN_STATION' AND station = ? ORDER BY updated_at LIMIT ?`,
  );
  const taken = db.prepare<[string], { sn: string; run: string | null }>(
    `SELECT u.sn, u.run FROM json_each(?) n CROSS JOIN unit u ON u.sn = n.value LEFT JOIN run r ON r.run = u.run
     WHERE r.status IS NOT 'CANCELLED' OR (
       SELECT json_array_length(state, '$.visits') FROM snapshot WHERE stream = 'unit:' || u.sn) > 0`,
  );

  /** From the tallies, unless text is looked for: a run of ten thousand units is not counted again for every page. */
  const byStatus = ({ run, step, q }: UnitFilter): Facet => {
    if (q !== null)
      return Object.fromEntries(counted.all({ run, step, q }).map(({ status, n }) => [status, n]));
    const facet: Record<string, number> = {};
    for (const tally of ground.tallies(run))
      if (knownStatuses.has(tally.standing) && (step === null || tally.step === step))
        facet[tally.standing] = (facet[tally.standing] ?? 0) + tally.count;
    return facet;
  };

  return {
    units: async (filter) => {
      const { after, limit } = filter;
      const rows = page.all({ ...filter, after: after ?? '', limit: limit + 1 });
      return { rows: rows.slice(0, limit), more: rows.length > limit, facets: { status: byStatus(filter) } };
    },
    unitsOfRun: async (run) => ground.unitsOfRun(run),
    unitsStanding: async (run, status, limit) => standing.all(run, status, limit),
    unitsInside: async (station, limit) => inside.all(station, limit),
    openExceptionsOf: async (run) => ground.openExceptionsOf(run),
    taken: async (serials) => taken.all(JSON.stringify(serials)),
    runsOnScan: async () => ground.runsOnScan(),
  };
}

const knownStatuses: ReadonlySet<string> = new Set(unitStatuses);
