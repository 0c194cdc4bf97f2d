// What the runs list shows, as it stands in the address: filters, order and columns. Reading is forgiving
// (addresses are pasted and edited), writing leaves out every default.
import type { RunRow } from '@lineside/core/contracts/hub-api';

export type Run = ReturnType<typeof RunRow.parse>;

export const runColumns = [
  'run',
  'status',
  'product',
  'order',
  'line',
  'progress',
  'failed',
  'onHold',
  'inStation',
  'route',
  'startedAt',
] as const;
export type RunColumn = (typeof runColumns)[number];

/** Columns shown unless somebody chose; `run` is always shown: it is the link. */
export const defaultColumns: readonly RunColumn[] = runColumns;

export interface RunView {
  statuses: readonly string[];
  lines: readonly string[];
  text: string;
  sort: { column: RunColumn; descending: boolean };
  columns: readonly RunColumn[];
}

export const defaultView: RunView = {
  statuses: [],
  lines: [],
  text: '',
  sort: { column: 'startedAt', descending: true },
  columns: defaultColumns,
};

type Query = Record<string, string | string[] | undefined>;
interface Written {
  status: string[];
  line: string[];
  q: string;
  sort: string;
  cols: string;
}

/** The view that an address asks for; what it does not know, it leaves out. */
export function readRunView(query: Query): RunView {
  const sort = first(query.sort);
  const column = (sort?.startsWith('-') ? sort.slice(1) : sort) as RunColumn;
  const columns = (first(query.cols) ?? '').split('.').filter((name): name is RunColumn => isColumn(name));
  return {
    statuses: list(query.status),
    lines: list(query.line),
    text: first(query.q) ?? '',
    sort: isColumn(column) ? { column, descending: sort?.startsWith('-') ?? false } : defaultView.sort,
    columns:
      columns.length === 0 ? defaultColumns : runColumns.filter((c) => c === 'run' || columns.includes(c)),
  };
}

/** The address part of a view; what is empty leaves the address. */
export function writeRunView(view: RunView): Written {
  const { sort, columns } = view;
  const sortText = `${sort.descending ? '-' : ''}${sort.column}`;
  return {
    status: [...view.statuses],
    line: [...view.lines],
    q: view.text,
    sort: sortText === '-startedAt' ? '' : sortText,
    cols: columns.length === defaultColumns.length ? '' : columns.join('.'),
  };
}

/** The runs that a view shows, in its order. */
export function runsInView(runs: readonly Run[], view: RunView): Run[] {
  const wanted = view.text.trim().toLowerCase();
  return runs
    .filter((run) => view.statuses.length === 0 || view.statuses.includes(run.status))
    .filter((run) => view.lines.length === 0 || view.lines.includes(run.line))
    .filter((run) => wanted === '' || searchable(run).includes(wanted))
    .sort(byColumn(view.sort));
}

/** Adds a filter value, or takes it away when it was there. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

export interface Facet {
  value: string;
  count: number;
}

/** The values there are to filter by, with how many runs have each; a chosen one stays even with none. */
export function facets(
  runs: readonly Run[],
  of: (run: Run) => string,
  chosen: readonly string[],
): readonly Facet[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => compareText(a.value, b.value));
}

function byColumn(sort: RunView['sort']): (a: Run, b: Run) => number {
  const sign = sort.descending ? -1 : 1;
  return (a, b) => {
    const [x, y] = [sortKey(a, sort.column), sortKey(b, sort.column)];
    if (x === null || y === null) return x === y ? byRun(a, b) : x === null ? 1 : -1;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    return order === 0 ? byRun(a, b) : sign * order;
  };
}

function sortKey(run: Run, column: RunColumn): string | number | null {
  if (column === 'progress') return run.qty === 0 ? 0 : run.done / run.qty;
  if (column === 'product') return `${run.product} ${run.productName}`;
  if (column === 'route') return run.route;
  return run[column];
}

function byRun(a: Run, b: Run): number {
  return compareText(b.run, a.run);
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function searchable(run: Run): string {
  return [run.run, run.order, run.product, run.productName, run.route].join(' ').toLowerCase();
}

function isColumn(name: string | undefined): name is RunColumn {
  return runColumns.some((column) => column === name);
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function list(value: string | string[] | undefined): string[] {
  const values = Array.isArray(value) ? value : [value ?? ''];
  return [...new Set(values.filter((text) => text !== ''))];
}
