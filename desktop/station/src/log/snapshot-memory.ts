// The snapshots asked for last, already parsed, as far as so many characters of their JSON go. What is only folded as
// it passes by (a published version, a unit of another station) does not come in, so it pushes nothing out.
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { StreamId } from '@lineside/core/kernel/ids';

/** Some thousand units, or the runs of a busy line with the versions that they froze. */
const mostHeld = 4_000_000;

interface Held {
  snapshot: Snapshot;
  /** characters of its state as JSON */
  size: number;
}

export class SnapshotMemory {
  readonly #most: number;
  /** the one asked for last comes last */
  readonly #held = new Map<StreamId, Held>();
  #size = 0;

  constructor(most = mostHeld) {
    this.#most = most;
  }

  /** The snapshot, if it is held; it is then the last to give way. */
  get(stream: StreamId): Snapshot | undefined {
    const held = this.#held.get(stream);
    if (held === undefined) return undefined;
    this.#held.delete(stream);
    this.#held.set(stream, held);
    return held.snapshot;
  }

  /** Holds what was asked for; what was not asked for longest gives way. One too large for all the room is not held. */
  put(stream: StreamId, snapshot: Snapshot, size: number): void {
    this.delete(stream);
    if (size > this.#most) return;
    this.#held.set(stream, { snapshot, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#most) break;
      this.delete(oldest);
    }
  }

  /** Replaces what is held of a stream; what is not held stays out. */
  renew(stream: StreamId, snapshot: Snapshot, size: number): void {
    if (this.#held.has(stream)) this.put(stream, snapshot, size);
  }

  delete(stream: StreamId): void {
    this.#size -= this.#held.get(stream)?.size ?? 0;
    this.#held.delete(stream);
  }

  clear(): void {
    this.#held.clear();
    this.#size = 0;
  }
}
