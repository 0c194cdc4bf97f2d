// The port behind which the hub keeps everything. Whole verbs, no open transactions: another database can stand
// in as long as it passes hub-store.contract.ts. Every promise resolves only after its commit [P2].
import type { FeedId } from '@lineside/core/kernel/ids';
import type { AccessStore } from './access.ts';
import type { AuditStore } from './audit.ts';
import type { DeviceStore } from './devices.ts';
import type { Plan } from './ground.ts';
import type { MasterDataStore } from './master-data.ts';
import type { PlanningStore } from './planning.ts';
import type { QuarantineStore } from './quarantine.ts';
import type { ReadStore } from './reads.ts';
import type { Refold } from './refold.ts';
import type { ReviewStore } from './review.ts';

export interface HubStore
  extends AccessStore,
    AuditStore,
    DeviceStore,
    MasterDataStore,
    PlanningStore,
    QuarantineStore,
    ReadStore,
    ReviewStore {
  /** Begins the feed in a new database; an old one keeps its own. */
  begin(feed: FeedId): Promise<void>;
  /** Runs a pure plan and writes its effects, in one transaction that nothing else can come between. */
  ingest<Answer>(plan: Plan<Answer>): Promise<Answer>;
  /** Reads and folds everything again when the fold or what the software knows has changed; else does nothing. */
  refold(refold: Refold): Promise<void>;
  close(): Promise<void>;
}
