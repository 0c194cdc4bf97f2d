// Everything that screens read faster than the folded states give it. Written in the transaction of the facts
// themselves, so a view is never ahead of the log nor behind it.
import type { StreamChange } from '../log/folds.ts';
import type { HeldFact } from '../log/held-fact.ts';
import { results, runs, tallies, units } from '../schema.ts';
import type { Store } from '../store.ts';
import { ResultView } from './result-view.ts';
import { RunView } from './run-view.ts';
import { UnitView } from './unit-view.ts';

export class Views {
  readonly #store: Store;
  readonly #byKind: Readonly<Record<string, { show(change: StreamChange): void }>>;
  readonly #results: ResultView;

  constructor(store: Store) {
    this.#store = store;
    this.#byKind = { unit: new UnitView(store), run: new RunView(store) };
    this.#results = new ResultView(store);
  }

  /** Inside a transaction: a stream was folded. */
  show(change: StreamChange): void {
    this.#byKind[change.kind]?.show(change);
  }

  /** Inside a transaction: a fact of this station was kept. */
  record(held: HeldFact): void {
    this.#results.record(held);
  }

  /** Inside a transaction: forgets everything shown; each stream and own fact must then come again. */
  clear(): void {
    for (const table of [results, runs, tallies, units]) this.#store.db.delete(table).run();
  }
}
