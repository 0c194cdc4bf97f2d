// What the hub keeps of its review: exceptions as the facts make them, and the feed position up to which they are
// complete. Answers are facts; here they only mark their exception as answered.
import type { Exception, KeptException } from '@lineside/core/domain/review/exception';
import type { ExceptionAnswered } from '@lineside/core/domain/review/facts';
import type { ExceptionKind, ExceptionState } from '@lineside/core/domain/review/kinds';
import type { Hlc } from '@lineside/core/kernel/hlc';
import type { Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { SeenLines } from '../access/lines-seen.ts';
import type { StreamFact } from './reads.ts';

/** What review must know of a fact before it may pass it over. */
export interface Notable {
  /** people who were ever disabled, and runs that were ever revoked */
  users: readonly string[];
  runs: readonly string[];
  /** types that always call for a look */
  types: readonly string[];
}

export interface NotableFact extends StreamFact {
  issue: string | null;
  /** the fact at the position that this one had seen; null when there is none before it */
  seen: { hlc: Hlc; arrivedAt: number } | null;
}

export interface ReviewSlice {
  /** every position up to here is in the slice */
  to: number;
  /**
   * Facts that call for a look by themselves, in feed order: poison, a notable type, a person or a run as named, a
   * clock that may be wrong. Others may be among them.
   */
  facts: readonly NotableFact[];
  /** units touched whose course is not straight, or of which something was raised before */
  units: readonly StreamId[];
}

/** What one turn of review found. */
export interface ReviewOutcome {
  to: number;
  /** for each thing reviewed, everything raised about it now; what was raised before and is unanswered goes */
  raised: readonly { about: string; exceptions: readonly Exception[] }[];
  /** answers met, with when and where their evidence stands */
  answered: readonly { about: string; answer: ExceptionAnswered; at: number; arrivedAt: number }[];
}

export interface ExceptionFilter {
  state: ExceptionState | null;
  kind: ExceptionKind | null;
  line: string | null;
  /** of these lines, and what belongs to none */
  seen: SeenLines;
  /** text in unit, run, user, origin or stations */
  q: string | null;
  /** the last of the page before */
  after: { place: number; id: string } | null;
  limit: number;
}

export interface ForkBody {
  hash: Sha256Hex;
  body: string;
  arrivedAt: number;
}

export interface ReviewStore {
  /** The position to go on from; another version than the one kept forgets what was raised and begins at 0. */
  beginReview(version: number): Promise<number>;
  /** The facts after a position, at most `limit` positions, sifted. */
  reviewSlice(after: number, limit: number, notable: Notable): Promise<ReviewSlice>;
  /** Writes what a turn found and how far it came, all or nothing. An answer given meanwhile stays. */
  keepReview(outcome: ReviewOutcome): Promise<void>;
  /**
   * Facts after the position that a writer had read and before its own, stamped no earlier than it: there are some only
   * when what it wrote was brought back after a restore.
   */
  unread(saw: number, position: number, hlc: Hlc): Promise<readonly StreamFact[]>;
  /** every fact of these types about any run or person */
  factsOfTypes(kind: 'run' | 'user', types: readonly string[]): Promise<readonly StreamFact[]>;
  /** what was reviewed when exceptions about a run or a person were raised; asked when a decision is brought back */
  raisedAbout(subject: { run: string } | { user: string }): Promise<readonly string[]>;
  /** facts by identity, in precedence order; those that are not there are left out */
  factsById(ids: readonly string[]): Promise<readonly StreamFact[]>;
  /** the other sides of a fork at a seq */
  forkBodies(origin: string, seq: number): Promise<readonly ForkBody[]>;
  exception(id: string): Promise<KeptException | null>;
  /** everything raised about one thing, or one unit */
  exceptionsAbout(about: string): Promise<readonly KeptException[]>;
  exceptionsOfUnit(sn: string): Promise<readonly KeptException[]>;
  /** open ones first, oldest first; then closed ones, newest first */
  exceptions(
    filter: ExceptionFilter,
  ): Promise<{ exceptions: readonly KeptException[]; next: { place: number; id: string } | null }>;
  /** of these lines, and what belongs to none */
  openExceptions(
    seen: SeenLines,
  ): Promise<{ byKind: ReadonlyMap<ExceptionKind, number>; oldestAt: number | null }>;
  /** every exception, for a comparison */
  allExceptions(): Promise<readonly { id: string; state: ExceptionState }[]>;
}
