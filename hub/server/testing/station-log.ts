// A station's log as a station would write it: numbered, stamped, chained; and the sealed batches it pushes.
import { randomBytes } from 'node:crypto';
import { type PushBatch, sealText } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { Envelope, type Seen, type StoredFact, sealFact } from '@lineside/core/kernel/fact';
import { type Hlc, receiveHlc, tickHlc, zeroHlc } from '@lineside/core/kernel/hlc';
import { OriginId } from '@lineside/core/kernel/ids';
import { sha256 } from '@lineside/core/testing/sha256';
import type { ManualClock } from './manual-clock.ts';

/** What happened; what is left out is as the station has it. */
export interface Happening {
  stream: string;
  type: string;
  data: unknown;
  v?: number;
  actor?: string;
  at?: number;
  hlc?: string;
}

export class StationLog {
  readonly origin: OriginId;
  readonly facts: StoredFact[] = [];
  readonly station: string;
  /** the hub position it has applied */
  seen: Seen = { feed: null, position: 0 };
  readonly #clock: ManualClock;
  #hlc: Hlc = zeroHlc;

  constructor(station: string, clock: ManualClock, origin: string = randomBytes(16).toString('hex')) {
    this.station = station;
    this.origin = OriginId.parse(origin);
    this.#clock = clock;
    const opened = { station, software: 'station 1.0', previous: null, cause: 'START' };
    this.write({
      stream: `origin:${origin}`,
      type: 'origin.opened',
      data: opened,
      actor: `station:${station}`,
    });
  }

  write(happening: Happening): StoredFact {
    const { v = 1, actor = 'P03', at = this.#clock.now(), hlc, ...told } = happening;
    this.#hlc = hlc === undefined ? tickHlc(this.#hlc, at) : (hlc as Hlc);
    const seq = this.facts.length + 1;
    const envelope = Envelope.parse({
      origin: this.origin,
      seq,
      hlc: this.#hlc,
      seen: this.seen,
      v,
      actor,
      station: this.station,
      at,
      command: `command-${this.station}-${seq}`,
      prev: this.facts.at(-1)?.hash ?? chainStart,
      ...told,
    });
    const fact = sealFact(envelope, sha256);
    this.facts.push(fact);
    return fact;
  }

  /** Has heard of a fact of somebody else: what is written next comes after it. */
  hear(body: string): void {
    this.#hlc = receiveHlc(this.#hlc, JSON.parse(body).hlc, this.#clock.now());
  }

  /** The same log up to a seq, which from there on goes its own way. */
  copy(upTo = this.facts.length): StationLog {
    const copy = new StationLog(this.station, this.#clock, this.origin);
    copy.facts.splice(0, copy.facts.length, ...this.facts.slice(0, upTo));
    copy.#hlc = this.facts[upTo - 1]?.envelope.hlc ?? zeroHlc;
    copy.seen = this.seen;
    return copy;
  }

  /** Facts `from` to `to`, both included, sealed by whoever signs. */
  batch(signer: { sign(text: string): string }, from = 1, to = this.facts.length): PushBatch {
    const run = this.facts.slice(from - 1, to);
    const last = run.at(-1);
    if (last === undefined) throw new Error(`no facts from ${from} to ${to}`);
    const head = { seq: last.envelope.seq, hash: last.hash };
    return {
      origin: this.origin,
      from,
      bodies: run.map((fact) => fact.body),
      head,
      seal: signer.sign(sealText({ origin: this.origin, ...head })),
      owed: this.facts.length - to,
      time: this.#clock.now(),
    };
  }
}
