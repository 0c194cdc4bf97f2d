// A row that must be there.

/** Throws when no row is. */
export function found<Row>(rows: readonly Row[], what: string, is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error(`a ${what} that the seed needs is missing from the tables`);
  return row;
}
