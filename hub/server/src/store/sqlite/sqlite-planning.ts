// Reads of orders, runs, units and line figures from SQLite.
import type { Database } from 'better-sqlite3';
import type { ListedOrder, OrderFilter, PlanningStore, RunFilter } from '../planning.ts';
import type { RunRow, Tally } from '../views.ts';
import { filtersOn } from './facets.ts';
import { listPages } from './list-pages.ts';
import { boundSeen, isSeen } from './seen-lines.ts';
import { sqliteFigures } from './sqlite-figures.ts';
import { sqliteUnits } from './sqlite-units.ts';

const orderColumns = `order_no AS "order", product, product_name AS productName, qty, status, line, route, due,
  priority, source, updated_at AS updatedAt`;
const runColumns = `run, order_no AS "order", line, product, product_name AS productName, status, qty, route,
  route_version AS routeVersion, priority, due, shift, started_at AS startedAt, updated_at AS updatedAt`;

const newestFirst = "printf('%016d', 9000000000000000 - updated_at)";
/** what nobody dated comes last */
const byDue = "coalesce(due, '~') || priority";
const byPriority = "priority || coalesce(due, '~')";

export function sqlitePlanning(db: Database): PlanningStore {
  const orderFilters = filtersOn(
    db,
    'listed_order',
    ['status', 'line'],
    ['status'],
    [isSeen, '(@dueBy IS NULL OR due <= @dueBy)'],
  );
  const orders = listPages<ListedOrder, OrderFilter['sort'], 'status'>(
    db,
    { from: 'listed_order', columns: orderColumns, key: 'order_no', filters: orderFilters },
    { due: byDue, priority: byPriority, order: "''", updated: newestFirst },
  );
  const order = db.prepare<[string], ListedOrder>(
    `SELECT ${orderColumns} FROM listed_order WHERE order_no = ?`,
  );
  const runFilters = filtersOn(
    db,
    'listed_run',
    ['status', 'state', 'line', 'order_no', 'waiting'],
    ['status', 'line'],
    [isSeen],
  );
  const runs = listPages<RunRow, RunFilter['sort'], 'status' | 'line'>(
    db,
    { from: 'listed_run', columns: runColumns, key: 'run', filters: runFilters },
    { due: byDue, priority: byPriority, run: "''", updated: newestFirst },
  );
  const run = db.prepare<[string], RunRow>(`SELECT ${runColumns} FROM run WHERE run = ?`);
  const runsOfOrders = db.prepare<[string], RunRow>(
    `SELECT ${runColumns} FROM run WHERE order_no IN (SELECT value FROM json_each(?)) ORDER BY run`,
  );
  const openRuns = db.prepare<[{ seen: string | null }], RunRow>(
    `SELECT ${runColumns} FROM run
     WHERE status NOT IN ('COMPLETED', 'CANCELLED') AND ${isSeen} ORDER BY updated_at DESC, run`,
  );
  const places = db.prepare<[string], { run: string; places: string }>(
    'SELECT r.run, r.places FROM json_each(?) n CROSS JOIN run r ON r.run = n.value',
  );
  const tallies = db.prepare<[string], Tally>(
    `SELECT t.run, t.standing, t.step, t.count FROM json_each(?) r CROSS JOIN tally t ON t.run = r.value
     WHERE t.count > 0`,
  );
  const allTallies = db.prepare<[], Tally>('SELECT run, standing, step, count FROM tally WHERE count > 0');

  return {
    ...sqliteUnits(db),
    ...sqliteFigures(db),
    orders: async ({ q, seen, sort, after, limit, ...equal }) => {
      const filter = { ...equal, q: q?.toLowerCase() ?? null, seen: boundSeen(seen) };
      return orders(filter, { sort, after, limit }, (row) => row.order);
    },
    order: async (no) => order.get(no) ?? null,
    runs: async ({ q, seen, sort, after, limit, order: order_no, waiting, ...equal }) => {
      const filter = {
        ...equal,
        ...{ order_no, waiting: waiting ? 'true' : null, q: q?.toLowerCase() ?? null, seen: boundSeen(seen) },
      };
      return runs(filter, { sort, after, limit }, (row) => row.run);
    },
    run: async (no) => run.get(no) ?? null,
    runsOfOrders: async (numbers) => runsOfOrders.all(JSON.stringify(numbers)),
    openRuns: async (seen) => openRuns.all({ seen: boundSeen(seen) }),
    places: async (numbers) =>
      new Map(places.all(JSON.stringify(numbers)).map(({ run, places }) => [run, JSON.parse(places)])),
    tallies: async (numbers) => (numbers === null ? allTallies.all() : tallies.all(JSON.stringify(numbers))),
  };
}
