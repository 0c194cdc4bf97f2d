// [F1][F4] At start: facts that newer software has learnt to read are folded, and everything is folded anew when
// the fold itself has changed.
import type { Envelope } from '@lineside/core/kernel/fact';
import type { StreamId } from '@lineside/core/kernel/ids';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { facts } from '../schema.ts';
import type { LogParts } from './log.ts';

type RefoldParts = Pick<LogParts, 'store' | 'meta' | 'rules' | 'folds' | 'views'>;

const factsAtOnce = 1_000;

/** Brings states and views to what today's rules make of the facts held. One transaction. */
export function refoldIfNeeded(parts: RefoldParts): void {
  const { store, meta, rules } = parts;
  const version = String(rules.foldVersion);
  store.write(() => {
    const relearnt = readUnfoldedAgain(parts);
    if (meta.get('foldVersion') !== version) {
      refoldAll(parts);
      meta.set('foldVersion', version);
    } else for (const stream of relearnt) refoldStream(parts, stream);
  });
}

/** Inside a transaction: one stream and what is shown of it. */
export function refoldStream({ folds, views }: RefoldParts, stream: StreamId): void {
  views.show(folds.refold(stream));
}

function refoldAll(parts: RefoldParts): void {
  const { store, folds, views } = parts;
  views.clear();
  folds.clear();
  const streams = store.db.selectDistinct({ stream: facts.stream }).from(facts).orderBy(asc(facts.stream));
  for (const { stream } of streams.all()) refoldStream(parts, stream);
  for (const held of ownFacts(parts)) views.record(held);
}

function* ownFacts({ store, rules }: RefoldParts) {
  for (let after = 0; ; ) {
    const page = store.db
      .select({ id: facts.id, body: facts.body })
      .from(facts)
      .where(and(gt(facts.id, after), eq(facts.own, true), eq(facts.status, 'FOLDED')))
      .orderBy(asc(facts.id))
      .limit(factsAtOnce)
      .all();
    for (const { id, body } of page) {
      after = id;
      const read = rules.catalogue.read(JSON.parse(body) as Envelope);
      if (read.kind === 'known') yield { id, fact: read.fact };
    }
    if (page.length < factsAtOnce) return;
  }
}

/** @returns the streams of facts that were not readable before and are now. */
function readUnfoldedAgain({ store, rules, views }: RefoldParts): Set<StreamId> {
  const streams = new Set<StreamId>();
  const unfolded = store.db.select().from(facts).where(sql`${facts.status} <> 'FOLDED'`).all();
  for (const { id, body, own, stream, status } of unfolded) {
    const read = rules.catalogue.read(JSON.parse(body) as Envelope);
    if (read.kind === 'known') {
      store.db.update(facts).set({ status: 'FOLDED', issue: null }).where(eq(facts.id, id)).run();
      streams.add(stream);
      if (own) views.record({ id, fact: read.fact });
    } else if (read.kind === 'poison' && status === 'UNKNOWN')
      store.db.update(facts).set({ status: 'POISON', issue: read.issue }).where(eq(facts.id, id)).run();
  }
  return streams;
}
