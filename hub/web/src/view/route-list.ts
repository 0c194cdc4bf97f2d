// What the list of routes shows, as it stands in the address: filters and order. Reading is forgiving, writing leaves
// out every default. The hub filters; the order is made here.
import type { RouteRow } from '@lineside/core/contracts/routes';

export const routeColumns = [
  'route',
  'name',
  'product',
  'source',
  'steps',
  'status',
  'readyVersion',
  'runs',
  'changedAt',
] as const;
export type RouteColumn = (typeof routeColumns)[number];
export const routeFigures: readonly RouteColumn[] = ['steps', 'readyVersion', 'runs'];

export interface RouteListView {
  q: string;
  product: string;
  source: string;
  status: string;
  sort: { column: RouteColumn; descending: boolean };
}

export const noRouteFilter = { q: '', product: '', source: '', status: '' };

export function isNarrowed({ q, product, source, status }: RouteListView): boolean {
  return [q, product, source, status].some((filter) => filter !== '');
}

type Query = Record<string, string | string[] | undefined>;

export function readRouteList(query: Query): RouteListView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const sort = text('sort');
  const column = routeColumns.find((known) => known === sort.replace(/^-/, ''));
  return {
    q: text('q'),
    product: text('product'),
    source: ['ERP', 'MES'].find((known) => known === query.source) ?? '',
    status: ['READY', 'DRAFT', 'INVALID'].find((known) => known === query.status) ?? '',
    sort: { column: column ?? 'route', descending: column !== undefined && sort.startsWith('-') },
  };
}

export function writeRouteList({ sort, ...filter }: RouteListView): Record<string, string> {
  const text = `${sort.descending ? '-' : ''}${sort.column}`;
  return { ...filter, sort: text === 'route' ? '' : text };
}

/** In the order of one column; equal ones by code. */
export function sortedRoutes(
  rows: readonly RouteRow[],
  { column, descending }: RouteListView['sort'],
  language: 'en' | 'zh',
): RouteRow[] {
  const sign = descending ? -1 : 1;
  const key = (row: RouteRow) => (column === 'name' ? row.name[language] : row[column]);
  return rows.toSorted((a, b) => sign * compared(key(a), key(b)) || compared(a.route, b.route));
}

function compared(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { numeric: true });
}
