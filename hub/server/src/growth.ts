// News that something can be read again: the feed grew, a station came or went, a device was closed. Never the data
// itself.
import type { Clock } from './clock.ts';
import { silenceLimitMs } from './sync/contact.ts';

export class Growth {
  readonly #clock: Clock;
  readonly #onGrowth = new Set<(position: number) => void>();
  readonly #onNews = new Set<(position: number) => void>();
  readonly #onClosed = new Set<(device: string) => void>();
  readonly #live = new Map<string, number>();
  #position: number;

  constructor(clock: Clock, position: number) {
    this.#clock = clock;
    this.#position = position;
  }

  /** the last position there is */
  get position(): number {
    return this.#position;
  }

  grew(position: number): void {
    this.#position = position;
    for (const listener of this.#onGrowth) listener(position);
    this.news();
  }

  /** Something is to be read again. */
  news(): void {
    for (const listener of this.#onNews) listener(this.#position);
  }

  /** A station was heard; news only if it was silent before. */
  heard(station: string): void {
    const wasLive = this.#live.has(station);
    this.#live.set(station, this.#clock.now());
    if (!wasLive) this.news();
  }

  /** A device may not speak any more. */
  closed(device: string): void {
    for (const listener of this.#onClosed) listener(device);
  }

  /** Notices stations that fell silent. To be called now and then. */
  noticeSilence(): void {
    const now = this.#clock.now();
    const silent = [...this.#live].filter(([, at]) => now - at > silenceLimitMs);
    for (const [station] of silent) this.#live.delete(station);
    if (silent.length > 0) this.news();
  }

  /** @returns how to stop it */
  onGrowth(listener: (position: number) => void): () => void {
    this.#onGrowth.add(listener);
    return () => this.#onGrowth.delete(listener);
  }

  /** @returns how to stop it */
  onNews(listener: (position: number) => void): () => void {
    this.#onNews.add(listener);
    return () => this.#onNews.delete(listener);
  }

  /** @returns how to stop it */
  onClosed(listener: (device: string) => void): () => void {
    this.#onClosed.add(listener);
    return () => this.#onClosed.delete(listener);
  }
}
