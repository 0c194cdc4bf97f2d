// What resolving a route must know, from the rows of drafts and versions: no draft and no snapshot is read.
import type { RouteHead } from '@lineside/core/domain/route/resolve';
import type { Database } from 'better-sqlite3';
import type { Ground } from '../ground.ts';

type Row = Omit<RouteHead, 'active'> & { active: 0 | 1 };

export function sqliteRouteHeads(db: Database): Ground['routeHeads'] {
  const heads = db.prepare<[string | null, string], Row>(
    `SELECT route, product, source, active, effective_from AS effectiveFrom, effective_to AS effectiveTo,
       ready_version AS ready
     FROM listed_route WHERE product = ? OR route IN (SELECT value FROM json_each(?)) ORDER BY route`,
  );
  return (product, named) =>
    heads.all(product, JSON.stringify(named)).map((row) => ({ ...row, active: row.active === 1 }));
}
