// What the stations page shows, as it stands in the address.
import type { Overview, StationOnLine } from '@lineside/core/contracts/hub-api';
import { first, type QueryPart } from './address-query.ts';

export type StationRow = StationOnLine & { line: string };
export const contacts = ['LIVE', 'SILENT', 'NEVER'] as const;

export const stationSorts = [
  'station',
  'line',
  'contact',
  'lastContactAt',
  'owed',
  'clockOffsetMs',
  'software',
  'acknowledgedSeq',
  'lastFactAt',
] as const;
export type StationSort = (typeof stationSorts)[number];

export interface StationView {
  contacts: readonly string[];
  text: string;
  sort: { column: StationSort; descending: boolean } | null;
  /** the station a link led to */
  marked: string;
}

type Query = Record<'contact' | 'q' | 'sort' | 'station', QueryPart>;

export function readStationView(query: Query): StationView {
  const sort = first(query.sort);
  const column = sort.replace(/^-/, '') as StationSort;
  const contact = query.contact ?? [];
  return {
    contacts: (Array.isArray(contact) ? contact : [contact]).filter((c) =>
      contacts.some((known) => known === c),
    ),
    text: first(query.q),
    sort: stationSorts.includes(column) ? { column, descending: sort.startsWith('-') } : null,
    marked: first(query.station),
  };
}

export function writeStationView(view: StationView) {
  const sort = view.sort === null ? '' : `${view.sort.descending ? '-' : ''}${view.sort.column}`;
  return { contact: [...view.contacts], q: view.text, sort, station: view.marked };
}

/** Every station of the plant with its line, in the order of lines and places. */
export function stationRows(lines: Overview['lines']): StationRow[] {
  return lines.flatMap((line) => line.stations.map((station) => ({ ...station, line: line.line })));
}

/** The stations that a view shows; without a chosen order they stay as they stand on their lines. */
export function stationsInView(rows: readonly StationRow[], view: StationView): StationRow[] {
  const wanted = view.text.trim().toLowerCase();
  const shown = rows
    .filter((row) => view.contacts.length === 0 || view.contacts.includes(row.contact))
    .filter((row) => wanted === '' || searchable(row).includes(wanted));
  const { sort } = view;
  return sort === null ? shown : shown.toSorted((a, b) => compare(a, b, sort));
}

function compare(a: StationRow, b: StationRow, sort: NonNullable<StationView['sort']>): number {
  const [x, y] = [a[sort.column], b[sort.column]];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const order =
    typeof x === 'number' && typeof y === 'number'
      ? x - y
      : String(x).localeCompare(String(y), 'en', { numeric: true });
  return sort.descending ? -order : order;
}

function searchable(row: StationRow): string {
  return [row.station, row.line, row.name.en, row.name.zh, row.operation, row.software]
    .join(' ')
    .toLowerCase();
}
