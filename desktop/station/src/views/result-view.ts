// The track-outs recorded at this station: for its last results, for values carried from unit to unit, and for
// which defects are common here.
import type { DomainFact } from '@lineside/core/domain/facts';
import { sql } from 'drizzle-orm';
import type { HeldFact } from '../log/held-fact.ts';
import { results } from '../schema.ts';
import type { Store } from '../store.ts';

export type TrackedOut = Extract<DomainFact, { type: 'unit.trackedOut' }>;

export class ResultView {
  readonly #put;

  constructor({ db }: Store) {
    this.#put = db
      .insert(results)
      .values({
        fact: sql.placeholder('fact'),
        run: sql.placeholder('run'),
        step: sql.placeholder('step'),
        result: sql.placeholder('result'),
        at: sql.placeholder('at'),
      })
      .prepare();
  }

  /** Inside a transaction. */
  record(held: HeldFact): void {
    if (held.fact.type !== 'unit.trackedOut') return;
    const { at, data } = held.fact as TrackedOut;
    const { run, step, result } = data;
    this.#put.run({ fact: held.id, run, step, result, at });
  }
}
