// A fact as it is stored and sent: one JSON body, serialised once by its origin. Those bytes are what is
// hashed, kept, pushed and kept again; nobody re-serialises them.
import { z } from 'zod';
import type { Sha256 } from './chain.ts';
import { Hlc } from './hlc.ts';
import { CommandId, FeedId, OriginId, Sha256Hex, StreamId } from './ids.ts';
import { plainEnvelope } from './plain-envelope.ts';

/** Longest body in UTF-16 units; a frozen route version of 30 steps with 20 specs each fills three quarters of it. */
export const maxBodyLength = 256 * 1024;
/** Longest data of a fact as it is decided: it fits a body with whatever envelope, also when it is appended once more. */
export const maxDataLength = maxBodyLength - 2_048;

/** The hub position an origin had applied when it decided; `feed` is null before the first pull. */
export const Seen = z.object({ feed: FeedId.nullable(), position: z.int().min(0) });
export type Seen = z.infer<typeof Seen>;

/** Everything about a fact but the meaning of its payload. Unknown extra keys are allowed (F4). */
export const Envelope = z.object({
  origin: OriginId,
  seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  hlc: Hlc,
  seen: Seen,
  stream: StreamId,
  type: z
    .string()
    .max(64)
    .regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  v: z.int().min(1).max(999),
  /** user id, or `station:CODE` / `hub` for what a machine does by itself */
  actor: z.string().min(1).max(80),
  /** station code, or `HUB` */
  station: z.string().min(1).max(80),
  /** wall clock of the origin, ms since 1970 */
  at: z.int(),
  command: CommandId,
  data: z.unknown(),
  prev: Sha256Hex,
});
export type Envelope = z.infer<typeof Envelope>;

export interface StoredFact {
  envelope: Envelope;
  body: string;
  hash: Sha256Hex;
}

/** Serialises and hashes a fact; the only place where a body is ever written. */
export function sealFact(envelope: Envelope, sha256: Sha256): StoredFact {
  const body = JSON.stringify(envelope);
  return { envelope, body, hash: sha256(body) };
}

/** Reads the envelope of a stored body; null if it is not one. Bounds depth, so hostile nesting ends here. */
export function readEnvelope(body: string): Envelope | null {
  if (body.length > maxBodyLength) return null;
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  if (nestsDeeper(json, maxNesting)) return null;
  const plain = plainEnvelope(json);
  if (plain !== null) return plain as Envelope;
  const parsed = Envelope.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** Deepest nesting of objects and lists that a body may have. */
export const maxNesting = 24;

/** True when objects and lists of a JSON value lie in each other deeper than `most`; looks no deeper than that. */
export function nestsDeeper(json: unknown, most: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (most === 0) return true;
  const inner = Array.isArray(json) ? json : Object.values(json);
  return inner.some((value) => nestsDeeper(value, most - 1));
}
