// Wrong PINs are counted on disk, before the PIN is checked: neither a restart nor many tries at once gives more
// of them. Five wrong ones lock that user out of PIN sign-in for a minute.
import { eq } from 'drizzle-orm';
import { signInAttempts } from '../schema.ts';
import type { Store } from '../store.ts';

export const wrongPinsAllowed = 5;
export const lockedForMs = 60_000;

export type Attempt = { locked: true; seconds: number } | { locked: false; left: number };

export class Attempts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Counts one try as wrong until `forgive`; `left` is how many remain after it. */
  begin(user: string, now: number): Attempt {
    const { db } = this.#store;
    return this.#store.write(() => {
      const row = db.select().from(signInAttempts).where(eq(signInAttempts.user, user)).get();
      const waitMs = (row?.lockedUntil ?? now) - now;
      // a wait longer than the rule's own means that the clock was set back: it locks nobody out
      if (waitMs > 0 && waitMs <= lockedForMs) return { locked: true, seconds: Math.ceil(waitMs / 1000) };
      const wrong = (row?.lockedUntil == null ? (row?.wrong ?? 0) : 0) + 1;
      const lockedUntil = wrong >= wrongPinsAllowed ? now + lockedForMs : null;
      db.insert(signInAttempts)
        .values({ user, wrong, lockedUntil })
        .onConflictDoUpdate({ target: signInAttempts.user, set: { wrong, lockedUntil } })
        .run();
      return { locked: false, left: Math.max(0, wrongPinsAllowed - wrong) };
    });
  }

  forgive(user: string): void {
    this.#store.write(() => this.#store.db.delete(signInAttempts).where(eq(signInAttempts.user, user)).run());
  }
}
