// A wall clock that stands still until it is told otherwise.

export class ManualClock {
  #now: number;

  constructor(now = Date.UTC(2026, 4, 26, 9, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }

  set(now: number): void {
    this.#now = now;
  }
}
