// A run's row with its units counted.
import type { RunRow } from '@lineside/core/contracts/planning';
import type { RunRow as StoredRun, Tally } from '../store/views.ts';
import { sumOf } from '../view/run-standing.ts';

export function countedRun(row: StoredRun, tallies: readonly Tally[]): RunRow {
  return {
    run: row.run,
    order: row.order,
    line: row.line,
    product: row.product,
    productName: row.productName,
    status: row.status,
    qty: row.qty,
    done: sumOf(tallies, 'DONE'),
    scrapped: sumOf(tallies, 'SCRAPPED'),
    failed: sumOf(tallies, 'OUT_FAILED'),
    onHold: sumOf(tallies, 'ON_HOLD'),
    inStation: sumOf(tallies, 'IN_STATION'),
    route: row.route,
    routeVersion: row.routeVersion,
    priority: row.priority,
    due: row.due,
    shift: row.shift,
    startedAt: row.startedAt,
    updatedAt: row.updatedAt,
  };
}

/** Each run's counts, by its number. */
export function byRun(tallies: readonly Tally[]): ReadonlyMap<string, readonly Tally[]> {
  return Map.groupBy(tallies, ({ run }) => run);
}
