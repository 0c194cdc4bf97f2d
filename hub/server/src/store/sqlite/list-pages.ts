// Lists that are sorted in one of several ways and read page by page: each page goes on after the last row of the one
// before, by what the list is sorted by and then by the row's key, and counts the whole list.
import type { Database } from 'better-sqlite3';
import type { ListPlace } from '../planning.ts';
import type { Filters } from './facets.ts';

type Filter = Readonly<Record<string, string | number | null>>;

export interface Asked<Sort extends string> {
  sort: Sort;
  after: ListPlace | null;
  limit: number;
}

/**
 * @param from table or view
 * @param key the column that names a row
 * @param filters on the same table or view
 * @param sorts for each way to sort, an expression that gives a text
 */
export function listPages<Row extends object, Sort extends string, Faceted extends string>(
  db: Database,
  { from, columns, key, filters }: { from: string; columns: string; key: string; filters: Filters<Faceted> },
  sorts: Readonly<Record<Sort, string>>,
) {
  const statements = new Map(
    (Object.entries(sorts) as [Sort, string][]).map(([sort, by]) => [
      sort,
      db.prepare<[Filter], Row & { sortedBy: string }>(
        `SELECT ${columns}, ${by} AS sortedBy FROM ${from}
         WHERE ${filters.where} AND (@afterKey IS NULL OR (${by}, ${key}) > (@afterSort, @afterKey))
         ORDER BY ${by}, ${key} LIMIT @limit`,
      ),
    ]),
  );
  return (filter: Filter, { sort, after, limit }: Asked<Sort>, keyOf: (row: Row) => string) => {
    const place = { afterSort: after?.sort ?? null, afterKey: after?.key ?? null, limit: limit + 1 };
    const found = statements.get(sort)?.all({ ...filter, ...place }) ?? [];
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ sortedBy: _place, ...row }) => row),
      next: found.length > limit && last !== undefined ? { sort: last.sortedBy, key: keyOf(last) } : null,
      total: filters.total(filter),
      facets: filters.facets(filter),
    };
  };
}
