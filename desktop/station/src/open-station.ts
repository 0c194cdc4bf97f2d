// Puts a station runtime together on a database that it is given. Everything it does is decided here or below,
// and nothing below reaches for a clock, chance, the network or the process.

import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import type { OriginOpened } from '@lineside/core/domain/origin/facts';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Sha256Hex } from '@lineside/core/kernel/ids';
import { stateDigest } from '@lineside/core/kernel/state-digest';
import type { Database } from 'better-sqlite3';
import { Attempts } from './access/attempts.ts';
import { People } from './access/people.ts';
import { Sessions } from './access/sessions.ts';
import { Changes } from './changes.ts';
import { type EnrolmentDoor, enrolmentFor } from './enrolment/enrolment-for.ts';
import { Revocation } from './enrolment/revocation.ts';
import { Bridge } from './execute/bridge.ts';
import type { CommandParts } from './execute/command-parts.ts';
import { AsThen } from './log/as-then.ts';
import { Checkpoints } from './log/checkpoints.ts';
import { Folds } from './log/folds.ts';
import { reappendKept } from './log/fork.ts';
import { Log } from './log/log.ts';
import { openOrigin } from './log/open-origin.ts';
import { Origins } from './log/origins.ts';
import { refoldIfNeeded } from './log/refold.ts';
import { type Rules, todaysRules } from './log/rules.ts';
import { Meta } from './meta.ts';
import type { Migration } from './migrate.ts';
import { Place } from './place.ts';
import type { Clock, Identity, Random, Signer } from './ports.ts';
import { CockpitReader } from './read/cockpit.ts';
import { Face } from './read/face.ts';
import { Handover } from './read/handover.ts';
import { Queue } from './read/queue.ts';
import { ResultsHere } from './read/results-here.ts';
import { ReworkHere } from './read/rework-here.ts';
import { RunsHere } from './read/runs-here.ts';
import { Steps } from './read/steps.ts';
import { UnitsHere } from './read/unit-here.ts';
import { UnitLists } from './read/unit-lists.ts';
import { Store } from './store.ts';
import { LinkMonitor } from './sync/link-monitor.ts';
import { Outbox } from './sync/outbox.ts';
import { type Sync, type SyncOptions, startSync } from './sync/sync.ts';
import { Views } from './views/views.ts';

export interface StationOptions {
  /** file or memory; the runtime is its only writer from now on */
  database: Database;
  migrations: readonly Migration[];
  clock: Clock;
  random: Random;
  sha256: Sha256;
  signer: Signer;
  software: string;
  /** null before enrolment: the station shows its face and refuses everything else */
  identity: Identity | null;
  /** why it is opened; START unless said */
  cause?: OriginOpened['cause'];
  /** called when a command could not be written for lack of room */
  onDiskFull?: () => void;
  /** how it becomes a station, or one again; without it that cannot be asked from its windows */
  enrolment?: EnrolmentDoor;
  /** which facts it can read and fold; today's unless said */
  rules?: Rules;
}

export interface Station {
  /** what windows call; commands are confirmed only after they are on disk */
  readonly bridge: StationBridge;
  linkStatus(): LinkStatus;
  /** Starts pushing and pulling; at most once, and only when enrolled. */
  startSync(options: SyncOptions): Sync;
  /** digest over every folded state: equal for whoever holds the same facts */
  digest(): Sha256Hex;
}

/** How long a track-in may look at the hub before it is refused. */
const refreshBoundMs = 700;

/** @throws DatabaseTooNew when newer software wrote the database */
export function openStation(options: StationOptions): Station {
  const { clock, random, sha256, signer, software, identity, rules = todaysRules } = options;
  const store = new Store(options.database, options.migrations);
  const meta = new Meta(store.db);
  const folds = new Folds(store, rules.catalogue);
  const views = new Views(store);
  const origins = new Origins(store);
  const checkpoints = new Checkpoints(store);
  const place = new Place(identity, folds);
  const station = identity?.station ?? '';
  const log = new Log({ store, meta, rules, sha256, folds, views, origins, checkpoints, station });
  const opening = { clock, random, software };
  refoldIfNeeded(log.parts);
  if (identity !== null)
    store.write(() => {
      openOrigin(log, opening, options.cause ?? 'START');
      reappendKept(log);
    });

  const changes = new Changes();
  const outbox = new Outbox(store, origins);
  const revocation = new Revocation({ store, meta, device: identity?.device ?? null });
  const link = new LinkMonitor({
    store,
    meta,
    clock,
    outbox,
    revocation,
    onChange: () => changes.tell('OTHER'),
  });
  const people = new People(folds, sha256);
  const results = new ResultsHere({ store, folds, log, people, origins });
  const runs = new RunsHere(store, folds);
  const queue = new Queue(store, runs);
  const lists = new UnitLists(store);
  const steps = new Steps(folds);
  const units = new UnitsHere({ folds, log, people, results, steps });
  const rework = new ReworkHere({ store, folds, people });
  const asThen = new AsThen(log.parts);
  const known = { store, clock, folds, people, place, link, runs, units, lists };
  const handover = new Handover({ ...known, asThen, outbox, queue });
  const commands: CommandParts = { ...known, log, asThen, revocation, steps, handover };
  const { enrolment, enrol } = enrolmentFor(identity, revocation, options.enrolment ?? null);
  const face = new Face({ folds, meta, people, place, software, enrolment });
  const sessions = new Sessions(random, clock, () => place.site.lockAfterMinutes * 60_000);
  let sync: Sync | null = null;
  const bridge = new Bridge({
    place,
    access: { people, sessions, attempts: new Attempts(store), clock },
    commands,
    face,
    cockpit: new CockpitReader({ ...known, face, queue, rework, results }),
    report: { store, folds, origins, checkpoints, outbox, link, place, software },
    changes,
    enrol,
    onDiskFull: options.onDiskFull ?? (() => undefined),
    refresh: async () => sync !== null && (await sync.refresh(refreshBoundMs)),
  });
  return {
    bridge,
    linkStatus: () => link.status(),
    startSync(syncOptions) {
      if (identity === null || sync !== null) throw new Error('sync runs once, and only when enrolled');
      sync = startSync({ log, opening, outbox, monitor: link, signer, changes }, syncOptions);
      return sync;
    },
    digest: () => stateDigest(folds.all(), sha256),
  };
}
