// The runs known here, so that those of a line are found without reading every run.
import type { RunState } from '@lineside/core/domain/run/state';
import { streamKey } from '@lineside/core/kernel/ids';
import { eq, sql } from 'drizzle-orm';
import type { StreamChange } from '../log/folds.ts';
import { runs } from '../schema.ts';
import type { Store } from '../store.ts';

export class RunView {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Inside a transaction. A run whose making is not known here belongs to no line yet. */
  show({ stream, after, folded }: StreamChange): void {
    const run = streamKey(stream);
    const state = after as RunState | null;
    const { db } = this.#store;
    if (state === null || state.created === null) {
      db.delete(runs).where(eq(runs.run, run)).run();
      return;
    }
    const { line } = state.created;
    const made = folded.find((fact) => fact.type === 'run.created');
    const opened = made?.hlc ?? '';
    db.insert(runs)
      .values({ run, line, status: state.status, opened })
      .onConflictDoUpdate({
        target: runs.run,
        set: { line, status: state.status, ...(made === undefined ? {} : { opened: sql`excluded.opened` }) },
      })
      .run();
  }
}
