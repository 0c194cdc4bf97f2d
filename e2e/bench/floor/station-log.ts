// One station's log as its runtime would write it: the production decision is stamped, sealed and chained by the
// core, in memory, so that hundreds of thousands of facts are there before the clock of a bench starts.

import type { KnownFact } from '@lineside/core/kernel/catalogue';
import { type ChainHead, chainStart } from '@lineside/core/kernel/chain';
import type { NewFact } from '@lineside/core/kernel/decision';
import { type Seen, type StoredFact, sealFact } from '@lineside/core/kernel/fact';
import { type Hlc, receiveHlc, tickHlc, zeroHlc } from '@lineside/core/kernel/hlc';
import { CommandId, type OriginId, streamId } from '@lineside/core/kernel/ids';
import { sha256 } from '@lineside/hub/node-crypto';

export class StationLog {
  readonly station: string;
  readonly origin: OriginId;
  readonly seen: Seen;
  head: ChainHead = { seq: 0, hash: chainStart };
  #hlc: Hlc = zeroHlc;

  /** @param seen what the station had of the hub's feed during all of this log */
  constructor(station: string, origin: OriginId, seen: Seen) {
    this.station = station;
    this.origin = origin;
    this.seen = seen;
  }

  /** The first fact, which names the station. */
  open(at: number): StoredFact {
    const data = { station: this.station, software: 'lineside-bench', previous: null, cause: 'START' };
    const draft = { stream: streamId('origin', this.origin), type: 'origin.opened', data };
    return this.append(draft, `station:${this.station}`, at);
  }

  append({ stream, type, data }: NewFact, actor: string, at: number): StoredFact {
    this.#hlc = tickHlc(this.#hlc, at);
    const seq = this.head.seq + 1;
    const command = CommandId.parse(`bench-${this.station}-${seq}`);
    const identity = { origin: this.origin, seq, hlc: this.#hlc, seen: this.seen, stream, type, v: 1 };
    const act = { actor, station: this.station, at, command };
    const fact = sealFact({ ...identity, ...act, data, prev: this.head.hash }, sha256);
    this.head = { seq, hash: fact.hash };
    return fact;
  }

  /** What is written next comes after a fact of somebody else. */
  hear({ envelope }: StoredFact): void {
    this.#hlc = receiveHlc(this.#hlc, envelope.hlc, envelope.at);
  }
}

/** A fact that was just decided, as folds take it. */
export function known({ envelope }: StoredFact): KnownFact {
  return envelope;
}
