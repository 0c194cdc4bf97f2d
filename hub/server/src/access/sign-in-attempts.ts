// [P6] How many wrong passwords (or enrolment codes) are looked at: ten a minute for a user from one address, sixty
// from the address. One that is being looked at counts until it proves right, so that many at once are no more than
// that; right ones are never counted, so nobody locks themselves out by signing in often.
import type { Clock } from '../clock.ts';

const windowMs = 60_000;
const mostPerUser = 10;
const mostPerAddress = 60;
/** Most names that are remembered; the oldest go first. */
const mostRemembered = 50_000;

interface Failures {
  since: number;
  count: number;
}

export class SignInAttempts {
  readonly #clock: Clock;
  readonly #failures = new Map<string, Failures>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How long this user has to wait before the next try from there, ms; 0 when it may come now. */
  waitMs(address: string, user: string): number {
    return Math.max(
      this.#lockedMs(ofUser(address, user), mostPerUser),
      this.#lockedMs(ofAddress(address), mostPerAddress),
    );
  }

  failed(address: string, user: string): void {
    for (const key of [ofUser(address, user), ofAddress(address)]) {
      const failures = this.#recent(key) ?? { since: this.#clock.now(), count: 0 };
      failures.count += 1;
      this.#failures.set(key, failures);
    }
    for (const [key] of this.#failures) {
      if (this.#failures.size <= mostRemembered && this.#recent(key) !== null) return;
      this.#failures.delete(key);
    }
  }

  /** Takes back one `failed` that was no failure. */
  succeeded(address: string, user: string): void {
    for (const key of [ofUser(address, user), ofAddress(address)]) {
      const failures = this.#recent(key);
      if (failures !== null && failures.count > 0) failures.count -= 1;
    }
  }

  #lockedMs(key: string, most: number): number {
    const failures = this.#recent(key);
    return failures === null || failures.count < most ? 0 : failures.since + windowMs - this.#clock.now();
  }

  #recent(key: string): Failures | null {
    const failures = this.#failures.get(key);
    return failures === undefined || this.#clock.now() - failures.since >= windowMs ? null : failures;
  }
}

const ofUser = (address: string, user: string) => `${address} ${user}`;
const ofAddress = (address: string) => address;
