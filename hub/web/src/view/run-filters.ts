// What the runs list shows, as it stands in the address: what the hub is asked for, and which columns. Reading is
// forgiving (addresses are pasted and edited), writing leaves out every default.
import type { RunQuery, RunRow } from '@lineside/core/contracts/planning';
import { type RunStatus, runStatuses } from '@lineside/core/domain/run/state';
import { first, oneOf, type QueryPart } from './address-query.ts';

export const runColumns = [
  'run',
  'status',
  'product',
  'order',
  'line',
  'priority',
  'due',
  'shift',
  'progress',
  'failed',
  'onHold',
  'inStation',
  'route',
  'startedAt',
  'updatedAt',
] as const;
export type RunColumn = (typeof runColumns)[number];

/** Columns shown unless somebody chose; `run` is always shown: it is the link. */
export const defaultColumns: readonly RunColumn[] = runColumns.filter(
  (column) => column !== 'route' && column !== 'startedAt',
);

export type RunSort = NonNullable<RunQuery['sort']>;

/** The columns that a list of many pages can be sorted by, and how the hub calls each. */
export const sortOfColumn: Partial<Record<RunColumn, RunSort>> = {
  run: 'run',
  priority: 'priority',
  due: 'due',
  updatedAt: 'updated',
};

export interface RunView {
  status: RunRow['status'] | '';
  state: 'OPEN' | 'ENDED' | '';
  line: string;
  order: string;
  /** only runs with failed or held units */
  waiting: boolean;
  text: string;
  sort: RunSort;
  columns: readonly RunColumn[];
}

export const noFilter: Omit<RunView, 'sort' | 'columns'> = {
  status: '',
  state: '',
  line: '',
  order: '',
  waiting: false,
  text: '',
};

export const defaultView: RunView = { ...noFilter, sort: 'updated', columns: defaultColumns };

type Query = Record<string, QueryPart>;
type Written = Record<'status' | 'state' | 'line' | 'order' | 'waiting' | 'q' | 'sort' | 'cols', string>;

const states = ['OPEN', 'ENDED'] as const;

/** The view that an address asks for; what it does not know, it leaves out. */
export function readRunView(query: Query): RunView {
  const columns = first(query.cols).split('.');
  return {
    status: oneOf(runStatuses, first(query.status)) ?? '',
    state: oneOf(states, first(query.state)) ?? '',
    line: first(query.line).slice(0, 64),
    order: first(query.order).slice(0, 64),
    waiting: first(query.waiting) === 'true',
    text: first(query.q).slice(0, 120),
    sort: oneOf(Object.values(sortOfColumn), first(query.sort)) ?? defaultView.sort,
    columns: columns.some(isColumn)
      ? runColumns.filter((column) => column === 'run' || columns.includes(column))
      : defaultColumns,
  };
}

/** The address part of a view; what is empty leaves the address. */
export function writeRunView(view: RunView): Written {
  const { status, state, line, order, waiting, text, sort, columns } = view;
  return {
    status,
    state,
    line,
    order,
    waiting: waiting ? 'true' : '',
    q: text,
    sort: sort === defaultView.sort ? '' : sort,
    cols: columns.join() === defaultColumns.join() ? '' : columns.join('.'),
  };
}

/** The view as the hub is asked for it. */
export function runQueryText(view: RunView): string {
  const { cols: _columns, q, ...asked } = writeRunView(view);
  const given = Object.entries({ ...asked, q: q.trim() }).filter(([, value]) => value !== '');
  return new URLSearchParams(given).toString();
}

export function isNarrowed(view: RunView): boolean {
  const { q, status, state, line, order, waiting } = writeRunView(view);
  return [q, status, state, line, order, waiting].some((value) => value !== '');
}

export interface Facet {
  value: string;
  count: number;
}

/** The values there are to filter by, with how many runs have each; the chosen one stays even with none. */
export function facetsOf(counts: Readonly<Record<string, number>>, chosen: string): readonly Facet[] {
  const all = chosen === '' || chosen in counts ? counts : { ...counts, [chosen]: 0 };
  return Object.entries(all)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
}

/** Statuses stand in the order in which a run goes through them. */
export function statusFacets(counts: Readonly<Record<string, number>>, chosen: string): readonly Facet[] {
  const place = ({ value }: Facet) => runStatuses.indexOf(value as RunStatus);
  return facetsOf(counts, chosen).toSorted((a, b) => place(a) - place(b));
}

/** Adds a filter value, or takes it away when it was there. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function isColumn(name: string): name is RunColumn {
  return runColumns.some((column) => column === name);
}
