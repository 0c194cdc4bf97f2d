// Reviews in the background, after commit: turn by turn through the feed, giving way to everything else in between.
// What it raised is on the disk with the place it had reached, so a stopped hub goes on from there.
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Growth } from '../growth.ts';
import type { HubStore } from '../store/hub-store.ts';
import { FactReader } from './fact-reader.ts';
import { Prohibitions } from './prohibitions.ts';
import { ReviewTurn, type TurnTools } from './turn.ts';

/** Raise it when what review raises has changed: hubs then review everything anew. */
export const reviewVersion = 3;

export interface ReviewTools {
  store: HubStore;
  growth: Growth;
  sha256: Sha256;
  catalogue: Catalogue;
  /** Resolves when a turn should begin: pushes go first, since whoever pushes waits for the answer. */
  giveWay?: () => Promise<void>;
  /** A turn failed; the next growth tries again. */
  onFault?: (fault: unknown) => void;
}

export class Reviewer {
  readonly #tools: ReviewTools & TurnTools;
  readonly #stopListening: () => void;
  #position: number;
  #kept: number;
  #running: Promise<void> | null = null;
  #asked = false;
  #closed = false;
  #fault: unknown = null;

  private constructor(tools: ReviewTools & TurnTools, position: number) {
    this.#tools = tools;
    this.#position = position;
    this.#kept = position;
    this.#stopListening = tools.growth.onNews(() => this.wake());
  }

  static async open(tools: ReviewTools): Promise<Reviewer> {
    const { store, catalogue } = tools;
    const position = await store.beginReview(reviewVersion);
    const { feed } = await store.head();
    const reader = new FactReader(store, catalogue, feed);
    const prohibitions = new Prohibitions(reader);
    await prohibitions.load();
    const reviewer = new Reviewer({ ...tools, reader, prohibitions }, position);
    reviewer.wake();
    return reviewer;
  }

  /** every fact up to here is reviewed */
  get position(): number {
    return this.#position;
  }

  /** There may be something new. */
  wake(): void {
    this.#asked = true;
    if (!this.#closed) this.#running ??= this.#run();
  }

  /** Resolves when everything that is in the feed now is reviewed; rejects when a turn fails. */
  async caughtUp(): Promise<void> {
    this.wake();
    await this.#running;
    if (this.#fault !== null) throw this.#fault;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#asked && !this.#closed) {
        this.#asked = false;
        this.#fault = null;
        await this.#toTheEnd();
      }
    } catch (fault) {
      this.#fault = fault;
      this.#tools.onFault?.(fault);
    } finally {
      this.#running = null;
    }
  }

  async #toTheEnd(): Promise<void> {
    let news = false;
    for (let turns = 1; ; turns++) {
      await this.#tools.giveWay?.();
      const before = this.#position;
      const { to, kept, changed } = await new ReviewTurn(this.#tools).from(before, this.#kept);
      this.#position = to;
      this.#kept = kept;
      news ||= changed || turns > 1;
      if (to === before || this.#closed) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (news && !this.#closed) this.#tools.growth.news();
  }
}
