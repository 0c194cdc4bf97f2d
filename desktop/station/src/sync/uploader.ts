// [P1] Pushes what the hub does not hold, one batch in flight, oldest origin first, for as long as it takes. A
// batch that the hub will not have is set aside for a while; it never stands in the way of the others.
import {
  type HubLink,
  LinkFault,
  type PushAnswer,
  type PushBatch,
  type Stop,
} from '@lineside/core/contracts/sync';
import { recoverFromFork } from '../log/fork.ts';
import type { Log } from '../log/log.ts';
import type { Opening } from '../log/open-origin.ts';
import type { Origin } from '../log/origins.ts';
import type { Pause, Signer } from '../ports.ts';
import { takeWord } from './acknowledge.ts';
import { Backoff } from './backoff.ts';
import { Bell } from './bell.ts';
import { bounded } from './bounded.ts';
import { isOfOneMessage, type LinkMonitor } from './link-monitor.ts';
import { type BatchSize, fullBatch, type Outbox } from './outbox.ts';
import { passingFault } from './passing-fault.ts';

export interface UploaderParts {
  log: Log;
  opening: Opening;
  outbox: Outbox;
  monitor: LinkMonitor;
  signer: Signer;
  link: HubLink;
  pause: Pause;
  stop: Stop;
  /** the hub answered after it had not */
  onBack: () => void;
  onChange: () => void;
}

/** With nothing to push, look again this often even when nobody rang. */
const idleMs = 30_000;
/** An origin whose batch was refused is tried again after this. */
const setAsideMs = 60_000;
/** One that only waits until it is known what the hub holds, after this. */
const untilCaughtUpMs = 1_000;

export class Uploader {
  readonly #parts: UploaderParts;
  readonly #facts: Bell;
  readonly #back: Bell;
  readonly #backoff: Backoff;
  readonly #setAside = new Map<number, number>();
  #size: BatchSize = fullBatch;
  /** how many answers were taken: a pull that was on its way meanwhile knows less */
  answers = 0;

  constructor(parts: UploaderParts) {
    this.#parts = parts;
    this.#facts = new Bell(parts.pause);
    this.#back = new Bell(parts.pause);
    this.#backoff = new Backoff(parts.opening.random);
  }

  /** Own facts were committed. */
  wake(): void {
    this.#facts.ring();
  }

  /** The hub can be reached again. */
  hurry(): void {
    this.#back.ring();
    this.#facts.ring();
  }

  async run(): Promise<void> {
    const { stop } = this.#parts;
    while (!stop.aborted) {
      try {
        if (!(await this.#pushOne()) && !stop.aborted) await this.#facts.wait(this.#idleMs(), stop);
      } catch (error) {
        if (stop.aborted) return;
        const fault = passingFault(error);
        this.#parts.monitor.failed('PUSH', fault);
        await this.#back.wait(this.#backoff.nextMs(fault), stop);
      }
    }
  }

  /** @returns false when there was nothing to push */
  async #pushOne(): Promise<boolean> {
    const { outbox, monitor, link, pause, stop, signer, opening } = this.#parts;
    const now = opening.clock.now();
    const next = outbox.next(this.#size, now, signer, ({ no }) => (this.#setAside.get(no) ?? 0) > now);
    if (next === null) {
      if (outbox.waiting === 0) monitor.nothingOwed();
      return false;
    }
    const { origin, batch } = next;
    try {
      const answer = await bounded(link.push(batch), pause);
      if (stop.aborted) return true;
      this.#take(origin, batch, answer);
    } catch (error) {
      if (!stop.aborted && error instanceof LinkFault && isOfOneMessage(error))
        this.#stepAround(origin, batch.bodies.length, error, now);
      throw error;
    }
    return true;
  }

  #take(origin: Origin, batch: PushBatch, answer: PushAnswer): void {
    const { log, opening, monitor, onBack, onChange } = this.#parts;
    if (answer.origin !== origin.origin) throw new LinkFault('REFUSED', 'PROTOCOL_MISMATCH');
    const word = { origin: answer.origin, ...answer.acknowledged, forked: answer.outcome === 'FORKED' };
    const moved = log.parts.store.write(() => takeWord(log, opening, word));
    this.answers += 1;
    if (monitor.reached('PUSH')) onBack();
    onChange();
    // an answer that says nothing new would only be followed by the same push
    if (!moved && origin.acknowledged.seq < batch.head.seq) throw new LinkFault('BUSY', 'HUB_BUSY');
    this.#size = grown(this.#size);
    this.#backoff.reset();
  }

  /**
   * Smaller batches first. An origin that an older key of this station opened takes no more facts: they are said
   * again under the live one, once it is known what the hub holds. Anything else waits aside.
   */
  #stepAround(origin: Origin, pushed: number, fault: LinkFault, now: number): void {
    const { log, opening, monitor } = this.#parts;
    if (fault.kind === 'TOO_LARGE' && pushed > 1) this.#size = halved(pushed, this.#size);
    else if (fault.code !== 'ORIGIN_NOT_YOURS') this.#setAside.set(origin.no, now + setAsideMs);
    else if (!monitor.hasCaughtUp) this.#setAside.set(origin.no, now + untilCaughtUpMs);
    else log.parts.store.write(() => recoverFromFork(log, opening, origin, origin.acknowledged));
  }

  /** How long there is nothing to do unless somebody rings. */
  #idleMs(): number {
    const now = this.#parts.opening.clock.now();
    const waits = [...this.#setAside.values()].map((until) => until - now).filter((waitMs) => waitMs > 0);
    return Math.min(idleMs, ...waits);
  }
}

function halved(pushed: number, { bytes }: BatchSize): BatchSize {
  return { facts: Math.max(1, Math.floor(pushed / 2)), bytes: Math.ceil(bytes / 2) };
}

function grown({ facts, bytes }: BatchSize): BatchSize {
  return { facts: Math.min(fullBatch.facts, facts * 2), bytes: Math.min(fullBatch.bytes, bytes * 2) };
}
