// What a plan may look at inside the store's transaction, and what it may ask the store to write. A plan is pure
// and synchronous. A store that reads asynchronously runs it on what it has, loads what it lacked, runs it again.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { PlantUses } from '@lineside/core/domain/master/uses';
import type { KeptException } from '@lineside/core/domain/review/exception';
import type { RouteHead } from '@lineside/core/domain/route/resolve';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { CommandId, OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { CredentialChange } from './access.ts';
import type { Contact, ContactRow, EnrolmentCodeRow } from './devices.ts';
import type { CommandOutcome, FeedFact, FeedHead, ForkFact, OriginRow, Seal, StreamChange } from './feed.ts';
import type { PlanningGround } from './planning.ts';
import type { QuarantinedFact } from './quarantine.ts';
import type { ViewChanges } from './views.ts';

export interface Ground {
  readonly head: FeedHead;
  /** what commands about orders and runs ask */
  readonly planning: PlanningGround;
  origin(origin: OriginId): OriginRow | null;
  /** the newest origin of the hub itself */
  ownOrigin(): OriginRow | null;
  /** hashes of an origin's acknowledged facts, `from` and `to` included, by seq */
  hashes(origin: OriginId, from: number, to: number): ReadonlyMap<number, Sha256Hex>;
  snapshot(stream: StreamId): Snapshot | null;
  /** folded states of every stream of a kind; what was removed is left out */
  all<Kind extends StreamKind>(kind: Kind): readonly NonNullable<StreamStates[Kind]>[];
  /** every route of a product, and those named */
  routeHeads(product: string | null, named: readonly string[]): readonly RouteHead[];
  /** every run that has not ended, without what it froze */
  openRuns(): PlantUses['runs'];
  /** each station with a unit inside, and the runs of such units */
  openVisits(): PlantUses['openVisits'];
  /** bodies of every fact of a stream that folded (status OK) */
  history(stream: StreamId): readonly string[];
  outcome(command: CommandId): CommandOutcome | null;
  /** every origin that a device opened */
  originsOf(device: string): readonly OriginRow[];
  contact(station: string): ContactRow | null;
  code(codeHash: string): EnrolmentCodeRow | null;
  /** what is in quarantine of a log beyond `after`, by seq */
  quarantine(origin: OriginId, after: number): readonly QuarantinedFact[];
  /** an exception as review last left it */
  exception(id: string): KeptException | null;
  /** argon2id hash of the user's hub password; null when there is none */
  passwordHash(user: string): string | null;
}

/** Everything that one plan wants written, all of it in the transaction in which the plan ran. */
export interface Effects {
  head?: FeedHead;
  origin?: OriginRow;
  facts?: readonly FeedFact[];
  streams?: readonly StreamChange[];
  views?: ViewChanges;
  seal?: Seal;
  fork?: readonly ForkFact[];
  contact?: Contact;
  outcome?: CommandOutcome;
  /** a hub password set or (null) taken away; ends the sessions that the old one opened */
  credential?: CredentialChange;
  /** the user whose sessions end */
  signedOut?: string;
  /** token hash of the one session that ends */
  endedSession?: string;
  /** uses a code up */
  usedCode?: { codeHash: string; device: string };
  /** the station's device from now on, not heard yet */
  newDevice?: { station: string; device: string; software: string };
  quarantine?: readonly QuarantinedFact[];
  /** what people decided about a log's facts in quarantine, up to a seq */
  settled?: { origin: OriginId; upTo: number; state: 'ACCEPTED' | 'DISCARDED' };
  /** the log that goes on with what was accepted, and the seal that vouches for it */
  salvaged?: { origin: OriginRow; seal: Seal };
  /** the exception whose answer is among the facts */
  answered?: string;
}

export interface Planned<Answer> {
  answer: Answer;
  effects: Effects;
}

export type Plan<Answer> = (ground: Ground) => Planned<Answer>;
