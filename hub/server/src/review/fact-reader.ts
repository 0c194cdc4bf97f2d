// Facts as review needs them: read by the catalogue, each with its arrival.
import { type Arrived, sawIn } from '@lineside/core/domain/review/exception';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import type { FeedId, StreamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import type { StreamFact } from '../store/reads.ts';

export class FactReader {
  readonly #store: HubStore;
  readonly #catalogue: Catalogue;
  readonly #feed: FeedId;

  /** @param feed the one that positions belong to */
  constructor(store: HubStore, catalogue: Catalogue, feed: FeedId) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#feed = feed;
  }

  /** Every fact of a stream that is known. */
  async stream(stream: StreamId): Promise<readonly Arrived[]> {
    return this.read(await this.#store.facts(stream));
  }

  /** Those of these facts that are known. */
  read(facts: readonly StreamFact[]): readonly Arrived[] {
    return facts.flatMap(({ body, position, arrivedAt }) => {
      const read = this.#catalogue.read(JSON.parse(body) as Envelope);
      if (read.kind !== 'known') return [];
      return [{ fact: read.fact, position, arrivedAt, saw: sawIn(this.#feed, read.fact, position) }];
    });
  }

  /** Every known fact of these types about any run or person. */
  async ofTypes(kind: 'run' | 'user', types: readonly string[]): Promise<readonly Arrived[]> {
    return this.read(await this.#store.factsOfTypes(kind, types));
  }
}
