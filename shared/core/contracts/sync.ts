// The wire between a station and the hub (P1–P7). Changing any schema here changes `wireSchemaHash`; a test then
// demands a new `protocolVersion`.
import { z } from 'zod';
import { maxBodyLength } from '../kernel/fact.ts';
import { FeedId, OriginId, Sha256Hex, StationCode } from '../kernel/ids.ts';

export const protocolVersion = 1;

/** [P6] bounds of one push and one page. */
export const maxBatchFacts = 500;
export const maxBatchBytes = 1_000_000;
export const maxRequestBytes = 2_000_000;
/** [P6] how far a request's time may be off before the hub asks for a signed challenge */
export const clockWindowMs = 5 * 60_000;

/** Headers of a device-signed request; the signature covers `signedRequestText`. */
export const deviceHeaders = {
  device: 'x-lineside-device',
  time: 'x-lineside-time',
  nonce: 'x-lineside-nonce',
  challenge: 'x-lineside-challenge',
  protocol: 'x-lineside-protocol',
  signature: 'x-lineside-signature',
} as const;

/** What a device signs (Ed25519, base64) to prove that a request is its own and fresh. */
export function signedRequestText(request: {
  method: string;
  path: string;
  time: string;
  nonce: string;
  challenge: string;
  bodySha256: string;
}): string {
  const { method, path, time, nonce, challenge, bodySha256 } = request;
  return ['lineside-request-v1', method, path, time, nonce, challenge, bodySha256].join('\n');
}

/** What a device signs to vouch for one origin up to a head; kept by the hub as the batch's seal. */
export function sealText(head: { origin: string; seq: number; hash: string }): string {
  return ['lineside-seal-v1', head.origin, head.seq, head.hash].join('\n');
}

/** What a station signs with a new key, so that nobody can enrol a key that he does not hold. */
export function enrolmentProofText({ code, publicKey }: { code: string; publicKey: string }): string {
  return ['lineside-enrol-v1', code, publicKey].join('\n');
}

const Base64 = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

export const Hello = z.object({
  protocol: z.int(),
  schemaHash: Sha256Hex,
  hub: z.string(),
  software: z.string(),
  feed: FeedId,
  /** hub wall clock, ms */
  time: z.int(),
});
export type Hello = z.infer<typeof Hello>;

