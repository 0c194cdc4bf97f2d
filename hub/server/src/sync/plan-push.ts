// [P1] The plan of one push, pure: new facts are admitted, repeats acknowledged without effect, a gap is answered
// with what is acknowledged, and the same seq with another hash freezes the origin with both sides kept.
import { maxBatchFacts, type PushAnswer, type PushBatch } from '@lineside/core/contracts/sync';
import type { OriginOpened } from '@lineside/core/domain/origin/facts';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import { type ChainHead, chainStart } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Sha256Hex } from '@lineside/core/kernel/ids';
import type { Contact, Device } from '../store/devices.ts';
import type { OriginRow } from '../store/feed.ts';
import type { Effects, Ground, Planned } from '../store/ground.ts';
import { admitFacts, type World } from './admit-facts.ts';
import type { SealedRun } from './read-batch.ts';

export type PushOutcome = PushAnswer | Refused<SyncProblem>;

export function planPush(
  push: { batch: PushBatch; run: SealedRun; device: Device },
  ground: Ground,
  world: World,
): Planned<PushOutcome> {
  const { batch, run, device } = push;
  const known = ground.origin(batch.origin);
  if (known !== null && known.device !== device.device)
    return { answer: refuse('ORIGIN_NOT_YOURS', { origin: batch.origin }), effects: {} };

  const origin = known ?? newOrigin(batch, device);
  const contact = contactOf(batch, device, world.now);
  const answered = (outcome: PushAnswer['outcome'], acknowledged: ChainHead, effects: Effects = {}) => ({
    answer: { outcome, origin: batch.origin, acknowledged },
    effects: { contact, ...effects },
  });

  if (batch.from > origin.acknowledged.seq + 1)
    return origin.frozen === null
      ? answered('GAP', origin.acknowledged)
      : answered('FORKED', origin.frozen, { fork: otherSide(push, batch.from, world) });

  const shared = compare(ground, origin, push);
  if (shared === 'EARLIER') {
    if (origin.frozen !== null)
      return answered('FORKED', origin.frozen, { fork: otherSide(push, batch.from, world) });
    return answered('GAP', headAt(ground, origin, batch.from - 1 - maxBatchFacts));
  }
  const forks = shared.seq < Math.min(batch.head.seq, origin.acknowledged.seq);
  if (origin.frozen !== null || forks)
    return answered('FORKED', shared, {
      origin: { ...origin, frozen: origin.frozen ?? shared },
      fork: otherSide(push, shared.seq + 1, world),
    });

  const fresh = run.facts.filter((fact) => fact.envelope.seq > origin.acknowledged.seq);
  const last = fresh.at(-1);
  if (last === undefined) return answered('ACKNOWLEDGED', origin.acknowledged);
  const { clockLeads, ...admission } = admitFacts(fresh, ground, world);
  const lastAt = last.envelope.at;
  const software = openedBy(push);
  return answered('ACKNOWLEDGED', batch.head, {
    ...admission,
    origin: { ...origin, acknowledged: batch.head, lastAt },
    seal: { head: batch.head, signature: batch.seal, device: device.device },
    contact: { ...contact, lastFactAt: lastAt, clockLeads, ...(software === null ? {} : { software }) },
  });
}

/**
 * The last fact that the run and the hub have in common.
 * EARLIER: they part before the run begins, so an earlier run must show where.
 */
function compare(
  ground: Ground,
  origin: OriginRow,
  { batch, run }: { batch: PushBatch; run: SealedRun },
): ChainHead | 'EARLIER' {
  const { acknowledged } = origin;
  if (batch.from === acknowledged.seq + 1) return run.prev === acknowledged.hash ? acknowledged : 'EARLIER';
  const held = ground.hashes(batch.origin, batch.from - 1, batch.head.seq);
  if (batch.from > 1 && held.get(batch.from - 1) !== run.prev) return 'EARLIER';
  let shared: ChainHead = { seq: batch.from - 1, hash: run.prev };
  for (const { envelope, hash } of run.facts) {
    if (held.get(envelope.seq) !== hash) break;
    shared = { seq: envelope.seq, hash };
  }
  return shared;
}

function headAt(ground: Ground, { origin }: OriginRow, seq: number): ChainHead {
  const hash = ground.hashes(origin, seq, seq).get(seq);
  return hash === undefined ? { seq: 0, hash: chainStart } : { seq, hash };
}

/** Bodies from `seq` on that are not in the feed. */
function otherSide({ run, device }: { run: SealedRun; device: Device }, seq: number, { now }: World) {
  return run.facts
    .filter((fact) => fact.envelope.seq >= seq)
    .map(({ envelope, hash, body }) => ({
      origin: envelope.origin,
      seq: envelope.seq,
      hash,
      body,
      device: device.device,
      arrivedAt: now,
    }));
}

function newOrigin({ origin }: PushBatch, { device, station }: Device): OriginRow {
  const acknowledged = { seq: 0, hash: chainStart as Sha256Hex };
  return { origin, station, device, acknowledged, lastAt: 0, frozen: null };
}

function contactOf({ owed, time }: PushBatch, { device, station }: Device, now: number): Contact {
  return { station, device, at: now, owed, clockOffsetMs: now - time };
}

/** The software that the origin's own first fact names. */
function openedBy({ batch, run }: { batch: PushBatch; run: SealedRun }): string | null {
  if (batch.from !== 1) return null;
  const { software } = (run.facts[0]?.envelope.data ?? {}) as Partial<OriginOpened>;
  return typeof software === 'string' ? software.slice(0, 80) : null;
}
