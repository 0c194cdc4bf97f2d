// What was salvaged from a device's log beyond what the feed has of it: kept byte for byte, in no feed, until a
// person decides.
import type { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';

export interface QuarantinedFact {
  origin: OriginId;
  seq: number;
  hash: Sha256Hex;
  body: string;
  type: string;
  /** wall clock of the station when it was written, ms */
  at: number;
  /** the device's signature over the log up to here, where a sealed run ended */
  seal: string | null;
  device: string;
  station: string;
  /** wall clock of the hub, ms */
  receivedAt: number;
  /** who brought it */
  receivedFrom: string;
  state: 'HELD' | 'ACCEPTED' | 'DISCARDED';
}

/** What waits for a decision of one log. */
export interface HeldLog {
  device: string;
  origin: string;
  station: string;
  facts: number;
  from: number;
  to: number;
  firstAt: number;
  lastAt: number;
  receivedAt: number;
  by: string;
  types: readonly { type: string; count: number }[];
}

export interface QuarantineStore {
  /** logs with facts that nobody decided about and the feed does not have, oldest first */
  heldLogs(): Promise<readonly HeldLog[]>;
}
