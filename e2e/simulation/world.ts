// Virtual time: a queue of events, run one after another. Between two events every promise has settled as far as
// it can, so whoever still waits, waits for the world; a crash between events is a crash at one of their awaits.
import type { Stop } from '@lineside/core/contracts/sync';

interface Event {
  at: number;
  order: number;
  run: () => void | Promise<void>;
}

export class World {
  /** virtual ms since 1970 */
  now: number;
  /** what happened, for `pnpm sim --seed N` */
  readonly diary: string[] = [];
  #queue: Event[] = [];
  #order = 0;

  constructor(startMs: number) {
    this.now = startMs;
  }

  after(delayMs: number, run: Event['run']): void {
    this.#queue.push({ at: this.now + Math.max(0, Math.round(delayMs)), order: this.#order++, run });
  }

  note(text: string): void {
    this.diary.push(`${String(this.now).padStart(8)} ${text}`);
  }

  /** Runs events until `untilMs`, or until `done` says so. */
  async run(untilMs: number, done: () => boolean = () => false): Promise<void> {
    while (!done()) {
      const index = this.#earliest(untilMs);
      if (index === null) {
        this.now = Math.max(this.now, untilMs);
        return;
      }
      const [next] = this.#queue.splice(index, 1);
      if (next === undefined) return;
      this.now = Math.max(this.now, next.at);
      await next.run();
      await settled();
    }
  }

  /** A pause of virtual time that ends early when `stop` fires; it never ends for the dead. */
  pause(delayMs: number, stop: Stop, alive: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        if (alive()) resolve();
      };
      if (stop.aborted) end();
      stop.addEventListener('abort', end);
      this.after(delayMs, end);
    });
  }

  /** Where the next event stands that is due by `untilMs`. */
  #earliest(untilMs: number): number | null {
    let best: { event: Event; index: number } | null = null;
    for (const [index, event] of this.#queue.entries()) {
      if (event.at > untilMs) continue;
      if (
        best === null ||
        event.at < best.event.at ||
        (event.at === best.event.at && event.order < best.event.order)
      )
        best = { event, index };
    }
    return best?.index ?? null;
  }
}

/** Every microtask that can run has run: a macrotask comes only after them. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
