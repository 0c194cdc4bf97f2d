// [P1] What can be judged of a push without looking at anything stored: every body readable, all of one origin and
// one station, contiguous, chained, ending in the head that the device sealed.
import { maxBatchBytes, type PushBatch, sealText } from '@lineside/core/contracts/sync';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import { chainStart, type Sha256, walkChain } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { readEnvelope, type StoredFact } from '@lineside/core/kernel/fact';
import type { Device } from '../store/devices.ts';

/** True when an Ed25519 signature (base64) over a text is of this raw public key (base64). */
export type VerifySeal = (publicKey: string, text: string, signature: string) => boolean;

export interface SealedRun {
  facts: readonly StoredFact[];
  /** hash that the first fact follows */
  prev: StoredFact['hash'];
}

export function readBatch(
  batch: PushBatch,
  device: Device,
  tools: { sha256: Sha256; verifySeal: VerifySeal },
): SealedRun | Refused<SyncProblem> {
  const size = batch.bodies.reduce((sum, body) => sum + body.length, 0);
  if (size > maxBatchBytes) return refuse('BATCH_TOO_LARGE', { limitBytes: maxBatchBytes });

  const links: { link: StoredFact['envelope']; body: string }[] = [];
  for (const [index, body] of batch.bodies.entries()) {
    const link = readEnvelope(body);
    if (link === null) return invalid(`bodies.${index}`);
    if (link.station !== device.station) return invalid(`bodies.${index}.station`);
    links.push({ link, body });
  }
  const [first] = links;
  if (first === undefined) return invalid('bodies');
  if (first.link.seq !== batch.from) return invalid('from');
  if (batch.from === 1 && first.link.type !== 'origin.opened') return invalid('bodies.0.type');

  const prev = batch.from === 1 ? chainStart : first.link.prev;
  const walked = walkChain(batch.origin, { seq: batch.from - 1, hash: prev }, links, tools.sha256);
  if ('fault' in walked) {
    if (walked.fault === 'WRONG_ORIGIN') return invalid(`bodies.${walked.index}.origin`);
    if (walked.fault === 'NOT_CONTIGUOUS') return invalid(`bodies.${walked.index}.seq`);
    return refuse('CHAIN_BROKEN', { seq: batch.from + walked.index });
  }
  const facts = links.flatMap(({ link, body }, index): StoredFact[] => {
    const hash = walked.hashes[index];
    return hash === undefined ? [] : [{ envelope: link, body, hash }];
  });
  const last = facts.at(-1);
  if (last?.envelope.seq !== batch.head.seq || last.hash !== batch.head.hash)
    return refuse('CHAIN_BROKEN', { seq: batch.head.seq });
  if (!tools.verifySeal(device.publicKey, sealText({ origin: batch.origin, ...batch.head }), batch.seal))
    return refuse('SIGNATURE_INVALID', { origin: batch.origin });
  return { facts, prev };
}

function invalid(path: string): Refused<SyncProblem> {
  return refuse('BATCH_INVALID', { path });
}
