// The sync desk: what stations may ask of the hub once it is known who they are. No transport here; HTTP and the
// simulation both come through these two calls.
import type { PullAnswer, PullRequest, PushBatch } from '@lineside/core/contracts/sync';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Clock } from '../clock.ts';
import type { Growth } from '../growth.ts';
import type { Device } from '../store/devices.ts';
import type { HubStore } from '../store/hub-store.ts';
import { type PushOutcome, planPush } from './plan-push.ts';
import { pull } from './pull.ts';
import { readBatch, type VerifySeal } from './read-batch.ts';
import { refusedStanding } from './standing.ts';
import { Turns } from './turns.ts';

export interface SyncDesk {
  /** [P1][P2] Answers after the commit. */
  push(device: string, batch: PushBatch): Promise<PushOutcome>;
  /** [P3] */
  pull(device: string, request: PullRequest): Promise<PullAnswer | Refused<SyncProblem>>;
  /** Calls back with the position after every commit that grew the feed. @returns how to stop it */
  onGrowth(listener: (position: number) => void): () => void;
  /** Do several stations push at this moment, as after an outage? */
  crowded(): boolean;
}

/** Pushes in flight at once from which on work that can wait should. */
const crowd = 3;

export interface DeskTools {
  store: HubStore;
  clock: Clock;
  sha256: Sha256;
  verifySeal: VerifySeal;
  catalogue: Catalogue;
  growth: Growth;
  /** serves what waits besides the pushes; without it they follow each other at once */
  serveOthers?: () => Promise<void>;
}

export function syncDesk({ store, clock, growth, ...tools }: DeskTools): SyncDesk {
  const pushing = new Set<string>();
  const turns = new Turns(tools.serveOthers ?? (() => Promise.resolve()));

  async function admitted(id: string): Promise<Device | Refused<SyncProblem>> {
    const device = await store.device(id);
    if (device === null) return refuse('DEVICE_UNKNOWN', { device: id });
    return refusedStanding(device) ?? device;
  }

  async function push(id: string, batch: PushBatch): Promise<PushOutcome> {
    const device = await admitted(id);
    if ('refused' in device) return device;
    const run = readBatch(batch, device, tools);
    if ('refused' in run) return run;
    const world = { ...tools, now: clock.now() };
    const { outcome, position } = await store.ingest((ground) => {
      const { answer, effects } = planPush({ batch, run, device }, ground, world);
      return { answer: { outcome: answer, position: effects.head?.position }, effects };
    });
    growth.heard(device.station);
    if (position !== undefined) growth.grew(position);
    else if ('outcome' in outcome && outcome.outcome === 'FORKED') growth.news();
    return outcome;
  }

  return {
    push: async (device, batch) => {
      // [P6] one push in flight per device
      if (pushing.has(device)) return refuse('HUB_BUSY', { seconds: 1 });
      pushing.add(device);
      try {
        return await turns.take(() => push(device, batch));
      } finally {
        pushing.delete(device);
      }
    },
    pull: async (id, request) => {
      const device = await admitted(id);
      if ('refused' in device) return device;
      const answer = await pull(store, device, request, clock.now());
      growth.heard(device.station);
      return answer;
    },
    onGrowth: (listener) => growth.onGrowth(listener),
    crowded: () => pushing.size >= crowd,
  };
}
