// What the pages about routes read: the list, one route with its versions, frozen versions, and what publishing
// would give. Specs are read by operation, so that a picker over thousands asks only for what it shows.
import { DataSpecList, DataSpecRow } from '@lineside/core/contracts/master-data';
import {
  RouteComparison,
  RouteDetail,
  RouteList,
  RoutePreview,
  RouteVersion,
} from '@lineside/core/contracts/routes';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/solid-query';
import { callHub } from './call-hub.ts';
import { isNotThere } from './hub-failure.ts';
import { plantKey } from './queries.ts';

const pageOf = 500;

export interface RouteListFilter {
  q: string;
  product: string;
  source: string;
  status: string;
}

/** Routes by code, page by page. */
export function routesQuery(filter: RouteListFilter) {
  const query = new URLSearchParams({ limit: String(pageOf) });
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value);
  return infiniteQueryOptions({
    queryKey: [plantKey, 'routes', query.toString()],
    queryFn: ({ signal, pageParam }) =>
      callHub(`/api/routes?${query}${after(pageParam)}`, { answer: RouteList, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    reconcile: 'route',
  });
}

export function routeQuery(route: string) {
  return queryOptions({
    queryKey: [plantKey, 'route', route],
    queryFn: ({ signal }) => callHub(`/api/routes/${part(route)}`, { answer: RouteDetail, signal }),
    // the draft is taken whole into the editor: no part of it may change under that
    reconcile: false,
  });
}

/** A frozen version never changes. */
export function routeVersionQuery(route: string, version: number) {
  return queryOptions({
    queryKey: [plantKey, 'route', route, 'version', version],
    queryFn: ({ signal }) =>
      callHub(`/api/routes/${part(route)}/versions/${version}`, { answer: RouteVersion, signal }),
  });
}

export function compareQuery(route: string, from: number, to: number) {
  return queryOptions({
    queryKey: [plantKey, 'route', route, 'compare', from, to],
    queryFn: ({ signal }) =>
      callHub(`/api/routes/${part(route)}/compare?from=${from}&to=${to}`, {
        answer: RouteComparison,
        signal,
      }),
    enabled: from !== to,
    placeholderData: keepPreviousData,
  });
}

/** A draft that was edited on is hardly asked about again. */
const previewKeptMs = 10_000;

/** What publishing this draft, saved or not, would give. */
export function previewQuery(draft: RouteDraft, csrf: string) {
  return queryOptions({
    queryKey: [plantKey, 'route-preview', draft],
    queryFn: ({ signal }) =>
      callHub('/api/routes/preview', { method: 'POST', body: { draft }, csrf, answer: RoutePreview, signal }),
    placeholderData: keepPreviousData,
    reconcile: false,
    gcTime: previewKeptMs,
  });
}

export interface SpecFilter {
  q?: string;
  operation?: string;
  active?: 'true';
}

/** Specs by operation, then code, page by page. */
export function specPagesQuery(filter: SpecFilter, enabled = true) {
  const query = new URLSearchParams({ limit: '200' });
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value);
  return infiniteQueryOptions({
    queryKey: [plantKey, 'spec-pages', query.toString()],
    queryFn: ({ signal, pageParam }) =>
      callHub(`/api/data-specs?${query}${after(pageParam)}`, { answer: DataSpecList, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    reconcile: 'key',
    enabled,
  });
}

/** Specs change rarely, and a form may name a hundred: they are not read again at every piece of news. */
const specsKey = 'bound-spec';
const specStaleMs = 30_000;

/** One spec by code; null when there is none, or no more. */
export function boundSpecQuery(code: string) {
  return queryOptions({
    queryKey: [specsKey, code],
    staleTime: specStaleMs,
    queryFn: async ({ signal }) => {
      try {
        return await callHub(`/api/data-specs/${part(code)}`, { answer: DataSpecRow, signal });
      } catch (error) {
        if (isNotThere(error)) return null;
        throw error;
      }
    },
  });
}

function after(page: string): string {
  return page === '' ? '' : `&after=${part(page)}`;
}

function part(text: string): string {
  return encodeURIComponent(text);
}
