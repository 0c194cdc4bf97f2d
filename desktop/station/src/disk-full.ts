// Tells a full disk from every other fault of the database.
/** True when SQLite could not write for lack of room; the transaction was rolled back whole. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
}
