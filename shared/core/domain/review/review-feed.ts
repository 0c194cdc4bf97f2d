// Review of a whole feed from scratch: the law by which reviewing bit by bit is judged. It looks at facts and their
// arrivals only, so whoever holds the same gets the same, whatever the order and the batches.
import type { Catalogue } from '../../kernel/catalogue.ts';
import type { Sha256 } from '../../kernel/chain.ts';
import type { Envelope } from '../../kernel/fact.ts';
import { type FeedId, streamKey, streamKind } from '../../kernel/ids.ts';
import { actAfterDisabled, isActByItself } from './after-disabled.ts';
import { clockError, clockWrong } from './clock.ts';
import { type Arrived, type Exception, exceptionOf, type Finding, sawIn } from './exception.ts';
import type { ExceptionAnswered } from './facts.ts';
import { factPoison, originForked } from './poison.ts';
import { reviewUnit, type Spans } from './review-unit.ts';
import { spansOf } from './spans.ts';

export interface Feed {
  feed: FeedId;
  /** every fact, known or not */
  facts: readonly Omit<Arrived<Envelope>, 'saw'>[];
  /** frozen origins, with the last seq that both sides have in common */
  frozen: readonly { origin: string; seq: number }[];
}

export type ReviewedState = Exception['state'] | 'ANSWERED';

/** @returns the state of every exception by its id */
export function reviewFeed(
  feed: Feed,
  catalogue: Catalogue,
  sha256: Sha256,
): ReadonlyMap<string, ReviewedState> {
  const known: Arrived[] = [];
  const poison: Arrived<Envelope>[] = [];
  for (const stored of feed.facts) {
    const item = { ...stored, saw: sawIn(feed.feed, stored.fact, stored.position) };
    const read = catalogue.read(item.fact);
    if (read.kind === 'known') known.push({ ...item, fact: read.fact });
    else if (read.kind === 'poison') poison.push(item);
  }
  const streams = Map.groupBy(known, ({ fact }) => fact.stream as string);
  const spans: Spans = {
    ofRun: (run) => spansOf(streams.get(`run:${run}`) ?? []),
    ofUser: (user) => spansOf(streams.get(`user:${user}`) ?? []),
  };
  const units = [...streams].flatMap(([, facts]) => {
    const stream = facts[0]?.fact.stream;
    if (stream === undefined || streamKind(stream) !== 'unit') return [];
    return reviewUnit(streamKey(stream), facts, spans, sha256);
  });
  const others = [
    ...actsOf(known, spans),
    ...clocksOf(feed, known),
    ...poison.map((item) => factPoison(item, null)),
    ...forksOf(feed),
  ];
  const exceptions = [...units, ...others.map((finding) => exceptionOf(finding, sha256))];
  const states = new Map<string, ReviewedState>(exceptions.map(({ id, state }) => [id, state]));
  for (const { fact } of known)
    if (fact.type === 'exception.answered')
      states.set((fact.data as ExceptionAnswered).exception, 'ANSWERED');
  return states;
}

function actsOf(known: readonly Arrived[], spans: Spans): readonly Finding[] {
  const acts = Map.groupBy(
    known.filter(({ fact }) => isActByItself(fact)),
    ({ fact }) => `${fact.stream} ${fact.command}`,
  );
  return [...acts.values()].flatMap((facts) => actAfterDisabled(facts, spans.ofUser) ?? []);
}

function clocksOf({ facts }: Feed, known: readonly Arrived[]): readonly Finding[] {
  const positions = new Map(facts.map((item) => [item.position, item]));
  const wrong = known.filter((item) => {
    const saw = positions.get(item.saw);
    return (
      clockError(item, saw === undefined ? null : { hlc: saw.fact.hlc, arrivedAt: saw.arrivedAt }) !== null
    );
  });
  const byOrigin = Map.groupBy(wrong, ({ fact }) => fact.origin);
  return [...byOrigin.values()].flatMap((items) => {
    const [first] = items.toSorted((a, b) => a.fact.seq - b.fact.seq);
    return first === undefined ? [] : [clockWrong(first, null)];
  });
}

function forksOf({ facts, frozen }: Feed): readonly Finding[] {
  return frozen.flatMap(({ origin, seq }) => {
    const first = facts.find(({ fact }) => fact.origin === origin && fact.seq === seq + 1);
    return first === undefined ? [] : [originForked({ ...first, saw: 0 }, null)];
  });
}
