// The snapshots used last, already parsed. Units have a pool of their own: there are too many of them, and they
// must not push out the few large states (runs, users, the station itself) that every command reads.
import type { Snapshot } from '@lineside/core/kernel/fold';
import { type StreamId, streamKind } from '@lineside/core/kernel/ids';

const heldInEachPool = 256;
/** Large, and read by no command: a run holds the version that it froze. */
const neverRead: ReadonlySet<string> = new Set(['route']);

export class SnapshotMemory {
  readonly #units = new Map<StreamId, Snapshot>();
  readonly #others = new Map<StreamId, Snapshot>();

  get(stream: StreamId): Snapshot | undefined {
    return this.#pool(stream).get(stream);
  }

  put(stream: StreamId, snapshot: Snapshot): void {
    if (neverRead.has(streamKind(stream))) return;
    const pool = this.#pool(stream);
    pool.delete(stream);
    pool.set(stream, snapshot);
    const [oldest] = pool.keys();
    if (pool.size > heldInEachPool && oldest !== undefined) pool.delete(oldest);
  }

  delete(stream: StreamId): void {
    this.#pool(stream).delete(stream);
  }

  clear(): void {
    this.#units.clear();
    this.#others.clear();
  }

  #pool(stream: StreamId): Map<StreamId, Snapshot> {
    return streamKind(stream) === 'unit' ? this.#units : this.#others;
  }
}
