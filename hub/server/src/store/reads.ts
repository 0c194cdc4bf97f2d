// Reads of the store: small, indexed, and shaped for what the hub shows.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { PrecedenceKey } from '@lineside/core/kernel/precedence';
import type { SeenLines } from '../access/lines-seen.ts';
import type { FactStatus, FeedHead, OriginRow } from './feed.ts';
import type { UnitRow } from './views.ts';

/** A fact of one stream with its arrival. */
export interface StreamFact {
  position: number;
  arrivedAt: number;
  status: FactStatus;
  body: string;
}

export interface PageFact {
  position: number;
  hash: Sha256Hex;
  body: string;
  arrivedAt: number;
}

export interface PageQuery {
  line: string;
  /** position after which the page begins */
  after: number;
  /** origin whose facts are left out */
  except: OriginId;
  limit: number;
  maxBytes: number;
  /** most positions to look at */
  span: number;
}

export interface Page {
  facts: readonly PageFact[];
  to: { position: number; hash: Sha256Hex };
  /** the feed goes on after `to` */
  more: boolean;
}

export interface ReadStore {
  head(): Promise<FeedHead>;
  /** feed hashes at positions that exist */
  feedHashes(positions: readonly number[]): Promise<ReadonlyMap<number, Sha256Hex>>;
  /** [P3] One page of what a line's stations must hold. */
  page(query: PageQuery): Promise<Page>;
  /** every origin of a station, oldest first */
  origins(station: string): Promise<readonly OriginRow[]>;
  /** the last opened origin of each station */
  newestOrigins(): Promise<readonly OriginRow[]>;
  frozenOrigins(): Promise<readonly OriginRow[]>;
  snapshot(stream: StreamId): Promise<Snapshot | null>;
  /** folded states of every stream of a kind; what was removed is left out */
  all<Kind extends StreamKind>(kind: Kind): Promise<readonly NonNullable<StreamStates[Kind]>[]>;
  /** every folded stream, for a digest */
  snapshots(): Promise<readonly { stream: StreamId; state: unknown }[]>;
  /** every fact of a stream, in precedence order */
  facts(stream: StreamId): Promise<readonly StreamFact[]>;
  /** body of the last fact of a type in a stream that precedes `before`; null when none does */
  factBefore(stream: StreamId, type: string, before: PrecedenceKey): Promise<string | null>;
  marked(): Promise<{ unknown: number; poison: number }>;
  poison(
    limit: number,
  ): Promise<readonly { fact: string; station: string; arrivedAt: number; issue: string }[]>;
  /** units that failed or are on hold on these lines, longest waiting first */
  waitingUnits(limit: number, seen: SeenLines): Promise<readonly UnitRow[]>;
  /** open visits by station */
  inside(): Promise<ReadonlyMap<string, number>>;
  /** keys of a kind that begin with or contain the text, exact ones first */
  search(kind: 'unit' | 'run' | 'order', text: string, limit: number): Promise<readonly string[]>;
  unit(sn: string): Promise<UnitRow | null>;
}
