// Data-collection specs as their pages read and write them. There may be thousands, so they are not read again with
// every poke of the hub but after each change made here, and by the clock, rarer the more is loaded.
import { CommandAnswer } from '@lineside/core/contracts/hub-api';
import { CheckedDataSpecs, DataSpecList, DataSpecRow } from '@lineside/core/contracts/master-data';
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useQueryClient,
} from '@tanstack/solid-query';
import { type SpecFilter, specQueryText } from '../view/spec-filters.ts';
import { callHub } from './call-hub.ts';
import { plantKey } from './queries.ts';
import { useCsrf } from './session.ts';

const specsKey = 'data-specs';

/** Rows of one read: as many as the hub gives, so that thousands are a few reads. */
const pageRows = 250;
const exportRows = 500;

/** A list with one page is read again this often, ms. */
const heartbeatMs = 15_000;

/** By operation, then code, page by page. */
export function specListQuery(filter: SpecFilter) {
  const query = specQueryText(filter);
  return infiniteQueryOptions({
    queryKey: [specsKey, 'list', query],
    queryFn: ({ signal, pageParam }) => readPage(query, pageParam, pageRows, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // before the first answer there is nothing to keep, whatever the type says
    reconcile: (before, now: Pages | undefined) => (now === undefined ? now : keepRows(before, now)) as Pages,
    refetchInterval: ({ state }) => heartbeatMs * Math.max(1, state.data?.pages.length ?? 1),
    placeholderData: keepPreviousData,
  });
}

type Pages = InfiniteData<DataSpecList, string>;

/** A row of the same edition stays the same object, and what is drawn of it stays; thousands are not compared. */
function keepRows(before: Pages | undefined, now: Pages): Pages {
  const known = new Map(before?.pages.flatMap(({ rows }) => rows).map((row) => [row.key, row]));
  const kept = (row: DataSpecRow) => {
    const old = known.get(row.key);
    return old?.edition === row.edition ? old : row;
  };
  return { ...now, pages: now.pages.map((page) => ({ ...page, rows: page.rows.map(kept) })) };
}

/** One spec, to be edited; it may change under the form, which then is told when it is saved. */
export function specQuery(code: string) {
  return queryOptions({
    queryKey: [specsKey, 'one', code],
    queryFn: ({ signal }) => readSpec(code, signal),
    enabled: code !== '',
    // the form takes it whole: no part of it may change under that
    reconcile: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** The codes that begin with one: what a new spec cannot be called. */
export function takenCodesQuery(code: string) {
  return queryOptions({
    queryKey: [specsKey, 'codes', code],
    queryFn: async ({ signal }) => {
      const { rows } = await readPage(specQueryText({ text: code }), '', exportRows, signal);
      return rows.map(({ key }) => key);
    },
    enabled: code !== '',
    placeholderData: keepPreviousData,
  });
}

/** How many specs each operation has, by code; one without any is left out. */
export function specCountsQuery() {
  return queryOptions({
    queryKey: [specsKey, 'counts'],
    queryFn: async ({ signal }) => (await readPage('', '', 1, signal)).facets.operation,
    refetchInterval: heartbeatMs,
  });
}

export function readSpec(code: string, signal?: AbortSignal): Promise<DataSpecRow> {
  return callHub(`/api/data-specs/${encodeURIComponent(code)}`, {
    answer: DataSpecRow,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Every spec that a filter leaves, however many pages that takes. */
export async function readAllSpecs(filter: SpecFilter): Promise<DataSpecRow[]> {
  const query = specQueryText(filter);
  const rows: DataSpecRow[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: DataSpecList = await readPage(query, after, exportRows);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

function readPage(query: string, after: string, limit: number, signal?: AbortSignal): Promise<DataSpecList> {
  const asked = new URLSearchParams(query);
  asked.set('limit', String(limit));
  if (after !== '') asked.set('after', after);
  return callHub(`/api/data-specs?${asked}`, {
    answer: DataSpecList,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** What an import asks of the hub. */
export function useSpecImport() {
  const csrf = useCsrf();
  return {
    check: (rows: readonly unknown[]) =>
      callHub('/api/data-specs/check', {
        method: 'POST',
        body: { rows },
        csrf: csrf(),
        answer: CheckedDataSpecs,
      }),
    /** one chunk, all of it or none */
    write: (press: { command: string; input: { specs: readonly unknown[] } }) =>
      callHub('/api/commands/configureDataSpecs', {
        method: 'POST',
        body: press,
        csrf: csrf(),
        answer: CommandAnswer,
      }),
  };
}

/** To be called after any change of specs made here: reads again what is shown of them. */
export function useSpecsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: [specsKey, 'list'] }),
      client.invalidateQueries({ queryKey: [specsKey, 'codes'] }),
      client.invalidateQueries({ queryKey: [specsKey, 'counts'] }),
      client.invalidateQueries({ queryKey: [plantKey] }),
    ]);
  };
}
