// Who wrote the facts held here. Of this station's own origins it also knows the head and how far the hub has
// acknowledged them: the outbox is what lies between.
import { type ChainHead, chainStart } from '@lineside/core/kernel/chain';
import type { Envelope } from '@lineside/core/kernel/fact';
import type { Hlc } from '@lineside/core/kernel/hlc';
import type { OriginId } from '@lineside/core/kernel/ids';
import { desc, eq, sql } from 'drizzle-orm';
import { facts, origins } from '../schema.ts';
import type { Store } from '../store.ts';

export interface Origin {
  no: number;
  origin: OriginId;
  own: boolean;
  /** the last fact held here */
  head: ChainHead;
  /** the hub's word; for others' origins it stays at the beginning */
  acknowledged: ChainHead;
  forked: boolean;
}

const beginning: ChainHead = { seq: 0, hash: chainStart };

export class Origins {
  readonly #store: Store;
  readonly #statements;
  readonly #byId = new Map<OriginId, Origin>();
  readonly #byNo = new Map<number, Origin>();
  /** this station's origins, in the order in which they became known */
  readonly own: Origin[] = [];

  constructor(store: Store) {
    this.#store = store;
    this.#statements = prepare(store);
    this.#load();
    store.onRollback(() => this.#load());
  }

  find(origin: OriginId): Origin | null {
    return this.#byId.get(origin) ?? null;
  }

  byNo(no: number): Origin | null {
    return this.#byNo.get(no) ?? null;
  }

  /** Inside a transaction. */
  add(origin: OriginId, own: boolean): Origin {
    const { hash: acknowledgedHash } = beginning;
    const row = { origin, own, acknowledgedSeq: 0, acknowledgedHash, forked: false };
    const no = Number(this.#store.db.insert(origins).values(row).run().lastInsertRowid);
    return this.#hold({ no, origin, own, head: beginning, acknowledged: beginning, forked: false });
  }

  /** Inside a transaction: what the hub says of an own origin, even when it is less than was thought. */
  acknowledge(origin: Origin, acknowledged: ChainHead, forked: boolean): void {
    origin.acknowledged = acknowledged;
    origin.forked = forked;
    const { seq, hash } = acknowledged;
    this.#statements.acknowledge.run({ no: origin.no, seq, hash, forked: Number(forked) });
  }

  /** The own origin that wrote last, and the stamp of what it wrote. */
  get newestOwn(): { origin: Origin; hlc: Hlc } | null {
    const written = this.own.flatMap((origin) => {
      const body = this.#statements.newest.get({ no: origin.no })?.body;
      return body === undefined ? [] : [{ origin, hlc: (JSON.parse(body) as Envelope).hlc }];
    });
    return written.reduce<(typeof written)[number] | null>(
      (newest, candidate) => (newest === null || candidate.hlc > newest.hlc ? candidate : newest),
      null,
    );
  }

  /** Reads the head of an origin again, after facts were taken off its end. */
  reread(origin: Origin): void {
    const newest = this.#statements.newest.get({ no: origin.no });
    origin.head = newest === undefined ? beginning : { seq: newest.seq, hash: newest.hash };
  }

  #load(): void {
    this.#byId.clear();
    this.#byNo.clear();
    this.own.length = 0;
    for (const row of this.#store.db.select().from(origins).orderBy(origins.no).all()) {
      const { no, origin, own, forked } = row;
      const acknowledged = { seq: row.acknowledgedSeq, hash: row.acknowledgedHash };
      const held = this.#hold({ no, origin, own, head: beginning, acknowledged, forked });
      if (own) this.reread(held);
    }
  }

  #hold(origin: Origin): Origin {
    this.#byId.set(origin.origin, origin);
    this.#byNo.set(origin.no, origin);
    if (origin.own) this.own.push(origin);
    return origin;
  }
}

/** Own facts of an origin that the hub does not hold yet. */
export function owedBy(origin: Origin): number {
  return origin.forked ? 0 : Math.max(0, origin.head.seq - origin.acknowledged.seq);
}

function prepare({ db }: Store) {
  const no = sql.placeholder('no');
  return {
    newest: db
      .select({ seq: facts.seq, hash: facts.hash, body: facts.body })
      .from(facts)
      .where(eq(facts.origin, no))
      .orderBy(desc(facts.seq))
      .limit(1)
      .prepare(),
    acknowledge: db
      .update(origins)
      .set({
        acknowledgedSeq: sql`${sql.placeholder('seq')}`,
        acknowledgedHash: sql`${sql.placeholder('hash')}`,
        forked: sql`${sql.placeholder('forked')}`,
      })
      .where(eq(origins.no, no))
      .prepare(),
  };
}
