// What the hub keeps of every log it gathers: the feed in order of arrival, each fact's mark, each origin's head.
import type { ChainHead } from '@lineside/core/kernel/chain';
import type { Envelope } from '@lineside/core/kernel/fact';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { Hlc } from '@lineside/core/kernel/hlc';
import type { CommandId, FeedId, OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';

/** The end of the feed and the hub's own clock there. Every position is taken from this one row. */
export interface FeedHead {
  feed: FeedId;
  position: number;
  hash: Sha256Hex;
  hlc: Hlc;
}

/** OK folds; UNKNOWN (F4) and POISON (F5) are kept and passed on, and fold into nothing. */
export type FactStatus = 'OK' | 'UNKNOWN' | 'POISON';

export interface FeedFact {
  position: number;
  feedHash: Sha256Hex;
  hash: Sha256Hex;
  envelope: Envelope;
  body: string;
  arrivedAt: number;
  status: FactStatus;
  /** why it is poison */
  issue: string | null;
}

export interface OriginRow {
  origin: OriginId;
  station: string;
  /** null for the hub's own */
  device: string | null;
  acknowledged: ChainHead;
  /** wall clock of the origin at its last acknowledged fact, ms */
  lastAt: number;
  /** the last seq that both sides of a fork have in common; null while there is no fork */
  frozen: ChainHead | null;
}

/** A body of the other side of a fork: kept whole, never fed. */
export interface ForkFact {
  origin: OriginId;
  seq: number;
  hash: Sha256Hex;
  body: string;
  device: string;
  arrivedAt: number;
}

/** A device's signature over an origin's head, as pushed. */
export interface Seal {
  head: ChainHead;
  signature: string;
  device: string;
}

/** What became of a stream: its fold, where it stands in the feed, and the lines that it newly reaches. */
export interface StreamChange {
  stream: StreamId;
  /** null while nothing in it folds */
  snapshot: Snapshot | null;
  /** lines reached by the facts that arrived, each with the position of the first that did; `plantWide` for all */
  reached: ReadonlyMap<string, number>;
}

/** The scope of streams that every station holds. */
export const plantWide = '*';

/** The first outcome of a command; given again whenever the same id comes again. */
export interface CommandOutcome {
  command: CommandId;
  name: string;
  user: string;
  answer: unknown;
}
