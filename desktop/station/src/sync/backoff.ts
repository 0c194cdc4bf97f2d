// How long to wait after a failure: doubling, jittered so that a line does not come back in step, bounded.
import type { LinkFault } from '@lineside/core/contracts/sync';
import type { Random } from '../ports.ts';

export const firstDelayMs = 500;
export const longestDelayMs = 15_000;
/** A hub that asks for more patience than this is asked again all the same. */
const longestAskedMs = 60_000;

export class Backoff {
  readonly #random: Random;
  #failures = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  reset(): void {
    this.#failures = 0;
  }

  /** What the hub asked for, or between half and all of the next delay. */
  nextMs(fault: LinkFault): number {
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 10);
    if (fault.retryAfterMs !== null) return Math.min(fault.retryAfterMs, longestAskedMs);
    return delayMs * (0.5 + this.#random.fraction() / 2);
  }
}
