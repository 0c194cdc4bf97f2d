// Work orders as a list, and one with its runs: how much of each is planned, done and scrapped, from the counts.
import type { OrderDetail, OrderList, OrderQuery, OrderRow } from '@lineside/core/contracts/planning';
import type { OrderState } from '@lineside/core/domain/order/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { ListedOrder } from '../store/planning.ts';
import type { RunRow as StoredRun, Tally } from '../store/views.ts';
import { sumOf } from '../view/run-standing.ts';
import { placeText, readPlace } from './list-place.ts';
import { byRun, countedRun } from './run-counts.ts';

export async function orderList(
  store: HubStore,
  query: z.output<typeof OrderQuery>,
  seen: SeenLines,
): Promise<OrderList> {
  const { q, status = null, line, dueBy = null, sort, after, limit } = query;
  const page = await store.orders({
    ...{ status, dueBy, sort, limit, seen },
    q: q?.trim() || null,
    line: line || null,
    after: readPlace(after),
  });
  const { runs, tallies } = await runsOf(store, page.rows);
  return {
    rows: page.rows.map((row) => countedOrder(row, runs.get(row.order) ?? [], tallies)),
    total: page.total,
    next: placeText(page.next),
    facets: page.facets,
  };
}

/** @returns null when there is no such order on the lines seen */
export async function orderDetail(store: HubStore, no: string, seen: SeenLines): Promise<OrderDetail | null> {
  const row = await store.order(no);
  if (row === null || !sees(seen, row.line)) return null;
  const state = (await store.snapshot(streamId('order', no)))?.state as OrderState;
  const { runs, tallies } = await runsOf(store, [row]);
  const own = runs.get(no) ?? [];
  return {
    ...countedOrder(row, own, tallies),
    held: state.held,
    closed: state.closed,
    runList: own
      .filter(({ line }) => sees(seen, line))
      .map((run) => countedRun(run, tallies.get(run.run) ?? [])),
  };
}

type Counts = ReadonlyMap<string, readonly Tally[]>;

async function runsOf(store: HubStore, orders: readonly ListedOrder[]) {
  const runs = await store.runsOfOrders(orders.map(({ order }) => order));
  const tallies: Counts = byRun(await store.tallies(runs.map(({ run }) => run)));
  return { runs: Map.groupBy(runs, ({ order }) => order), tallies };
}

/** What a cancelled run had planned is planned no more. */
function countedOrder(row: ListedOrder, runs: readonly StoredRun[], tallies: Counts): OrderRow {
  const total = (standing: string) =>
    runs.reduce((sum, { run }) => sum + sumOf(tallies.get(run) ?? [], standing), 0);
  return {
    ...row,
    planned: runs.reduce((sum, { qty, status }) => sum + (status === 'CANCELLED' ? 0 : qty), 0),
    done: total('DONE'),
    scrapped: total('SCRAPPED'),
    runs: runs.length,
  };
}
