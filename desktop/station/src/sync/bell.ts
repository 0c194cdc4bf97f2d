// A wait that news can cut short. A ring while nobody waits is kept for the next wait, so none is lost.
import type { Stop } from '@lineside/core/contracts/sync';
import type { Pause } from '../ports.ts';

export class Bell {
  readonly #pause: Pause;
  #rung = false;
  #waiting: AbortController | null = null;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  ring(): void {
    this.#rung = true;
    this.#waiting?.abort();
  }

  /** Resolves after `delayMs`, at a ring, or when `stop` fires. */
  async wait(delayMs: number, stop: Stop): Promise<void> {
    if (!this.#rung && !stop.aborted) {
      const waiting = new AbortController();
      const abort = () => waiting.abort();
      this.#waiting = waiting;
      stop.addEventListener('abort', abort);
      await this.#pause(delayMs, waiting.signal);
      stop.removeEventListener('abort', abort);
      this.#waiting = null;
    }
    this.#rung = false;
  }
}
