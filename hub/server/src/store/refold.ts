// Reading everything again: after the fold changed, or when the software learned types that it only kept so far [F4].

import type { Snapshot } from '@lineside/core/kernel/fold';
import type { StreamId } from '@lineside/core/kernel/ids';
import type { FactStatus } from './feed.ts';
import type { ViewChanges } from './views.ts';

export interface Refold {
  /** the fold that this software does; a store keeps the number of the last one done */
  version: number;
  /** is this type, kept as unknown, known today? */
  knows(type: string, v: number): boolean;
  /** Reads and folds one stream anew. */
  stream(stream: StreamId, facts: readonly { position: number; body: string }[]): RefoldedStream;
}

export interface RefoldedStream {
  marks: readonly { position: number; status: FactStatus; issue: string | null }[];
  snapshot: Snapshot | null;
  views: ViewChanges;
}
