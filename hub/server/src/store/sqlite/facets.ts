// Lists with filters that may each be left out: which rows fit, how many, and for each filter how many the others
// leave, by its value.
import type { Database } from 'better-sqlite3';
import type { Facet } from '../master-data.ts';

type Filter = Readonly<Record<string, string | number | null>>;

export interface Filters<Faceted extends string> {
  /** rows that fit; a filter that is null lets every row pass */
  where: string;
  total(filter: Filter): number;
  facets(filter: Filter): Record<Faceted, Facet>;
}

/**
 * @param equal columns compared with the filter of their name
 * @param faceted those of them that are counted by value
 * @param also conditions with parameters of their own
 */
export function filtersOn<Column extends string, Faceted extends Column>(
  db: Database,
  table: string,
  equal: readonly Column[],
  faceted: readonly Faceted[],
  also: readonly string[] = [],
): Filters<Faceted> {
  const where = [
    '(@q IS NULL OR instr(words, @q) > 0)',
    ...equal.map((column) => `(@${column} IS NULL OR ${column} = @${column})`),
    ...also,
  ].join(' AND ');
  const total = db.prepare<[Filter], number>(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck();
  const counts = faceted.map((column) => {
    const sql = `SELECT ${column} AS value, count(*) AS n FROM ${table} WHERE ${where} GROUP BY 1 ORDER BY 1`;
    return { column, count: db.prepare<[Filter], { value: string; n: number }>(sql) };
  });
  return {
    where,
    total: (filter) => total.get(filter) ?? 0,
    facets: (filter) =>
      Object.fromEntries(
        counts.map(({ column, count }) => [
          column,
          Object.fromEntries(count.all({ ...filter, [column]: null }).map(({ value, n }) => [value, n])),
        ]),
      ) as Record<Faceted, Facet>,
  };
}
