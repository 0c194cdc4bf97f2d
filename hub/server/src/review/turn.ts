// One turn of review: a slice of the feed sifted, what it touches reviewed whole, and everything found written in
// one transaction together with how far it came.
import { actAfterDisabled, isActByItself } from '@lineside/core/domain/review/after-disabled';
import { clockError, clockWrong } from '@lineside/core/domain/review/clock';
import {
  type Arrived,
  type Exception,
  exceptionOf,
  type Finding,
} from '@lineside/core/domain/review/exception';
import type { ExceptionAnswered } from '@lineside/core/domain/review/facts';
import { factPoison, originForked } from '@lineside/core/domain/review/poison';
import { reviewUnit } from '@lineside/core/domain/review/review-unit';
import { endsForGood, spanTypes } from '@lineside/core/domain/review/spans';
import type { StationState } from '@lineside/core/domain/station/state';
import type { KnownFact } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Envelope } from '@lineside/core/kernel/fact';
import { zeroHlc } from '@lineside/core/kernel/hlc';
import { type FactId, factId, StreamId, streamKey, streamKind } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import type { NotableFact, ReviewOutcome, ReviewSlice } from '../store/review.ts';
import { aboutAct, aboutClock, aboutFork, aboutPoison, actOf, isReviewedWhole } from './about.ts';
import type { FactReader } from './fact-reader.ts';
import type { Prohibitions } from './prohibitions.ts';

/** Positions looked at in one turn: short enough that nobody waits for it. */
const sliceLength = 500;
/** Positions after which the place is kept although nothing was found: a restart looks at no more of them again. */
const keepEvery = 5_000;
const answeredType = 'exception.answered';

export interface TurnTools {
  store: HubStore;
  sha256: Sha256;
  reader: FactReader;
  prohibitions: Prohibitions;
}

export class ReviewTurn {
  readonly #tools: TurnTools;
  readonly #raised = new Map<string, readonly Exception[]>();
  readonly #answered: ReviewOutcome['answered'][number][] = [];
  /** what is to be reviewed whole once the slice is read */
  readonly #whole = new Set<string>();

  constructor(tools: TurnTools) {
    this.#tools = tools;
  }

  /**
   * @param kept the position that is on the disk
   * @returns how far review has come, how far of that is on the disk, and whether what is shown may have changed
   */
  async from(after: number, kept: number): Promise<{ to: number; kept: number; changed: boolean }> {
    const { store } = this.#tools;
    const slice = await this.#slice(after);
    for (const unit of slice.units) this.#whole.add(unit);
    for (const fact of slice.facts) await this.#look(fact);
    await this.#lookForForks();
    for (const about of this.#whole) this.#raised.set(about, await this.#review(about));
    const raised = [...this.#raised].map(([about, exceptions]) => ({ about, exceptions }));
    const changed = raised.length + this.#answered.length > 0;
    if (!changed && slice.to - kept < keepEvery) return { to: slice.to, kept, changed };
    await store.keepReview({ to: slice.to, raised, answered: this.#answered });
    return { to: slice.to, kept: slice.to, changed };
  }

  /** What is prohibited in the slice itself decides what else in it is notable. */
  async #slice(after: number): Promise<ReviewSlice> {
    const { store, reader, prohibitions } = this.#tools;
    const read = () => {
      const forbidden = prohibitions.upTo(after + sliceLength);
      return store.reviewSlice(after, sliceLength, { ...forbidden, types: [...spanTypes, answeredType] });
    };
    const known = new Set<number>();
    for (;;) {
      const slice = await read();
      const decided = reader
        .read(slice.facts)
        .filter(({ fact, position }) => spanTypes.includes(fact.type) && !known.has(position));
      if (decided.length === 0) return slice;
      for (const { fact, position } of decided) {
        await prohibitions.reload(fact.stream);
        known.add(position);
      }
    }
  }

  async #look(stored: NotableFact): Promise<void> {
    const { reader, prohibitions } = this.#tools;
    if (stored.status === 'POISON') {
      const fact = JSON.parse(stored.body) as Envelope;
      const poison = { fact, position: stored.position, arrivedAt: stored.arrivedAt, saw: 0 };
      this.#raise(aboutPoison(fact), factPoison(poison, await this.#lineOf(fact.station)));
    }
    const [item] = reader.read([stored]);
    if (item === undefined) return;
    await this.#lookAtClock(item, stored);
    if (spanTypes.includes(item.fact.type)) await this.#spansChanged(item);
    if (item.fact.type === answeredType) await this.#lookAtAnswer(item.fact.data as ExceptionAnswered);
    if (prohibitions.forbade(item)) this.#again(item.fact);
  }

  /** The first fact that proves it is the one that is raised. */
  async #lookAtClock(item: Arrived, { seen }: NotableFact): Promise<void> {
    if (clockError(item, seen) === null) return;
    const about = aboutClock(item.fact.origin);
    const raised = this.#raised.get(about) ?? (await this.#tools.store.exceptionsAbout(about));
    if (raised.some(({ facts: [first] }) => first !== undefined && seqOf(first) <= item.fact.seq)) return;
    this.#raise(about, clockWrong(item, await this.#lineOf(item.fact.station)));
  }

  /**
   * A run was revoked, authorised or ended, a person disabled or configured. The hub decides having read its whole feed,
   * so nothing in it reads otherwise, unless the decision was brought back after a restore: then what came in between,
   * which it had not read, and what was raised without it are looked at again. The end of a run is contradicted by work
   * of any time.
   */
  async #spansChanged({ fact, position, saw }: Arrived): Promise<void> {
    if (saw === position - 1) return;
    const { store, reader, prohibitions } = this.#tools;
    const key = streamKey(fact.stream);
    const before = await store.raisedAbout(streamKind(fact.stream) === 'run' ? { run: key } : { user: key });
    for (const about of before) if (isReviewedWhole(about)) this.#whole.add(about);
    const since = endsForGood(fact.type) ? zeroHlc : fact.hlc;
    const unread = reader.read(await store.unread(saw, position, since));
    for (const act of unread) if (prohibitions.forbade(act)) this.#again(act.fact);
  }

