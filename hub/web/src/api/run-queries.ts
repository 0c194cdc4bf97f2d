// What the pages about runs and lines read. Lists come page by page and are read again with every piece of news, as far
// as they were loaded.
import { LineNow } from '@lineside/core/contracts/line-now';
import {
  OrderLines,
  RunDetail,
  RunList,
  type RunRow,
  Timeline,
  UnitList,
} from '@lineside/core/contracts/planning';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/solid-query';
import { type RunView, runQueryText } from '../view/run-filters.ts';
import { type UnitFilter, unitQueryText } from '../view/run-units.ts';
import { callHub } from './call-hub.ts';
import { heardHubTime } from './hub-clock.ts';
import { plantKey } from './queries.ts';

/** Stations are heard without the feed growing: what is shown is read again this often, ms. */
const heartbeatMs = 15_000;

const rowsOfPage = 100;
const unitsOfPage = 50;
const rowsOfExport = 200;

/** Runs as a view narrows and sorts them. */
export function runsQuery(view: RunView) {
  const query = runQueryText(view);
  return infiniteQueryOptions({
    queryKey: [plantKey, 'runs', query],
    queryFn: ({ signal, pageParam }) => readRuns(query, pageParam, rowsOfPage, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    reconcile: 'run',
    refetchInterval: heartbeatMs,
    placeholderData: keepPreviousData,
  });
}

/** Every run that a view leaves, however many pages that takes. */
export async function readAllRuns(view: RunView): Promise<RunRow[]> {
  const query = runQueryText(view);
  const rows: RunRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: RunList = await readRuns(query, after, rowsOfExport);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

function readRuns(query: string, after: string, limit: number, signal?: AbortSignal): Promise<RunList> {
  return callHub(`/api/runs?${paged(query, after, limit)}`, {
    answer: RunList,
    ...(signal === undefined ? {} : { signal }),
  });
}

export function runQuery(run: string) {
  return queryOptions({
    queryKey: [plantKey, 'run', run],
    queryFn: async ({ signal }) => {
      const answer = await callHub(runPath(run), { answer: RunDetail, signal });
      heardHubTime(answer.now);
      return answer;
    },
    reconcile: 'stepNo',
    refetchInterval: heartbeatMs,
  });
}

export function runUnitsQuery(run: string, filter: UnitFilter) {
  const query = unitQueryText(filter);
  return infiniteQueryOptions({
    queryKey: [plantKey, 'run-units', run, query],
    queryFn: ({ signal, pageParam }) =>
      callHub(`${runPath(run)}/units?${paged(query, pageParam, unitsOfPage)}`, { answer: UnitList, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    reconcile: 'sn',
    refetchInterval: heartbeatMs,
    placeholderData: keepPreviousData,
  });
}

export function runTimelineQuery(run: string) {
  return queryOptions({
    queryKey: [plantKey, 'run-timeline', run],
    queryFn: ({ signal }) => callHub(`${runPath(run)}/timeline`, { answer: Timeline, signal }),
    reconcile: 'fact',
  });
}

/** Which lines can do the route of an order. */
export function orderLinesQuery(order: string, enabled: boolean) {
  return queryOptions({
    queryKey: [plantKey, 'order-lines', order],
    queryFn: ({ signal }) =>
      callHub(`/api/orders/${encodeURIComponent(order)}/lines`, { answer: OrderLines, signal }),
    reconcile: 'line',
    enabled,
  });
}

export function lineQuery(line: string) {
  return queryOptions({
    queryKey: [plantKey, 'line', line],
    queryFn: async ({ signal }) => {
      const answer = await callHub(`/api/lines/${encodeURIComponent(line)}`, { answer: LineNow, signal });
      heardHubTime(answer.now);
      return answer;
    },
    reconcile: 'station',
    refetchInterval: heartbeatMs,
  });
}

function runPath(run: string): string {
  return `/api/runs/${encodeURIComponent(run)}`;
}

function paged(query: string, after: string, limit: number): URLSearchParams {
  const asked = new URLSearchParams(query);
  asked.set('limit', String(limit));
  if (after !== '') asked.set('after', after);
  return asked;
}
