// Reads whatever rows a broken database still gives, around the pages that it does not, and the rows that are none.
import { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { isDamage } from './damage.ts';

/** SQLite reads columns that are not there as NULL: a row may come back, and yet be no fact. */
const OldFact = z.object({
  own: z.literal([0, 1]),
  position: z.int().nullable(),
  arrived_at: z.int().nullable(),
  hash: Sha256Hex,
  body: z.string(),
});
export type OldFact = z.infer<typeof OldFact>;

const OldOrigin = z.object({
  origin: OriginId,
  acknowledged_seq: z.int(),
  acknowledged_hash: Sha256Hex,
  forked: z.literal([0, 1]),
});
export type OldOrigin = z.infer<typeof OldOrigin>;

export interface Broken {
  origins: readonly OldOrigin[];
  /** every fact that can be read, in the order in which they were kept; the file is closed after the last */
  facts(): Iterable<OldFact>;
  /** becomes true when rows had to be left out */
  unreadable: boolean;
}

type Rows = Database.Statement<[number, number], unknown>;

const rowsAtOnce = 200;
/** After this many ids without a row that can be read, there are no more. */
const barrenIds = 20_000;

export function readBroken(file: string): Broken {
  const database = whenSound(() => new Database(file, { readonly: true }));
  const rows = whenSound(() =>
    database?.prepare<[number, number], unknown>(
      'SELECT own, position, arrived_at, hash, body FROM facts WHERE id > ? AND id <= ? ORDER BY id',
    ),
  );
  const origins = whenSound(() =>
    database
      ?.prepare<[], unknown>('SELECT origin, acknowledged_seq, acknowledged_hash, forked FROM origins')
      .all(),
  );
  const read = (origins ?? []).flatMap((row) => OldOrigin.safeParse(row).data ?? []);
  const broken: Broken = { origins: read, unreadable: rows == null, facts: walk };
  return broken;

  function* walk(): Generator<OldFact> {
    let barren = 0;
    for (let after = 0; rows != null && barren < barrenIds; after += rowsAtOnce) {
      const found = whenSound(() => rows.all(after, after + rowsAtOnce)) ?? oneByOne(rows, after);
      barren = found.length > 0 ? 0 : barren + rowsAtOnce;
      yield* found.flatMap(asFact);
    }
    database?.close();
  }

  function asFact(row: unknown): OldFact | [] {
    const fact = OldFact.safeParse(row);
    if (!fact.success) broken.unreadable = true;
    return fact.data ?? [];
  }

  function oneByOne(rows: Rows, after: number): unknown[] {
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
