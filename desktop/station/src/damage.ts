// Is a database sound? SQLite checks its pages; walking the tail of every own hash chain finds what that does
// not: commits that are gone, bodies that are not what was written.
import { chainStart, type Sha256 } from '@lineside/core/kernel/chain';
import type { Database } from 'better-sqlite3';

const tailFacts = 1_000;

/** True for an error that says that the file itself is broken. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

/** @returns what is wrong, or null. Throws what SQLite throws when it cannot even look. */
export function damageOf(database: Database, sha256: Sha256): string | null {
  const found = database.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') return String(found);
  const made = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'facts'").get();
  return made === undefined ? null : brokenChain(database, sha256);
}

interface Row {
  seq: number;
  position: number | null;
  hash: string;
  body: string;
}

function brokenChain(database: Database, sha256: Sha256): string | null {
  const own = database.prepare<[], { no: number; origin: string }>(
    'SELECT no, origin FROM origins WHERE own = 1',
  );
  const tail = database.prepare<[number], Row>(
    `SELECT seq, position, hash, body FROM facts WHERE origin = ? ORDER BY seq DESC LIMIT ${tailFacts}`,
  );
  for (const { no, origin } of own.all()) {
    const rows = tail.all(no).reverse();
    const broken = rows.find((row, i) => !holds(row, rows[i - 1], sha256));
    if (broken !== undefined) return `the hash chain of ${origin} breaks at ${broken.seq}`;
  }
  return null;
}

/** What came back from the hub may have gaps before it; what was written here may not. */
function holds(row: Row, before: Row | undefined, sha256: Sha256): boolean {
  if (sha256(row.body) !== row.hash) return false;
  const { prev } = JSON.parse(row.body) as { prev: string };
  if (row.seq === 1) return prev === chainStart;
  if (before?.seq === row.seq - 1) return prev === before.hash;
  return before === undefined || row.position !== null;
}
