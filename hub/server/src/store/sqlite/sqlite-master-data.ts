// Reads of what engineers edit from SQLite: lists by their small rows; of the whole things only those on the page.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import { hlcWallMs } from '@lineside/core/kernel/hlc';
import { type StreamId, streamKey } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import type { ListedRoute, MasterDataStore, MasterRow, RunOfRoute } from '../master-data.ts';
import { filtersOn } from './facets.ts';
import { sqliteRouteHeads } from './route-heads.ts';
import { type SnapshotRecord, snapshotOf } from './rows.ts';

type RouteRecord = Omit<ListedRoute, 'name' | 'active' | 'changedAt'> & {
  name: string;
  active: 0 | 1;
  hlc: Parameters<typeof hlcWallMs>[0];
};

interface MasterRecord extends SnapshotRecord {
  stream: StreamId;
  actor: string;
  at: number;
}

/** A fold with who made it what it is: the body of its last fact says so. */
const masterColumns = `s.stream, s.state, s.hlc, s.origin, s.seq, f.body ->> 'actor' AS actor, f.body ->> 'at' AS at`;
const lastFact = 'fact f ON f.origin = s.origin AND f.seq = s.seq';

export function sqliteMasterData(db: Database): MasterDataStore {
  const routeHeads = sqliteRouteHeads(db);
  const routeFilters = filtersOn(db, 'listed_route', ['product', 'source', 'status'], ['source', 'status']);
  const routes = db.prepare<[Record<string, string | number | null>], RouteRecord>(
    `SELECT route, name, product, source, active, effective_from AS effectiveFrom, effective_to AS effectiveTo,
       steps, status, ready_version AS readyVersion, latest AS latestVersion, ready_at AS publishedAt,
       draft_hlc AS hlc, (SELECT count(*) FROM run WHERE run.route = listed_route.route) AS runs
     FROM listed_route WHERE ${routeFilters.where} AND (@after IS NULL OR route > @after)
     ORDER BY route LIMIT @limit`,
  );
  const specColumns = ['operation', 'kind', 'type', 'active'] as const;
  const specFilters = filtersOn(db, 'data_spec', specColumns, specColumns);
  const specs = db.prepare<[Record<string, string | number | null>], MasterRecord>(
    `SELECT ${masterColumns} FROM (
       SELECT operation, code FROM data_spec WHERE ${specFilters.where}
         AND (@afterCode IS NULL OR (operation, code) > (@afterOperation, @afterCode))
       ORDER BY operation, code LIMIT @limit) page
     CROSS JOIN snapshot s ON s.stream = 'dataSpec:' || page.code CROSS JOIN ${lastFact}
     ORDER BY page.operation, page.code`,
  );
  const ofKind = db.prepare<[string, string], MasterRecord>(
    `SELECT ${masterColumns} FROM snapshot s CROSS JOIN ${lastFact}
     WHERE s.stream >= ? AND s.stream < ? AND s.state <> 'null' ORDER BY s.stream`,
  );
  const runs = db.prepare<[string], RunOfRoute>(
    'SELECT run, status, route_version AS version FROM run WHERE route = ? ORDER BY updated_at DESC, run',
  );

  return {
    routes: async ({ limit, after, q, ...equal }) => {
      const filter = { ...equal, q: q?.toLowerCase() ?? null };
      const rows = routes.all({ ...filter, after, limit: limit + 1 });
      return {
        routes: rows.slice(0, limit).map(listedRoute),
        more: rows.length > limit,
        total: routeFilters.total(filter),
        facets: routeFilters.facets(filter),
      };
    },
    routeHeads: async (product, named) => routeHeads(product, named),
    runsOfRoute: async (route) => runs.all(route),
    dataSpecs: async ({ limit, after, q, active, ...equal }) => {
      const filter = {
        ...equal,
        q: q?.toLowerCase() ?? null,
        active: active === null ? null : Number(active),
      };
      const place = { afterOperation: after?.operation ?? null, afterCode: after?.code ?? null };
      const rows = specs.all({ ...filter, ...place, limit: limit + 1 });
      const { active: byActive, ...facets } = specFilters.facets(filter);
      const activeOrNot = Object.entries(byActive).map(([value, n]) => [String(value === '1'), n]);
      return {
        specs: rows.slice(0, limit).map((record) => masterRow<'dataSpec'>(record)),
        more: rows.length > limit,
        total: specFilters.total(filter),
        facets: { ...facets, active: Object.fromEntries(activeOrNot) },
      };
    },
    masterRows: async <Kind extends StreamKind>(kind: Kind) =>
      ofKind.all(`${kind}:`, `${kind};`).map((record) => masterRow<Kind>(record)),
  };
}

function listedRoute({ name, active, hlc, ...row }: RouteRecord): ListedRoute {
  return { ...row, name: JSON.parse(name), active: active === 1, changedAt: hlcWallMs(hlc) };
}

function masterRow<Kind extends StreamKind>({
  stream,
  actor,
  at,
  ...record
}: MasterRecord): MasterRow<NonNullable<StreamStates[Kind]>> {
  const { state, last } = snapshotOf(record);
  return { key: streamKey(stream), data: state as NonNullable<StreamStates[Kind]>, last, actor, at };
}
