// A station made of the wire contract alone: enrolled like any other, then free to push whatever it likes. For what no
// honest station would write, properly numbered, chained, sealed and signed.
import { createHash, randomBytes } from 'node:crypto';
import type { PushAnswer } from '@lineside/core/contracts/sync';
import { sealText } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { type Envelope, sealFact } from '@lineside/core/kernel/fact';
import { type Hlc, tickHlc, zeroHlc } from '@lineside/core/kernel/hlc';
import { OriginId, type Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import { askHub } from '@lineside/station/enrolment/ask-hub';
import { newPendingKey } from '@lineside/station/enrolment/pending-key';
import { httpLink } from '@lineside/station/link/http-link';
import { hubFetch } from '@lineside/station/link/hub-fetch';
import { signerOf } from '@lineside/station/station-key';
import type { HubClient } from './hub-client.ts';

const software = 'lineside-wire-device';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256Hex;

/** What a fact is to say; numbers, stamps and chain are added. */
export type WireFact = Pick<Envelope, 'type' | 'data' | 'actor'> & { stream: string };

type Signing = ReturnType<typeof signerOf>;

export class WireDevice {
  readonly origin = OriginId.parse(randomBytes(16).toString('hex'));
  readonly #station: string;
  readonly #signer: Signing;
  readonly #link: ReturnType<typeof httpLink>;
  readonly #stop: AbortController;
  #seq = 0;
  #hlc: Hlc = zeroHlc;
  #prev: Sha256Hex = chainStart as Sha256Hex;

  private constructor(station: string, device: string, hub: string, signer: Signing) {
    this.#station = station;
    this.#signer = signer;
    this.#stop = new AbortController();
    const clock = { now: () => Date.now() };
    const random = { bytes: (count: number) => randomBytes(count), fraction: () => Math.random() };
    const identity = { hub, fetch: hubFetch(null), device, signer, clock, random, sha256 };
    this.#link = httpLink(identity, this.#stop.signal);
  }

  /** Takes a code for the station, asks with it, and has the administrator approve it. */
  static async enrol(
    hub: string,
    station: string,
    admin: HubClient,
    newCommand: () => string,
  ): Promise<WireDevice> {
    const code = await admin.enrolmentCode(station);
    const key = newPendingKey({ hub, fingerprint: null, code });
    const answer = await askHub(key, { software, hostname: 'wire-device' });
    if ('error' in answer) throw new Error(`enrolment of ${station}: ${answer.error.code}`);
    await admin.command('approveDevice', newCommand(), { device: answer.device });
    return new WireDevice(station, answer.device, hub, signerOf(key));
  }

  /** Pushes these facts as one batch; the very first batch begins with `origin.opened`. */
  async push(facts: readonly WireFact[], newCommand: () => string): Promise<PushAnswer> {
    const from = this.#seq + 1;
    const opened: WireFact = {
      stream: `origin:${this.origin}`,
      type: 'origin.opened',
      actor: `station:${this.#station}`,
      data: { station: this.#station, software, previous: null, cause: 'START' },
    };
    const bodies = [...(from === 1 ? [opened] : []), ...facts].map((fact) => this.#seal(fact, newCommand()));
    const head = { seq: this.#seq, hash: this.#prev };
    const seal = this.#signer.sign(sealText({ origin: this.origin, ...head }));
    return await this.#link.push({
      origin: this.origin,
      from,
      bodies,
      head,
      seal,
      owed: 0,
      time: Date.now(),
    });
  }

  /** The fact that it last sealed, as others name it. */
  get lastFact(): string {
    return `${this.origin}:${this.#seq}`;
  }

  end(): void {
    this.#stop.abort();
  }

  #seal({ stream, type, actor, data }: WireFact, command: string): string {
    const at = Date.now();
    this.#seq += 1;
    this.#hlc = tickHlc(this.#hlc, at);
    const envelope = {
      origin: this.origin,
      seq: this.#seq,
      hlc: this.#hlc,
      seen: { feed: null, position: 0 },
      stream: StreamId.parse(stream),
      ...{ type, v: 1, actor, station: this.#station, at },
      command: command as Envelope['command'],
      data,
      prev: this.#prev,
    };
    const { body, hash } = sealFact(envelope, sha256);
    this.#prev = hash;
    return body;
  }
}