  async #lookAtAnswer(answer: ExceptionAnswered): Promise<void> {
    const { store } = this.#tools;
    const known = await store.exception(answer.exception);
    const evidence = await store.factsById(answer.facts);
    const { unit } = answer.subject;
    this.#answered.push({
      about: unit === null ? `exception:${answer.exception}` : `unit:${unit}`,
      answer,
      at: known?.at ?? Math.max(0, ...evidence.map(({ body }) => (JSON.parse(body) as Envelope).at)),
      arrivedAt: known?.arrivedAt ?? Math.max(0, ...evidence.map(({ arrivedAt }) => arrivedAt)),
    });
  }

  /** Something is to be reviewed whole because of this fact. */
  #again(fact: KnownFact): void {
    if (streamKind(fact.stream) === 'unit') this.#whole.add(fact.stream);
    else if (isActByItself(fact)) this.#whole.add(aboutAct(fact));
  }

  async #review(about: string): Promise<readonly Exception[]> {
    const { reader, prohibitions, sha256 } = this.#tools;
    const act = actOf(about);
    if (act !== null) {
      const facts = (await reader.stream(act.stream)).filter(({ fact }) => fact.command === act.command);
      const finding = actAfterDisabled(facts, prohibitions.ofUser);
      return finding === null ? [] : [exceptionOf(finding, sha256)];
    }
    const stream = StreamId.parse(about);
    return reviewUnit(streamKey(stream), await reader.stream(stream), prohibitions, sha256);
  }

  async #lookForForks(): Promise<void> {
    const { store } = this.#tools;
    for (const { origin, frozen } of await store.frozenOrigins()) {
      const about = aboutFork(origin);
      if (frozen === null || (await store.exceptionsAbout(about)).length > 0) continue;
      const [first] = await store.factsById([factId(origin, frozen.seq + 1)]);
      if (first === undefined) continue;
      const fact = JSON.parse(first.body) as Envelope;
      this.#raise(about, originForked({ ...first, fact, saw: 0 }, await this.#lineOf(fact.station)));
    }
  }

  #raise(about: string, finding: Finding): void {
    this.#raised.set(about, [exceptionOf(finding, this.#tools.sha256)]);
  }

  async #lineOf(station: string): Promise<string | null> {
    const stream = StreamId.safeParse(`station:${station}`);
    if (!stream.success) return null;
    const snapshot = await this.#tools.store.snapshot(stream.data);
    return (snapshot?.state as StationState | undefined)?.line ?? null;
  }
}

function seqOf(id: FactId): number {
  return Number(id.slice(id.indexOf(':') + 1));
}
