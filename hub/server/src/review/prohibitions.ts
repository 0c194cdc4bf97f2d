// Which runs were ever revoked and which people ever disabled, and when: kept in memory, read again when a fact
// about them arrives. There are few of them, and nearly every fact must be held against them.

import type { Arrived } from '@lineside/core/domain/review/exception';
import type { Spans } from '@lineside/core/domain/review/review-unit';
import { type Span, spanAt, spansOf } from '@lineside/core/domain/review/spans';
import { type StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import type { FactReader } from './fact-reader.ts';

export class Prohibitions implements Spans {
  readonly #reader: FactReader;
  readonly #runs = new Map<string, readonly Span[]>();
  readonly #users = new Map<string, readonly Span[]>();

  constructor(reader: FactReader) {
    this.#reader = reader;
  }

  /** Reads all there are. */
  async load(): Promise<void> {
    const revoked = await this.#reader.streamsWith('run', 'run.revoked');
    const disabled = await this.#reader.streamsWith('user', 'user.disabled');
    for (const stream of [...revoked, ...disabled]) await this.reload(stream);
  }

  /** Reads again what was decided about one run or person. */
  async reload(stream: StreamId): Promise<void> {
    const key = streamKey(stream);
    const spans = spansOf(await this.#reader.stream(stream));
    const known = streamKind(stream) === 'run' ? this.#runs : this.#users;
    if (spans.length === 0) known.delete(key);
    else known.set(key, spans);
  }

  get runs(): readonly string[] {
    return [...this.#runs.keys()];
  }

  get users(): readonly string[] {
    return [...this.#users.keys()];
  }

  ofRun = (run: string): readonly Span[] => this.#runs.get(run) ?? [];
  ofUser = (user: string): readonly Span[] => this.#users.get(user) ?? [];

  /** Was this fact's actor disabled, or the run that it names revoked, when it was recorded? */
  forbade(act: Arrived): boolean {
    const { fact } = act;
    const { run } = (fact.data ?? {}) as { run?: unknown };
    return (
      spanAt(this.ofUser(fact.actor), act) !== null ||
      (typeof run === 'string' && spanAt(this.ofRun(run), act) !== null)
    );
  }
}
