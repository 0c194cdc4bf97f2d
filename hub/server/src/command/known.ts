// What a command may know: folded states, by the names the domain gives them.
import { type StreamKind, type StreamStates, streamRules } from '@lineside/core/domain/facts';
import { streamId } from '@lineside/core/kernel/ids';
import type { Ground } from '../store/ground.ts';

export class Known {
  readonly #ground: Pick<Ground, 'snapshot' | 'all'>;

  constructor(ground: Pick<Ground, 'snapshot' | 'all'>) {
    this.#ground = ground;
  }

  /** The fold of a stream, or null when no fact of it is known. */
  found<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] | null {
    const snapshot = this.#ground.snapshot(streamId(kind, key));
    return snapshot === null ? null : (snapshot.state as StreamStates[Kind]);
  }

  /** The fold of a stream, or its beginning. */
  state<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] {
    return this.found(kind, key) ?? (streamRules[kind].initial as StreamStates[Kind]);
  }

  all<Kind extends StreamKind>(kind: Kind): readonly NonNullable<StreamStates[Kind]>[] {
    return this.#ground.all(kind);
  }
}
