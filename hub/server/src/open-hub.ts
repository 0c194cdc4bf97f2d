// A hub over a store: every way to ask it anything, with clock and chance passed in. Each opening is a new origin
// of the hub's own log, so a database restored from an old copy can never reuse a number [P4].
import { catalogue as domainCatalogue, foldVersion } from '@lineside/core/domain/facts';
import { type Catalogue, hubStation } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { CommandId, FeedId, OriginId, streamId } from '@lineside/core/kernel/ids';
import { type People, people } from './access/people.ts';
import { type Clock, type Random, randomHex } from './clock.ts';
import { type Execute, executor } from './command/execute.ts';
import { appendOwn, hubActor } from './command/own-log.ts';
import { type Enrolment, enrolment } from './enrolment/enrolment.ts';
import { type SalvageDesk, salvageDesk } from './enrolment/salvage-desk.ts';
import { Growth } from './growth.ts';
import { isEd25519Key } from './node-crypto.ts';
import { type Reads, reads } from './read/reads.ts';
import { Reviewer } from './review/reviewer.ts';
import type { FeedHead } from './store/feed.ts';
import type { HubStore } from './store/hub-store.ts';
import type { World } from './sync/admit-facts.ts';
import { type SyncDesk, syncDesk } from './sync/desk.ts';
import type { VerifySeal } from './sync/read-batch.ts';
import { refoldWith } from './view/refold.ts';

export interface HubOptions {
  store: HubStore;
  clock: Clock;
  random: Random;
  sha256: Sha256;
  verifySeal: VerifySeal;
  /** name and version of this software */
  software: string;
  /** between two pushes: serves what else waits */
  serveOthers?: () => Promise<void>;
  /** a short rest, for work that gives way to a crowd of pushes; without it nothing does */
  rest?: () => Promise<void>;
  /** what this software knows; the domain's own unless a test says otherwise */
  catalogue?: Catalogue;
  /** told when a turn of review failed; it is tried again with the next fact */
  onReviewFault?: (fault: unknown) => void;
}

export interface Hub {
  readonly software: string;
  readonly desk: SyncDesk;
  readonly execute: Execute;
  readonly enrolment: Enrolment;
  readonly salvage: SalvageDesk;
  readonly people: People;
  readonly reads: Reads;
  readonly growth: Growth;
  readonly review: Reviewer;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256;
  readonly verifySeal: VerifySeal;
  readonly store: HubStore;
  head(): Promise<FeedHead>;
  close(): Promise<void>;
}

/** Rests after which review takes a turn however crowded the desk is. */
const mostRests = 20;

export async function openHub(options: HubOptions): Promise<Hub> {
  const { store, clock, random, sha256, software } = options;
  const catalogue = options.catalogue ?? domainCatalogue;
  await store.begin(FeedId.parse(randomHex(random, 16)));
  await store.refold(refoldWith(catalogue, foldVersion));
  const origin = OriginId.parse(randomHex(random, 16));
  const command = CommandId.parse(randomHex(random, 16));
  await openOrigin(store, { origin, command, software }, { catalogue, sha256, now: clock.now() });

  const growth = new Growth(clock, (await store.head()).position);
  const tools = { ...options, catalogue, growth, origin };
  const execute = executor(tools);
  const desk = syncDesk(tools);
  const { rest, onReviewFault: onFault } = options;
  const giveWay = async () => {
    for (let rests = 0; rest !== undefined && rests < mostRests && desk.crowded(); rests++) await rest();
  };
  const review = await Reviewer.open({ ...tools, giveWay, ...(onFault === undefined ? {} : { onFault }) });
  return {
    ...options,
    growth,
    execute,
    desk,
    enrolment: enrolment({ ...tools, isPublicKey: isEd25519Key }),
    salvage: salvageDesk(tools),
    people: people({ ...tools, execute }),
    reads: reads({ ...tools, review }),
    review,
    head: () => store.head(),
    close: async () => {
      await review.close();
      await store.close();
    },
  };
}

/** The first fact of every origin names the one before. */
function openOrigin(
  store: HubStore,
  opening: { origin: OriginId; command: CommandId; software: string },
  world: World,
): Promise<void> {
  const { origin, command, software } = opening;
  return store.ingest((ground) => {
    const last = ground.ownOrigin();
    const previous = last === null ? null : { origin: last.origin, ...last.acknowledged };
    const opened = {
      stream: streamId('origin', origin),
      type: 'origin.opened' as const,
      data: { station: hubStation, software, previous, cause: 'START' as const },
    };
    return {
      answer: undefined,
      effects: appendOwn([opened], { origin, actor: hubActor, command }, ground, world),
    };
  });
}
