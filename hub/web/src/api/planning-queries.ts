// What the pages about orders read and write: the list page by page, one order, an import, and the labels of a run
// before it is made and when they are printed.
import { CommandAnswer } from '@lineside/core/contracts/hub-api';
import {
  CheckedOrders,
  LabelSheet,
  OrderDetail,
  OrderList,
  type OrderRow,
  SerialPreview,
} from '@lineside/core/contracts/planning';
import type { OrderReceived } from '@lineside/core/domain/order/facts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/solid-query';
import type { LabelQuestion } from '../view/new-run-draft.ts';
import { type OrderView, orderQueryText } from '../view/order-filters.ts';
import { orderOfRow } from '../view/order-table.ts';
import { callHub } from './call-hub.ts';
import { plantKey } from './queries.ts';
import { useCsrf } from './session.ts';

/** A list is read again this often, ms: news about units changes its figures. */
const heartbeatMs = 15_000;

const rowsOfPage = 100;
const rowsOfExport = 200;

/** Orders as a view narrows and sorts them. */
export function ordersQuery(view: OrderView) {
  const query = orderQueryText(view);
  return infiniteQueryOptions({
    queryKey: [plantKey, 'orders', query],
    queryFn: ({ signal, pageParam }) => readOrders(query, pageParam, rowsOfPage, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    reconcile: 'order',
    refetchInterval: heartbeatMs,
    placeholderData: keepPreviousData,
  });
}

/** Every order that a view leaves, however many pages that takes. */
export async function readAllOrders(view: OrderView): Promise<OrderRow[]> {
  const query = orderQueryText(view);
  const rows: OrderRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: OrderList = await readOrders(query, after, rowsOfExport);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

/** Whether there is an order of this number already. */
export function orderTakenQuery(number: string) {
  return queryOptions({
    queryKey: [plantKey, 'order-taken', number],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ q: number, sort: 'order' });
      const { rows } = await readOrders(query.toString(), '', rowsOfExport, signal);
      return rows.some(({ order }) => order === number);
    },
    enabled: number !== '',
  });
}

function readOrders(query: string, after: string, limit: number, signal?: AbortSignal): Promise<OrderList> {
  const asked = new URLSearchParams(query);
  asked.set('limit', String(limit));
  if (after !== '') asked.set('after', after);
  return callHub(`/api/orders?${asked}`, {
    answer: OrderList,
    ...(signal === undefined ? {} : { signal }),
  });
}

export function orderQuery(order: string) {
  return queryOptions({
    queryKey: [plantKey, 'order', order],
    queryFn: ({ signal }) =>
      callHub(`/api/orders/${encodeURIComponent(order)}`, { answer: OrderDetail, signal }),
    reconcile: 'run',
    refetchInterval: heartbeatMs,
    enabled: order !== '',
  });
}

/** A preview that was typed on is hardly asked for again. */
const previewKeptMs = 10_000;

/** The labels that a rule would print; null while the form says too little. */
export function serialPreviewQuery(asked: LabelQuestion | null, csrf: string) {
  return queryOptions({
    queryKey: [plantKey, 'serial-preview', asked],
    queryFn: ({ signal }) =>
      callHub('/api/serials/preview', { method: 'POST', body: asked, csrf, answer: SerialPreview, signal }),
    placeholderData: keepPreviousData,
    reconcile: false,
    retry: false,
    gcTime: previewKeptMs,
    enabled: asked !== null,
  });
}

/** Labels do not change once they are made; those that scans make are known from the rule. */
export function labelSheetQuery(run: string, { from, count }: { from: number; count: number }) {
  return queryOptions({
    queryKey: [plantKey, 'labels', run, from, count],
    queryFn: ({ signal }) =>
      callHub(`/api/runs/${encodeURIComponent(run)}/labels?from=${from}&count=${count}`, {
        answer: LabelSheet,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

/** What an import asks of the hub. */
export function useOrderImport() {
  const csrf = useCsrf();
  const client = useQueryClient();
  return {
    check: (rows: readonly unknown[]) =>
      callHub('/api/orders/check', {
        method: 'POST',
        body: { rows: rows.map((row) => orderOfRow((row ?? {}) as Record<string, unknown>)) },
        csrf: csrf(),
        answer: CheckedOrders,
      }),
    /** one chunk, all of it or none */
    write: (press: { command: string; input: { orders: readonly OrderReceived[] } }) =>
      callHub('/api/commands/receiveOrders', {
        method: 'POST',
        body: press,
        csrf: csrf(),
        answer: CommandAnswer,
      }),
    done: () => client.invalidateQueries({ queryKey: [plantKey] }),
  };
}
