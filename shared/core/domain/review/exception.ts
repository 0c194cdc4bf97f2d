// What review raises: an exception names the facts that contradict, and nothing else decides its identity.
import { hubStation, type KnownFact } from '../../kernel/catalogue.ts';
import type { Sha256 } from '../../kernel/chain.ts';
import type { Envelope } from '../../kernel/fact.ts';
import { type FactId, type FeedId, factId } from '../../kernel/ids.ts';
import { ExceptionId, type ExceptionSubject } from './facts.ts';
import type { ExceptionKind, ExceptionState } from './kinds.ts';

/** A known fact with its arrival at the hub. */
export interface Arrived<Fact = KnownFact> {
  fact: Fact;
  /** feed position */
  position: number;
  /** hub wall clock, ms */
  arrivedAt: number;
  /** the feed position that its writer had applied, see `sawIn` */
  saw: number;
}

/**
 * How far a fact's writer had read this feed when it wrote; 0 when it had read none of it. Positions of before a restore
 * are given out again, and nobody had seen what arrived after the fact itself.
 */
export function sawIn(feed: FeedId, { seen }: Pick<Envelope, 'seen'>, position: number): number {
  return seen.feed === feed ? Math.min(seen.position, position - 1) : 0;
}

/** An exception as facts alone make it; a person's answer is laid over it. */
export interface Exception {
  id: ExceptionId;
  kind: ExceptionKind;
  subject: ExceptionSubject;
  line: string | null;
  /** every station whose facts it names, sorted; the hub is none */
  stations: readonly string[];
  /** wall clock of the latest fact it names, ms */
  at: number;
  /** hub wall clock when the last of them arrived, ms */
  arrivedAt: number;
  /** the facts that make it, sorted */
  facts: readonly FactId[];
  /** visits it is about: those that CORRECT may void */
  visits: readonly FactId[];
  /** runs it is about: those that CORRECT may choose from */
  runs: readonly string[];
  state: 'OPEN' | 'CLEARED';
  clearedBy: readonly FactId[];
  raisedAs: readonly ExceptionId[];
}

/** An exception with the state that a person's answer gives it. */
export type KeptException = Omit<Exception, 'state'> & { state: ExceptionState };

/** What one kind of review found, before it has an identity. */
export interface Finding {
  kind: ExceptionKind;
  facts: readonly Arrived[];
  subject?: Partial<ExceptionSubject>;
  line?: string | null;
  visits?: readonly FactId[];
  runs?: readonly string[];
  /** facts that closed it; empty or left out while it is open */
  clearedBy?: readonly FactId[];
  raisedAs?: readonly ExceptionId[];
}

const nobody: ExceptionSubject = { unit: null, run: null, user: null, origin: null, station: null };

export function exceptionOf(finding: Finding, sha256: Sha256): Exception {
  const { kind, facts, clearedBy = [] } = finding;
  const ids = idsOf(facts);
  return {
    id: exceptionId(kind, ids, sha256),
    kind,
    subject: { ...nobody, ...finding.subject },
    line: finding.line ?? null,
    stations: sorted(facts.map(({ fact }) => fact.station).filter((station) => station !== hubStation)),
    at: Math.max(...facts.map(({ fact }) => fact.at)),
    arrivedAt: Math.max(...facts.map(({ arrivedAt }) => arrivedAt)),
    facts: ids,
    visits: sorted(finding.visits ?? []),
    runs: sorted(finding.runs ?? []),
    state: clearedBy.length > 0 ? 'CLEARED' : 'OPEN',
    clearedBy: sorted(clearedBy),
    raisedAs: sorted(finding.raisedAs ?? []),
  };
}

/** The same kind and facts are the same exception, wherever and whenever it is computed. */
export function exceptionId(kind: ExceptionKind, facts: readonly FactId[], sha256: Sha256): ExceptionId {
  return ExceptionId.parse(sha256([kind, ...sorted(facts)].join('\n')).slice(0, 32));
}

export function idsOf(facts: readonly Arrived[]): readonly FactId[] {
  return sorted(facts.map(({ fact }) => idOf(fact)));
}

export function idOf({ origin, seq }: Pick<KnownFact, 'origin' | 'seq'>): FactId {
  return factId(origin, seq);
}

function sorted<Item extends string>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)].sort();
}
