// [P6] Freshness of signed requests: nonces that were used, and challenges given to stations with a wrong clock.
// Bounded: what is forgotten first is what was remembered first.
import { clockWindowMs } from '@lineside/core/contracts/sync';

const challengeMs = 60_000;
const mostNonces = 200_000;
const mostChallenges = 10_000;

export class Freshness {
  readonly #nonces = new Map<string, number>();
  readonly #challenges = new Map<string, { device: string; until: number }>();

  /** @returns false when the device used this nonce before, within the window in which its time counts */
  use(device: string, nonce: string, time: number, now: number): boolean {
    const key = `${device}:${nonce}`;
    if ((this.#nonces.get(key) ?? 0) > now) return false;
    this.#nonces.delete(key);
    this.#nonces.set(key, Math.max(time, now) + clockWindowMs + 1);
    forget(this.#nonces, mostNonces, (until) => until <= now);
    return true;
  }

  challenge(device: string, challenge: string, now: number): void {
    this.#challenges.set(challenge, { device, until: now + challengeMs });
    forget(this.#challenges, mostChallenges, ({ until }) => until <= now);
  }

  /** True once for a challenge that was given to this device and is not too old. */
  answers(device: string, challenge: string, now: number): boolean {
    const given = this.#challenges.get(challenge);
    if (given === undefined || given.device !== device) return false;
    this.#challenges.delete(challenge);
    return given.until > now;
  }
}

/** Drops the oldest while they are over or there are too many. */
function forget<Value>(map: Map<string, Value>, most: number, over: (value: Value) => boolean): void {
  for (const [key, value] of map) {
    if (map.size <= most && !over(value)) return;
    map.delete(key);
  }
}
