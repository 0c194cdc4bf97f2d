// The hash chain over the stored bytes of one origin, and the feed chain over the hub's order of arrival.
// Hashing itself is passed in: the core runs wherever JavaScript does.
import type { OriginId, Sha256Hex } from './ids.ts';

/** sha-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. */
export type Sha256 = (text: string) => Sha256Hex;

/** What the first fact of every origin and the first entry of every feed point back to. */
export const chainStart = '0'.repeat(64) as Sha256Hex;

export interface ChainHead {
  seq: number;
  hash: Sha256Hex;
}

export interface ChainLink {
  origin: string;
  seq: number;
  prev: string;
}

export type ChainFault =
  | { fault: 'WRONG_ORIGIN'; index: number }
  | { fault: 'NOT_CONTIGUOUS'; index: number; expectedSeq: number }
  | { fault: 'CHAIN_BROKEN'; index: number; expectedPrev: Sha256Hex };

/**
 * Walks a contiguous run of one origin's bodies that claims to follow `head`.
 * @returns the hash of every body, or the first place where the run does not hold.
 */
export function walkChain(
  origin: OriginId,
  head: ChainHead,
  links: readonly { link: ChainLink; body: string }[],
  sha256: Sha256,
): { hashes: Sha256Hex[] } | ChainFault {
  const hashes: Sha256Hex[] = [];
  let { seq, hash } = head;
  for (const [index, { link, body }] of links.entries()) {
    if (link.origin !== origin) return { fault: 'WRONG_ORIGIN', index };
    if (link.seq !== seq + 1) return { fault: 'NOT_CONTIGUOUS', index, expectedSeq: seq + 1 };
    if (link.prev !== hash) return { fault: 'CHAIN_BROKEN', index, expectedPrev: hash };
    seq = link.seq;
    hash = sha256(body);
    hashes.push(hash);
  }
  return { hashes };
}

/** The feed hash at a position: over the one before it and the fact that arrived there. */
export function feedHash(previous: Sha256Hex, fact: Sha256Hex, sha256: Sha256): Sha256Hex {
  return sha256(`${previous}${fact}`);
}
