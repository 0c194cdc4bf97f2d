// Which runs were ever revoked or have ended and which people were ever disabled, and when: kept in memory, read again
// when a fact about them arrives. Nearly every fact must be held against them.

import { whoActed } from '@lineside/core/domain/review/after-disabled';
import type { Arrived } from '@lineside/core/domain/review/exception';
import type { Spans } from '@lineside/core/domain/review/review-unit';
import { type Span, spanAt, spansOf, spanTypes } from '@lineside/core/domain/review/spans';
import { type StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import type { FactReader } from './fact-reader.ts';

export class Prohibitions implements Spans {
  readonly #reader: FactReader;
  readonly #runs = new Map<string, readonly Span[]>();
  readonly #users = new Map<string, readonly Span[]>();

  constructor(reader: FactReader) {
    this.#reader = reader;
  }

  /** Reads all there are: only what decides about them, for whole runs carry their routes. */
  async load(): Promise<void> {
    for (const kind of ['run', 'user'] as const) {
      const facts = await this.#reader.ofTypes(kind, spanTypes);
      for (const [stream, told] of Map.groupBy(facts, ({ fact }) => fact.stream)) this.#keep(stream, told);
    }
  }

  /** Reads again what was decided about one run or person. */
  async reload(stream: StreamId): Promise<void> {
    this.#keep(stream, await this.#reader.stream(stream));
  }

  #keep(stream: StreamId, facts: readonly Arrived[]): void {
    const key = streamKey(stream);
    const spans = spansOf(facts);
    const known = streamKind(stream) === 'run' ? this.#runs : this.#users;
    if (spans.length === 0) known.delete(key);
    else known.set(key, spans);
  }

  /**
   * Runs and people of whom something was forbidden at a feed position or before. A fact that stands earlier in the feed
   * was known to who forbade later; where it was not, see `ReviewTurn.#spansChanged`.
   */
  upTo(position: number): { runs: readonly string[]; users: readonly string[] } {
    const forbidden = (known: ReadonlyMap<string, readonly Span[]>) =>
      [...known].flatMap(([key, spans]) =>
        spans.some(({ from }) => from.position <= position) ? [key] : [],
      );
    return { runs: forbidden(this.#runs), users: forbidden(this.#users) };
  }

  ofRun = (run: string): readonly Span[] => this.#runs.get(run) ?? [];
  ofUser = (user: string): readonly Span[] => this.#users.get(user) ?? [];

  /** Was somebody who acted in this fact disabled, or the run that it names revoked or ended, when it was recorded? */
  forbade(act: Arrived): boolean {
    const { fact } = act;
    const { run } = (fact.data ?? {}) as { run?: unknown };
    return (
      whoActed(fact).some((user) => spanAt(this.ofUser(user), act) !== null) ||
      (typeof run === 'string' && spanAt(this.ofRun(run), act) !== null)
    );
  }
}
