// Reads whatever rows a broken database still gives, around the pages that it does not.
import type { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { isDamage } from './damage.ts';

export interface OldFact {
  own: 0 | 1;
  position: number | null;
  arrived_at: number | null;
  hash: Sha256Hex;
  body: string;
}

export interface OldOrigin {
  origin: OriginId;
  acknowledged_seq: number;
  acknowledged_hash: Sha256Hex;
  forked: 0 | 1;
}

export interface Broken {
  origins: readonly OldOrigin[];
  /** every fact that can be read, in the order in which they were kept; the file is closed after the last */
  facts(): Iterable<OldFact>;
  /** becomes true when rows had to be left out */
  unreadable: boolean;
}

type Rows = Database.Statement<[number, number], OldFact>;

const rowsAtOnce = 200;
/** After this many ids without a row that can be read, there are no more. */
const barrenIds = 20_000;

export function readBroken(file: string): Broken {
  const database = whenSound(() => new Database(file, { readonly: true }));
  const rows = whenSound(() =>
    database?.prepare<[number, number], OldFact>(
      'SELECT own, position, arrived_at, hash, body FROM facts WHERE id > ? AND id <= ? ORDER BY id',
    ),
  );
  const origins = whenSound(() =>
    database
      ?.prepare<[], OldOrigin>('SELECT origin, acknowledged_seq, acknowledged_hash, forked FROM origins')
      .all(),
  );
  const broken: Broken = { origins: origins ?? [], unreadable: rows == null, facts: walk };
  return broken;

  function* walk(): Generator<OldFact> {
    let barren = 0;
    for (let after = 0; rows != null && barren < barrenIds; after += rowsAtOnce) {
      const found = whenSound(() => rows.all(after, after + rowsAtOnce)) ?? oneByOne(rows, after);
      barren = found.length > 0 ? 0 : barren + rowsAtOnce;
      yield* found;
    }
    database?.close();
  }

  function oneByOne(rows: Rows, after: number): OldFact[] {
    broken.unreadable = true;
    const ids = Array.from({ length: rowsAtOnce }, (_, i) => after + i);
    return ids.flatMap((id) => whenSound(() => rows.all(id, id + 1)) ?? []);
  }
}

function whenSound<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
