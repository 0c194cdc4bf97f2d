// Somebody who holds facts, in memory: takes batches in any order and as often as they come, folds each fact
// once, and can say in one digest what state that gives.
import { catalogue } from '../domain/facts.ts';
import type { KnownFact } from '../kernel/catalogue.ts';
import type { StoredFact } from '../kernel/fact.ts';
import { foldStream, type Snapshot } from '../kernel/fold.ts';
import { factId, type Sha256Hex } from '../kernel/ids.ts';
import { canonicalJson, stateDigest } from '../kernel/state-digest.ts';
import { sha256 } from './sha256.ts';

export class Holder {
  readonly #facts = new Map<string, StoredFact>();
  readonly #folded = new Map<string, KnownFact[]>();
  readonly #snapshots = new Map<string, Snapshot>();

  receive(batch: Iterable<StoredFact>): this {
    const arriving = new Map<string, KnownFact[]>();
    for (const fact of batch) {
      const { origin, seq, stream } = fact.envelope;
      const id = factId(origin, seq);
      if (this.#facts.has(id)) continue;
      this.#facts.set(id, fact);
      const read = catalogue.read(fact.envelope);
      if (read.kind === 'known') arriving.set(stream, [...(arriving.get(stream) ?? []), read.fact]);
    }
    for (const [stream, facts] of arriving) this.#fold(stream, facts);
    return this;
  }

  get facts(): readonly StoredFact[] {
    return [...this.#facts.values()];
  }

  /** Digest of the set of facts held, whatever the order in which they came. */
  setDigest(): Sha256Hex {
    return sha256(
      [...this.#facts]
        .map(([id, fact]) => `${id} ${fact.hash}`)
        .sort()
        .join('\n'),
    );
  }

  /** Digest of every folded state with the place up to which it is folded. */
  stateDigest(): Sha256Hex {
    return stateDigest(
      [...this.#snapshots].map(([stream, state]) => ({ stream, state })),
      sha256,
    );
  }

  /** Every folded state as canonical text, for a readable difference. */
  states(): Record<string, string> {
    return Object.fromEntries(
      [...this.#snapshots].sort().map(([stream, { state }]) => [stream, canonicalJson(state)]),
    );
  }

  state(stream: string): unknown {
    return this.#snapshots.get(stream)?.state;
  }

  #fold(stream: string, facts: readonly KnownFact[]): void {
    const before = this.#folded.get(stream) ?? [];
    const snapshot = foldStream(catalogue, this.#snapshots.get(stream) ?? null, facts, () => before);
    if (snapshot !== null) this.#snapshots.set(stream, snapshot);
    this.#folded.set(stream, [...before, ...facts]);
  }
}
