// The two ways into a hub that are measured: over HTTP, as stations come, and straight to the sync desk.

import type { Signer } from '@lineside/station/ports';
import type { Give } from './bench-plant.ts';
import type { PushBody } from './push-body.ts';

export interface Pusher {
  readonly signer: Signer;
  /** Resolves when everything in it is acknowledged; rejects with any other answer. */
  push(body: PushBody): Promise<void>;
}

export interface HubDoor {
  give: Give;
  enrol(station: string): Promise<Pusher>;
  /** the feed, and its last position now */
  head(): Promise<{ feed: string; position: number }>;
}
