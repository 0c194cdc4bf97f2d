// [P3][P4] Where in the hub's feed this station is, and older places it remembers in case the hub is restored.
// The newest checkpoint is the cursor; `seen` of every own fact is read off it.
import type { Cursor } from '@lineside/core/contracts/sync';
import type { Seen } from '@lineside/core/kernel/fact';
import { asc, eq, gt } from 'drizzle-orm';
import { checkpoints } from '../schema.ts';
import type { Store } from '../store.ts';

interface Checkpoint extends Cursor {
  id: number;
}

/** The newest places are all kept; of older ones the gaps double, so that few of them reach far back. */
export const maxCheckpoints = 64;
const keptDensely = 16;

export class Checkpoints {
  readonly #store: Store;
  #places: Checkpoint[];

  constructor(store: Store) {
    this.#store = store;
    this.#places = this.#load();
    store.onRollback(() => {
      this.#places = this.#load();
    });
  }

  /** Null before the first pull. */
  get cursor(): Cursor | null {
    const place = this.#places.at(-1);
    return place === undefined ? null : cursorOf(place);
  }

  get seen(): Seen {
    const place = this.#places.at(-1);
    return place === undefined ? { feed: null, position: 0 } : { feed: place.feed, position: place.position };
  }

  /** Places before the cursor, newest first. */
  get older(): Cursor[] {
    return this.#places.slice(0, -1).reverse().map(cursorOf);
  }

  /** Inside a transaction: the cursor moves on to `to`. */
  advance(to: Cursor): void {
    if (sameCursor(this.cursor, to)) return;
    this.#add(to);
    const kept = thin(this.#places);
    for (const place of this.#places)
      if (!kept.includes(place)) this.#store.db.delete(checkpoints).where(eq(checkpoints.id, place.id)).run();
    this.#places = kept;
  }

  /** Inside a transaction: the feed goes on from `to`; whatever was reached later is forgotten. */
  rewind(to: Cursor): void {
    const common = this.#places.findLast((place) => place.position <= to.position && place.hash === to.hash);
    const keptUpTo = common?.id ?? 0;
    this.#store.db.delete(checkpoints).where(gt(checkpoints.id, keptUpTo)).run();
    this.#places = this.#places.filter((place) => place.id <= keptUpTo);
    if (!sameCursor(this.cursor, to)) this.#add(to);
  }

  #add(to: Cursor): void {
    const id = (this.#places.at(-1)?.id ?? 0) + 1;
    this.#store.db
      .insert(checkpoints)
      .values({ id, ...to })
      .run();
    this.#places.push({ id, ...to });
  }

  #load(): Checkpoint[] {
    return this.#store.db.select().from(checkpoints).orderBy(asc(checkpoints.id)).all();
  }
}

export function sameCursor(a: Cursor | null, b: Cursor | null): boolean {
  if (a === null || b === null) return a === b;
  return a.feed === b.feed && a.position === b.position && a.hash === b.hash;
}

function cursorOf({ feed, position, hash }: Checkpoint): Cursor {
  return { feed, position, hash };
}

/** Keeps the newest places, and of each octave of age about four. */
function thin(places: Checkpoint[]): Checkpoint[] {
  const newest = places.at(-1)?.id ?? 0;
  const kept = places.filter(({ id }) => {
    const age = newest - id;
    if (age < keptDensely) return true;
    const octave = Math.floor(Math.log2(age / keptDensely));
    return id % 2 ** (octave + 2) === 0;
  });
  return kept.slice(-maxCheckpoints);
}