/** [P5] one-time code → key. The same code and key again ask how it stands. */
export const EnrolRequest = z.strictObject({
  code: z.string().min(8).max(80),
  /** raw Ed25519 public key, 32 bytes, base64 */
  publicKey: Base64,
  /** Ed25519 signature over `enrolmentProofText`, base64 */
  proof: Base64,
  software: z.string().min(1).max(80),
  /** the PC's own name, for whoever approves it */
  hostname: z.string().min(1).max(80),
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

export const EnrolAnswer = z.object({
  /** WAITING for somebody to approve it at the hub; the other two are final */
  outcome: z.enum(['WAITING', 'ACTIVE', 'REJECTED']),
  device: z.string(),
  station: StationCode,
  hub: z.string(),
  feed: FeedId,
  /** shown at the station and at the hub alike */
  checkNumber: z.string(),
  /** why it was rejected */
  reason: z.string().nullable(),
});
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** [P1] a contiguous run of one origin's bodies, sealed at its head. */
export const PushBatch = z.strictObject({
  origin: OriginId,
  /** seq of the first body */
  from: z.int().min(1),
  bodies: z.array(z.string().max(maxBodyLength)).min(1).max(maxBatchFacts),
  head: z.strictObject({ seq: z.int().min(1), hash: Sha256Hex }),
  seal: Base64,
  /** what the station still holds unacknowledged in all its origins, after this batch; shown on the hub */
  owed: z.int().min(0),
  /** station wall clock, ms */
  time: z.int(),
});
export type PushBatch = z.infer<typeof PushBatch>;

/**
 * The hub's word on one origin. `acknowledged` IS the station's cursor, even when lower than it thought.
 * GAP: the batch began later than acknowledged.seq + 1. FORKED: same seq, other hash; the origin is frozen at
 * `acknowledged`, the station opens a new origin and re-appends what only it had.
 */
export const PushAnswer = z.object({
  outcome: z.enum(['ACKNOWLEDGED', 'GAP', 'FORKED']),
  origin: OriginId,
  acknowledged: z.object({ seq: z.int().min(0), hash: Sha256Hex }),
});
export type PushAnswer = z.infer<typeof PushAnswer>;

/** A place in the hub's feed: the feed, the position, and the feed hash there. Position 0 is before all. */
export const Cursor = z.object({ feed: FeedId, position: z.int().min(0), hash: Sha256Hex });
export type Cursor = z.infer<typeof Cursor>;

export const PullRequest = z.strictObject({
  /** null for the first pull ever */
  cursor: Cursor.nullable(),
  /** own live origin: its facts are not sent back */
  except: OriginId,
  /** [P4] older places that the station remembers, newest first: where a restored hub may be rejoined */
  checkpoints: z.array(Cursor).max(64),
  limit: z.int().min(1).max(maxBatchFacts),
  /** what the station holds unacknowledged at this moment; without it a quiet pull would hide a stuck push */
  owed: z.int().min(0),
});
export type PullRequest = z.infer<typeof PullRequest>;

export const PulledFact = z.object({
  body: z.string().max(maxBodyLength),
  hash: Sha256Hex,
  /** feed position, by which `seen` is compared */
  position: z.int().min(1),
  /** hub wall clock when it arrived there, ms */
  arrivedAt: z.int(),
});
export type PulledFact = z.infer<typeof PulledFact>;

export const Neighbour = z.object({
  station: z.string(),
  /** hub wall clock of its last request, ms; null if there never was one */
  lastContactAt: z.int().nullable(),
  /** facts it said it still owed then */
  owed: z.int(),
  /** true while the hub hears it */
  reachable: z.boolean(),
});
export type Neighbour = z.infer<typeof Neighbour>;

/**
 * [P3] One page. It begins exactly at `from` and ends at `to`; facts out of scope between them are left out.
 * A page whose `from` is not the station's cursor is dropped. REWOUND: the cursor is not of this feed (the hub was
 * restored); `to` is the newest checkpoint in common (or the beginning), from which the station goes on, and it
 * re-offers from the hub's acknowledged seqs.
 */
export const PullAnswer = z.object({
  outcome: z.enum(['PAGE', 'REWOUND']),
  from: Cursor,
  to: Cursor,
  facts: z.array(PulledFact),
  more: z.boolean(),
  /** the other stations of this line */
  neighbours: z.array(Neighbour),
  /** the hub's acknowledged head of each origin of this station */
  acknowledged: z.array(z.object({ origin: OriginId, seq: z.int(), hash: Sha256Hex, forked: z.boolean() })),
  time: z.int(),
});
export type PullAnswer = z.infer<typeof PullAnswer>;

/** Live is a poke: it says that a position exists. Data comes only by pull. */
export const Poke = z.object({ position: z.int().min(0) });
export type Poke = z.infer<typeof Poke>;

export const wireSchemas = {
  Hello,
  EnrolRequest,
  EnrolAnswer,
  PushBatch,
  PushAnswer,
  PullRequest,
  PullAnswer,
  Poke,
};

/** As much of an AbortSignal as a link needs. */
export interface Stop {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * What a station can ask of its hub. HTTP in production, a virtual network in the simulation.
 * Every call may reject with a `LinkFault`; nothing here is retried by the link itself.
 */
export interface HubLink {
  push(batch: PushBatch): Promise<PushAnswer>;
  pull(request: PullRequest): Promise<PullAnswer>;
  /** Resolves when the hub pokes or `signal` aborts or the stream ends; rejects when it cannot be opened. */
  poked(signal: Stop): Promise<void>;
}

/** Why a call to the hub came to nothing. */
export class LinkFault extends Error {
  readonly kind: 'UNREACHABLE' | 'TOO_LARGE' | 'BUSY' | 'REFUSED';
  readonly code: string;
  readonly retryAfterMs: number | null;
  constructor(kind: LinkFault['kind'], code: string, retryAfterMs: number | null = null) {
    super(`${kind} ${code}`);
    this.name = 'LinkFault';
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
