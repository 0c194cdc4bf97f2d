// [P1] After a fork: the hub froze an origin of ours because two sides wrote the same numbers under it. What only
// this side had is kept aside, folded nowhere, and appended once more under a new origin, with its own moment,
// actor and command. One transaction, so that no crash leaves it half said.
import type { ChainHead } from '@lineside/core/kernel/chain';
import { factId, type StreamId } from '@lineside/core/kernel/ids';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { facts, forkedFacts } from '../schema.ts';
import type { Log, LogParts } from './log.ts';
import { type Opening, openOrigin } from './open-origin.ts';
import type { Origin } from './origins.ts';
import { refoldStream } from './refold.ts';

/** Inside a transaction. `frozenAt` is where the hub stopped listening to that origin. */
export function recoverFromFork(log: Log, opening: Opening, origin: Origin, frozenAt: ChainHead): void {
  const { parts } = log;
  const wasLive = log.live === origin;
  const lost = takeOff(parts, origin, commonSeq(parts, origin, frozenAt));
  parts.origins.acknowledge(origin, frozenAt, true);
  for (const stream of lost) refoldStream(parts, stream);
  if (wasLive) openOrigin(log, opening, 'FORK');
  reappendKept(log);
}

/**
 * The last fact that both sides are known to share: where the hub froze, if that is a fact of ours; else what it
 * had acknowledged to us before.
 */
function commonSeq({ store }: LogParts, origin: Origin, frozenAt: ChainHead): number {
  const ours = store.db
    .select({ hash: facts.hash })
    .from(facts)
    .where(and(eq(facts.origin, origin.no), eq(facts.seq, frozenAt.seq)))
    .get();
  if (frozenAt.seq === 0 || ours?.hash === frozenAt.hash) return frozenAt.seq;
  return Math.max(0, Math.min(origin.acknowledged.seq, frozenAt.seq - 1));
}

/** Moves the facts above a seq out of the log. @returns the streams they were about. */
function takeOff({ store, origins }: LogParts, origin: Origin, seq: number): Set<StreamId> {
  const above = and(eq(facts.origin, origin.no), gt(facts.seq, seq));
  const lost = store.db.select().from(facts).where(above).orderBy(asc(facts.seq)).all();
  for (const { seq, hash, body } of lost)
    store.db.insert(forkedFacts).values({ origin: origin.no, seq, hash, body }).run();
  store.db.delete(facts).where(above).run();
  origins.reread(origin);
  return new Set(lost.map(({ stream }) => stream));
}

/**
 * Inside a transaction: appends under the live origin what was kept aside, once each. Facts that this software
 * cannot read stay aside; the others may name each other, and do so by their new names.
 */
export function reappendKept(log: Log): void {
  const { store, origins } = log.parts;
  const pending = isNull(forkedFacts.reappendedAs);
  const names = new Map<string, string>();
  for (const { id, origin, seq, body } of store.db
    .select()
    .from(forkedFacts)
    .where(pending)
    .orderBy(forkedFacts.id)
    .all()) {
    const fact = log.known(body);
    const from = origins.byNo(origin);
    if (fact === null || from === null || fact.type === 'origin.opened') continue;
    const { stream, type, actor, command, at } = fact;
    const draft = { stream, type, data: renamed(fact.data, names) };
    for (const again of log.append([draft], { actor, command, at })) {
      const reappendedAs = factId(again.origin, again.seq);
      names.set(factId(from.origin, seq), reappendedAs);
      store.db.update(forkedFacts).set({ reappendedAs }).where(eq(forkedFacts.id, id)).run();
    }
  }
}

/** A payload with every fact it names called by its new name. */
function renamed(data: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof data === 'string') return names.get(data) ?? data;
  if (Array.isArray(data)) return data.map((item) => renamed(item, names));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, renamed(value, names)]));
}
