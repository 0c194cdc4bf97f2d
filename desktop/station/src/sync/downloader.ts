// [P3] Pulls until there is no more, then waits for a poke or the heartbeat. Data comes only by pull; a poke says
// merely that there is some.
import { type HubLink, LinkFault, maxBatchFacts, type Stop } from '@lineside/core/contracts/sync';
import type { Log } from '../log/log.ts';
import type { Opening } from '../log/open-origin.ts';
import type { Pause } from '../ports.ts';
import { applyPage } from './apply-page.ts';
import { Backoff } from './backoff.ts';
import { Bell } from './bell.ts';
import { bounded } from './bounded.ts';
import type { LinkMonitor } from './link-monitor.ts';
import type { Outbox } from './outbox.ts';
import { passingFault } from './passing-fault.ts';

export interface DownloaderParts {
  log: Log;
  opening: Opening;
  outbox: Outbox;
  monitor: LinkMonitor;
  link: HubLink;
  pause: Pause;
  stop: Stop;
  /** how many push answers were taken so far */
  pushAnswers: () => number;
  /** the hub answered after it had not */
  onBack: () => void;
  /** facts, cursor or acknowledged seqs have changed */
  onApplied: () => void;
}

/** With no poke, ask this often: it is also how the hub knows that this station lives. */
const heartbeatMs = 5_000;
/** Between a poke and the pull, so that a burst of pokes is one pull. */
const gatherMs = 25;

export class Downloader {
  readonly #parts: DownloaderParts;
  readonly #news: Bell;
  readonly #backoff: Backoff;
  #waiting: (() => void)[] = [];

  constructor(parts: DownloaderParts) {
    this.#parts = parts;
    this.#news = new Bell(parts.pause);
    this.#backoff = new Backoff(parts.opening.random);
  }

  /** Pulls now. */
  hurry(): void {
    this.#news.ring();
  }

  /** Pulls now, and resolves when everything that is on the hub at this moment is here, or at the first failure. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.hurry();
    });
  }

  async run(): Promise<void> {
    const { stop } = this.#parts;
    while (!stop.aborted) {
      const served = this.#waiting.splice(0);
      try {
        const more = await this.#pullOne();
        if (stop.aborted) return;
        if (more) this.#waiting.unshift(...served);
        else await this.#idle(served);
      } catch (error) {
        if (stop.aborted) return;
        const fault = passingFault(error);
        this.#parts.monitor.failed('PULL', fault);
        for (const resolve of served) resolve();
        await this.#news.wait(this.#backoff.nextMs(fault), stop);
      }
    }
  }

  /** @returns true when there is more */
  async #pullOne(): Promise<boolean> {
    const { log, opening, outbox, link, pause, stop, monitor } = this.#parts;
    const { cursor, older } = log.parts.checkpoints;
    const pushes = this.#parts.pushAnswers();
    const except = log.live.origin;
    const owed = outbox.waiting;
    const request = { cursor, except, checkpoints: older, limit: maxBatchFacts, owed };
    const page = await bounded(link.pull(request), pause);
    if (stop.aborted) return false;
    const outcome = applyPage(log, opening, page, pushes === this.#parts.pushAnswers());
    if (monitor.reached('PULL')) this.#parts.onBack();
    // asked from the same cursor again at once, the hub would only say the same
    if (outcome === 'DROPPED') throw new LinkFault('REFUSED', 'BATCH_INVALID');
    if (outcome === 'APPLIED') this.#parts.onApplied();
    this.#backoff.reset();
    const more = outcome === 'APPLIED' && (page.more || page.outcome === 'REWOUND');
    if (!more) monitor.caughtUp(page.neighbours, page.time);
    return more;
  }

  async #idle(served: readonly (() => void)[]): Promise<void> {
    const { link, stop, pause } = this.#parts;
    for (const resolve of served) resolve();
    const listening = new AbortController();
    const { signal } = listening;
    link
      .poked(signal)
      .then(() => pause(gatherMs, signal))
      .then(
        () => signal.aborted || this.#news.ring(),
        // no pokes then: the heartbeat goes on, and its next pull says what is wrong
        () => undefined,
      );
    await this.#news.wait(heartbeatMs, stop);
    listening.abort();
  }
}
