// The state of syncing in full, for the sync page and for IT.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { sql } from 'drizzle-orm';
import type { Checkpoints } from '../log/checkpoints.ts';
import type { Folds } from '../log/folds.ts';
import { type Origins, owedBy } from '../log/origins.ts';
import type { Place } from '../place.ts';
import { facts } from '../schema.ts';
import type { Store } from '../store.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';
import type { Outbox } from '../sync/outbox.ts';
import { keptAside, wipeReport } from '../wipe/wipe-report.ts';

/** Origins that owe nothing are shown only while they are among the newest. */
const settledShown = 10;

export interface SyncReportParts {
  store: Store;
  folds: Folds;
  origins: Origins;
  checkpoints: Checkpoints;
  outbox: Outbox;
  link: LinkMonitor;
  place: Place;
  software: string;
}

export function syncReport(parts: SyncReportParts): SyncReport {
  const { store, link, place, outbox, software } = parts;
  const cursor = parts.checkpoints.cursor;
  const pages = store.database.pragma('page_count', { simple: true }) as number;
  const pageBytes = store.database.pragma('page_size', { simple: true }) as number;
  return {
    link: link.status(),
    wipe: wipeReport(outbox.waiting + keptAside(store.database)),
    station: place.identity?.station ?? '',
    device: place.identity?.device ?? null,
    hub: place.identity?.hub ?? null,
    software,
    origins: originRows(parts),
    cursor: cursor === null ? null : { feed: cursor.feed, position: cursor.position },
    facts: factCounts(store),
    waitingByType: outbox.waitingByType(),
    neighbours: [...link.neighbours],
    databaseBytes: pages * pageBytes,
  };
}

function originRows({ origins, folds }: SyncReportParts): SyncReport['origins'] {
  const own = origins.own;
  return own
    .filter((origin, i) => owedBy(origin) > 0 || i >= own.length - settledShown)
    .map(({ origin, head, acknowledged, forked }) => ({
      origin,
      openedAt: folds.state('origin', origin)?.openedAt ?? 0,
      head: head.seq,
      acknowledged: acknowledged.seq,
      forked,
    }));
}

function factCounts({ db }: Store): SyncReport['facts'] {
  const total = db.select({ n: sql<number>`count(*)` }).from(facts).get()?.n ?? 0;
  const unfolded = db
    .select({ status: facts.status, n: sql<number>`count(*)` })
    .from(facts)
    .where(sql`${facts.status} <> 'FOLDED'`)
    .groupBy(facts.status)
    .all();
  const count = (status: string) => unfolded.find((row) => row.status === status)?.n ?? 0;
  return { total, unknown: count('UNKNOWN'), poison: count('POISON') };
}
