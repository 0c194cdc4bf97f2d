// [P1] What the hub does not hold yet, straight from the log: own facts beyond the acknowledged seq. It is a
// query, so nothing has to be kept in step with anything.
import { maxBatchBytes, maxBatchFacts, type PushBatch, sealText } from '@lineside/core/contracts/sync';
import type { Envelope } from '@lineside/core/kernel/fact';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type Origin, type Origins, owedBy } from '../log/origins.ts';
import type { Signer } from '../ports.ts';
import { facts } from '../schema.ts';
import type { Store } from '../store.ts';

/** How much one push may carry; halved when the hub finds it too large. */
export interface BatchSize {
  facts: number;
  bytes: number;
}

export const fullBatch: BatchSize = { facts: maxBatchFacts, bytes: maxBatchBytes };

export class Outbox {
  readonly #origins: Origins;
  readonly #statements;

  constructor(store: Store, origins: Origins) {
    this.#origins = origins;
    this.#statements = prepare(store);
  }

  /** Own facts that the hub has not acknowledged. */
  get waiting(): number {
    return this.#origins.own.reduce((sum, origin) => sum + owedBy(origin), 0);
  }

  /** Wall clock of the oldest of them, ms. */
  get oldestWaitingAt(): number | null {
    const origin = this.#owing()[0];
    const body = origin === undefined ? undefined : this.#after(origin, 1)[0]?.body;
    return body === undefined ? null : (JSON.parse(body) as Envelope).at;
  }

  waitingByType(): { type: string; count: number }[] {
    const counts = new Map<string, number>();
    for (const origin of this.#owing()) {
      const after = origin.acknowledged.seq;
      for (const { type, count } of this.#statements.byType.all({ origin: origin.no, after }))
        counts.set(type, (counts.get(type) ?? 0) + count);
    }
    return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
  }

  /**
   * The next batch: of the oldest origin that owes something and is not passed over, contiguous from what the hub
   * acknowledged. Null when there is nothing to push.
   */
  next(
    size: BatchSize,
    now: number,
    signer: Signer,
    passOver: (origin: Origin) => boolean,
  ): { origin: Origin; batch: PushBatch } | null {
    for (const origin of this.#owing()) {
      if (passOver(origin)) continue;
      const from = origin.acknowledged.seq + 1;
      const run = this.#contiguous(origin, size);
      const last = run.at(-1);
      if (last === undefined) continue;
      const head = { seq: last.seq, hash: last.hash };
      const seal = signer.sign(sealText({ origin: origin.origin, ...head }));
      const owed = Math.max(0, this.waiting - run.length);
      const bodies = run.map(({ body }) => body);
      return { origin, batch: { origin: origin.origin, from, bodies, head, seal, owed, time: now } };
    }
    return null;
  }

  #owing(): Origin[] {
    return this.#origins.own.filter((origin) => owedBy(origin) > 0);
  }

  #contiguous(origin: Origin, size: BatchSize) {
    const run: Pick<typeof facts.$inferSelect, 'seq' | 'hash' | 'body'>[] = [];
    let bytes = 0;
    for (const fact of this.#after(origin, size.facts)) {
      bytes += Buffer.byteLength(fact.body);
      const expected = origin.acknowledged.seq + 1 + run.length;
      if (fact.seq !== expected || (bytes > size.bytes && run.length > 0)) break;
      run.push(fact);
    }
    return run;
  }

  #after(origin: Origin, limit: number) {
    return this.#statements.after.all({ origin: origin.no, after: origin.acknowledged.seq, limit });
  }
}

function prepare({ db }: Store) {
  const owed = and(eq(facts.origin, sql.placeholder('origin')), gt(facts.seq, sql.placeholder('after')));
  return {
    after: db
      .select({ seq: facts.seq, hash: facts.hash, body: facts.body })
      .from(facts)
      .where(owed)
      .orderBy(asc(facts.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
    byType: db
      .select({ type: facts.type, count: sql<number>`count(*)` })
      .from(facts)
      .where(owed)
      .groupBy(facts.type)
      .prepare(),
  };
}
