// Many durations of the same thing, in ms, and what lies at a share of them.

export class Samples {
  readonly #durations: number[] = [];

  /** All of them together. */
  static of(parts: readonly Samples[]): Samples {
    const all = new Samples();
    for (const part of parts) all.#durations.push(...part.#durations);
    return all;
  }

  add(durationMs: number): void {
    this.#durations.push(durationMs);
  }

  get count(): number {
    return this.#durations.length;
  }

  /** The duration that a share (0 to 1) of the samples does not exceed, in ms. @throws when there are none */
  quantile(share: number): number {
    const sorted = this.#durations.toSorted((a, b) => a - b);
    const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    if (found === undefined) throw new Error('nothing was measured');
    return found;
  }

  /** Runs and adds how long it took. */
  async time<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const result = await work();
    this.add(performance.now() - begun);
    return result;
  }
}

/** How long a piece of work takes, in ms, with what it gives. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ ms: number; result: Result }> {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}
