// [F1] Folded state of every stream: a snapshot row each, kept equal to the fold of all its known facts.
// The ones asked for last are also kept in memory, since every command asks for a few of them.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { Catalogue, KnownFact } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { foldStream, type Snapshot } from '@lineside/core/kernel/fold';
import type { Hlc } from '@lineside/core/kernel/hlc';
import { type StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import { and, eq, sql } from 'drizzle-orm';
import { facts, streams } from '../schema.ts';
import type { Store } from '../store.ts';
import { SnapshotMemory } from './snapshot-memory.ts';

/** What folding some facts did to one stream. */
export interface StreamChange {
  stream: StreamId;
  kind: string;
  before: unknown;
  /** null while nothing of the stream is known any more */
  after: unknown;
  /** the facts that were folded in just now */
  folded: readonly KnownFact[];
}

/** Streams that production writes; everything else is master data, which changes seldom. */
const ofProduction = new Set(['unit', 'run', 'order', 'origin', 'equipment', 'shift']);

export class Folds {
  readonly #store: Store;
  readonly #catalogue: Catalogue;
  readonly #statements;
  readonly #memory = new SnapshotMemory();
  /** grows whenever master data may have changed: what is worked out from it can be kept until then */
  masterRevision = 0;

  constructor(store: Store, catalogue: Catalogue) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#statements = prepare(store);
    store.onRollback(() => {
      this.#memory.clear();
      this.masterRevision += 1;
    });
  }

  /** The state of a stream; null when no fact of it is known here. */
  state<Kind extends StreamKind>(kind: Kind, key: string): StreamStates[Kind] | null {
    const stream = `${kind}:${key}` as StreamId;
    const held = this.#memory.get(stream);
    if (held !== undefined) return held.state as StreamStates[Kind];
    const stored = this.#stored(stream);
    if (stored === null) return null;
    this.#memory.put(stream, stored.snapshot, stored.size);
    return stored.snapshot.state as StreamStates[Kind];
  }

  /** Keys of all streams of a kind (not of units: there are too many), ascending. */
  keys(kind: Exclude<StreamKind, 'unit'>): string[] {
    return this.#statements.ofKind.all({ kind }).map(({ stream }) => streamKey(stream));
  }

  /** Every folded state, for a digest. */
  all(): { stream: StreamId; state: unknown }[] {
    const rows = this.#store.db.select({ stream: streams.stream, state: streams.state }).from(streams).all();
    return rows.map(({ stream, state }) => ({ stream, state: JSON.parse(state) as unknown }));
  }

  /** Inside a transaction, before the arriving facts are stored: folds facts of one stream that were not held. */
  fold(stream: StreamId, arriving: readonly KnownFact[]): StreamChange {
    const before = this.#snapshot(stream);
    const after = foldStream(this.#catalogue, before, arriving, () => this.history(stream));
    return this.#changed(stream, before, after, arriving);
  }

  /** Inside a transaction: folds a stream anew from what is stored. */
  refold(stream: StreamId): StreamChange {
    const before = this.#snapshot(stream);
    const history = this.history(stream);
    return this.#changed(
      stream,
      before,
      foldStream(this.#catalogue, null, history, () => []),
      history,
    );
  }

  /** Inside a transaction: forgets every state; each stream must then be refolded. */
  clear(): void {
    this.#memory.clear();
    this.#store.db.delete(streams).run();
  }

  /** Every known fact of a stream, in no order. */
  history(stream: StreamId): KnownFact[] {
    return this.#statements.history.all({ stream }).flatMap(({ body }) => {
      const read = this.#catalogue.read(JSON.parse(body) as Envelope);
      return read.kind === 'known' ? [read.fact] : [];
    });
  }

  #changed(
    stream: StreamId,
    before: Snapshot | null,
    after: Snapshot | null,
    folded: readonly KnownFact[],
  ): StreamChange {
    const kind = streamKind(stream);
    if (!ofProduction.has(kind)) this.masterRevision += 1;
    if (after === null) {
      this.#statements.remove.run({ stream });
      this.#memory.delete(stream);
    } else {
      const { hlc, origin, seq } = after.last;
      const state = JSON.stringify(after.state);
      this.#statements.put.run({ stream, kind, state, lastHlc: hlc, lastOrigin: origin, lastSeq: seq });
      this.#memory.renew(stream, after, state.length);
    }
    return { stream, kind, before: before?.state ?? null, after: after?.state ?? null, folded };
  }

  #snapshot(stream: StreamId): Snapshot | null {
    return this.#memory.get(stream) ?? this.#stored(stream)?.snapshot ?? null;
  }

  /** As it is stored, and how long its state is as JSON. */
  #stored(stream: StreamId): { snapshot: Snapshot; size: number } | null {
    const row = this.#statements.get.get({ stream });
    if (row === undefined) return null;
    const last = { hlc: row.lastHlc as Hlc, origin: row.lastOrigin, seq: row.lastSeq };
    return { snapshot: { state: JSON.parse(row.state) as unknown, last }, size: row.state.length };
  }
}

function prepare({ db }: Store) {
  const stream = sql.placeholder('stream');
  return {
    get: db.select().from(streams).where(eq(streams.stream, stream)).prepare(),
    put: db
      .insert(streams)
      .values({
        stream,
        kind: sql.placeholder('kind'),
        state: sql.placeholder('state'),
        lastHlc: sql.placeholder('lastHlc'),
        lastOrigin: sql.placeholder('lastOrigin'),
        lastSeq: sql.placeholder('lastSeq'),
      })
      .onConflictDoUpdate({
        target: streams.stream,
        set: {
          state: sql`excluded.state`,
          lastHlc: sql`excluded.last_hlc`,
          lastOrigin: sql`excluded.last_origin`,
          lastSeq: sql`excluded.last_seq`,
        },
      })
      .prepare(),
    remove: db.delete(streams).where(eq(streams.stream, stream)).prepare(),
    ofKind: db
      .select({ stream: streams.stream })
      .from(streams)
      .where(and(eq(streams.kind, sql.placeholder('kind')), sql`${streams.kind} <> 'unit'`))
      .orderBy(streams.stream)
      .prepare(),
    history: db
      .select({ body: facts.body })
      .from(facts)
      .where(and(eq(facts.stream, stream), eq(facts.status, 'FOLDED')))
      .prepare(),
  };
}
