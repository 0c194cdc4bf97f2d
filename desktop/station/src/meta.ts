// Small things to remember, one row a key.
import { eq, sql } from 'drizzle-orm';
import { meta } from './schema.ts';
import type { Db } from './store.ts';

export type MetaKey =
  | 'foldVersion'
  | 'hlc'
  | 'lastContactAt'
  | 'clockOffsetMs'
  | 'setAside'
  | 'revokedDevice';

export class Meta {
  readonly #read;
  readonly #write;

  constructor(db: Db) {
    this.#read = db
      .select({ value: meta.value })
      .from(meta)
      .where(eq(meta.key, sql.placeholder('key')))
      .prepare();
    this.#write = db
      .insert(meta)
      .values({ key: sql.placeholder('key'), value: sql.placeholder('value') })
      .onConflictDoUpdate({ target: meta.key, set: { value: sql`excluded.value` } })
      .prepare();
  }

  get(key: MetaKey): string | null {
    return this.#read.get({ key })?.value ?? null;
  }

  set(key: MetaKey, value: string): void {
    this.#write.run({ key, value });
  }
}
