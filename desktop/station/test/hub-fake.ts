// A hub as far as a station can see it, in memory: one feed, acknowledged heads, no scope. The network to it can
// be cut, and its next answer to a push or pull can be dictated.
import {
  type Cursor,
  type HubLink,
  LinkFault,
  type Neighbour,
  type PullAnswer,
  type PullRequest,
  type PushAnswer,
  type PushBatch,
  type Stop,
} from '@lineside/core/contracts/sync';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { type ChainHead, chainStart, feedHash } from '@lineside/core/kernel/chain';
import { readEnvelope, type StoredFact, sealFact } from '@lineside/core/kernel/fact';
import { tickHlc, zeroHlc } from '@lineside/core/kernel/hlc';
import { CommandId, FeedId, OriginId } from '@lineside/core/kernel/ids';
import { sha256 } from './tools.ts';

const feed = FeedId.parse('f'.repeat(32));
const hubOrigin = OriginId.parse('aa'.repeat(16));

export class HubFake implements HubLink {
  readonly clock: { now(): number };
  /** what the feed holds, in order of arrival */
  facts: StoredFact[] = [];
  acknowledged = new Map<string, ChainHead>();
  forked = new Set<string>();
  neighbours: Neighbour[] = [];
  reachable = true;
  pageSize = 500;
  readonly pushes: PushBatch[] = [];
  readonly pulls: PullRequest[] = [];
  /** what the next push or pull gets for once instead of a proper answer (null: a proper one after all) */
  nextPush: ((batch: PushBatch) => PushAnswer | LinkFault | null) | null = null;
  nextPull: ((request: PullRequest) => PullAnswer | LinkFault) | null = null;
  #hlc = zeroHlc;
  #head: ChainHead = { seq: 0, hash: chainStart };
  #poke: () => void = () => undefined;

  constructor(clock: { now(): number }) {
    this.clock = clock;
  }

  /** The hub, or another station under an origin of its own, writes a fact. */
  write(fact: NewDomainFact | { stream: string; type: string; data: unknown }, v = 1): StoredFact {
    const at = this.clock.now();
    this.#hlc = tickHlc(this.#hlc, at);
    const stored = sealFact(
      {
        origin: hubOrigin,
        seq: this.#head.seq + 1,
        hlc: this.#hlc,
        seen: { feed: null, position: 0 },
        stream: fact.stream as StoredFact['envelope']['stream'],
        type: fact.type,
        v,
        actor: 'hub',
        station: 'HUB',
        at,
        command: CommandId.parse(`hub:${String(this.#head.seq).padStart(8, '0')}`),
        data: fact.data,
        prev: this.#head.hash,
      },
      sha256,
    );
    this.#head = { seq: stored.envelope.seq, hash: stored.hash };
    this.facts.push(stored);
    return stored;
  }

  poke(): void {
    this.#poke();
  }

  cursorAt(position: number): Cursor {
    const hash = this.facts
      .slice(0, position)
      .reduce((at, fact) => feedHash(at, fact.hash, sha256), chainStart);
    return { feed, position, hash };
  }

  async push(batch: PushBatch): Promise<PushAnswer> {
    this.pushes.push(batch);
    const dictated = this.nextPush?.(batch);
    this.nextPush = null;
    if (!this.reachable) throw new LinkFault('UNREACHABLE', 'HUB_UNREACHABLE');
    if (dictated instanceof LinkFault) throw dictated;
    return dictated ?? this.ingest(batch);
  }

  async pull(request: PullRequest): Promise<PullAnswer> {
    this.pulls.push(request);
    const dictated = this.nextPull?.(request);
    this.nextPull = null;
    if (!this.reachable) throw new LinkFault('UNREACHABLE', 'HUB_UNREACHABLE');
    if (dictated instanceof LinkFault) throw dictated;
    return dictated ?? this.page(request);
  }

  poked(signal: Stop): Promise<void> {
    return new Promise((resolve) => {
      this.#poke = resolve;
      signal.addEventListener('abort', resolve);
    });
  }

  page({ cursor, except, limit }: PullRequest): PullAnswer {
    const from = cursor ?? this.cursorAt(0);
    const until = Math.min(this.facts.length, from.position + Math.min(limit, this.pageSize));
    const facts = this.facts.slice(from.position, until).map(({ body, hash }, i) => ({
      body,
      hash,
      position: from.position + i + 1,
      arrivedAt: this.clock.now(),
    }));
    return {
      outcome: 'PAGE',
      from,
      to: this.cursorAt(until),
      facts: facts.filter(({ body }) => readEnvelope(body)?.origin !== except),
      more: until < this.facts.length,
      neighbours: this.neighbours,
      acknowledged: [...this.acknowledged].map(([origin, head]) => ({
        origin: OriginId.parse(origin),
        ...head,
        forked: this.forked.has(origin),
      })),
      time: this.clock.now(),
    };
  }

  ingest(batch: PushBatch): PushAnswer {
    const head = this.acknowledged.get(batch.origin) ?? { seq: 0, hash: chainStart };
    if (batch.from > head.seq + 1) return { outcome: 'GAP', origin: batch.origin, acknowledged: head };
    for (const body of batch.bodies) {
      const envelope = readEnvelope(body);
      if (envelope !== null && envelope.seq > head.seq)
        this.facts.push({ envelope, body, hash: sha256(body) });
    }
    const acknowledged = batch.head.seq > head.seq ? batch.head : head;
    this.acknowledged.set(batch.origin, acknowledged);
    return { outcome: 'ACKNOWLEDGED', origin: batch.origin, acknowledged };
  }
}
