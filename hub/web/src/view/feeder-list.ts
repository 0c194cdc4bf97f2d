// What the list of feeder tables shows, as it stands in the address: filters and order. Reading is forgiving, writing
// leaves out every default.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { Text } from '@lineside/core/kernel/ids';
import { checkedTable, differenceCount } from './feeder-check.ts';

export const feederColumns = [
  'product',
  'boardSide',
  'line',
  'program',
  'slots',
  'parts',
  'differences',
  'changedAt',
] as const;
export type FeederColumn = (typeof feederColumns)[number];
export const feederFigures: readonly FeederColumn[] = ['slots', 'parts', 'differences'];

export interface FeederListRow {
  code: string;
  product: string;
  productName: Text | null;
  boardSide: 'TOP' | 'BOT' | null;
  line: string;
  program: string;
  slots: number;
  parts: number;
  /** null: the product has no bill of materials */
  differences: number | null;
  changedAt: number;
  changedByName: string;
}

export interface FeederListView {
  q: string;
  line: string;
  side: string;
  sort: { column: FeederColumn; descending: boolean };
}

type Query = Record<string, string | string[] | undefined>;

export function readFeederList(query: Query): FeederListView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const sort = text('sort');
  const column = feederColumns.find((known) => known === sort.replace(/^-/, ''));
  return {
    q: text('q'),
    line: text('line'),
    side: ['TOP', 'BOT'].find((known) => known === query.side) ?? '',
    sort: { column: column ?? 'product', descending: column !== undefined && sort.startsWith('-') },
  };
}

export function writeFeederList({ sort, ...filter }: FeederListView): Record<string, string> {
  const text = `${sort.descending ? '-' : ''}${sort.column}`;
  return { ...filter, sort: text === 'product' ? '' : text };
}

export function feederRows(
  tables: readonly MasterRow<'feederTable'>[],
  products: readonly MasterRow<'product'>[],
): FeederListRow[] {
  const byCode = new Map(products.map(({ key, data }) => [key, data]));
  return tables.map(({ data, changedAt, changedByName }) => {
    const product = byCode.get(data.product);
    const found = checkedTable(data, product?.bom);
    return {
      code: data.code,
      product: data.product,
      productName: product?.name ?? null,
      boardSide: data.boardSide,
      line: data.line,
      program: data.program,
      slots: data.slots.length,
      parts: new Set(data.slots.map(({ part }) => part)).size,
      differences: found === null ? null : differenceCount(found),
      changedAt,
      changedByName,
    };
  });
}

/** The rows that a view shows, in its order; equal ones by code. */
export function feederRowsInView(rows: readonly FeederListRow[], view: FeederListView): FeederListRow[] {
  const wanted = view.q.trim().toLowerCase();
  const { column, descending } = view.sort;
  const sign = descending ? -1 : 1;
  return rows
    .filter(({ line }) => view.line === '' || line === view.line)
    .filter(({ boardSide }) => view.side === '' || boardSide === view.side)
    .filter((row) => wanted === '' || searched(row).includes(wanted))
    .toSorted((a, b) => sign * compared(a[column], b[column]) || compared(a.code, b.code));
}

function searched({ product, productName, program, line }: FeederListRow): string {
  return [product, productName?.en, productName?.zh, program, line].join(' ').toLowerCase();
}

function compared(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { numeric: true });
}
