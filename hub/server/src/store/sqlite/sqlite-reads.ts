// Reads of feed, origins, streams and marks from SQLite.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import type { FeedHead } from '../feed.ts';
import type { ReadStore, StreamFact } from '../reads.ts';
import { type OriginRecord, originRow, type SnapshotRecord, snapshotOf } from './rows.ts';
import { sqlitePage } from './sqlite-page.ts';
import { sqliteViews } from './sqlite-views.ts';

export function sqliteReads(db: Database): ReadStore {
  const page = sqlitePage(db);
  const head = db.prepare<[], FeedHead>('SELECT feed, position, hash, hlc FROM hub');
  const feedHash = db.prepare<[number], Sha256Hex>('SELECT feed_hash FROM fact WHERE position = ?').pluck();
  const originsOf = db.prepare<[string], OriginRecord>(
    'SELECT * FROM origin WHERE station = ? ORDER BY rowid',
  );
  const newest = db.prepare<[], OriginRecord>(
    'SELECT * FROM origin WHERE rowid IN (SELECT max(rowid) FROM origin GROUP BY station)',
  );
  const frozen = db.prepare<[], OriginRecord>('SELECT * FROM origin WHERE frozen_seq IS NOT NULL');
  const snapshot = db.prepare<[string], SnapshotRecord>(
    'SELECT state, hlc, origin, seq FROM snapshot WHERE stream = ?',
  );
  const snapshots = db.prepare<[], { stream: StreamId; state: string }>(
    'SELECT stream, state FROM snapshot ORDER BY stream',
  );
  const all = db
    .prepare<[string, string], string>(
      "SELECT state FROM snapshot WHERE stream >= ? AND stream < ? AND state <> 'null' ORDER BY stream",
    )
    .pluck();
  const facts = db.prepare<[string], StreamFact>(
    `SELECT position, arrived_at AS arrivedAt, status, body FROM fact
     WHERE stream = ? ORDER BY hlc, origin, seq`,
  );
  const before = db
    .prepare<[string, string, string, string, number], string>(
      `SELECT body FROM fact WHERE stream = ? AND type = ? AND status = 'OK' AND (hlc, origin, seq) < (?, ?, ?)
       ORDER BY hlc DESC, origin DESC, seq DESC LIMIT 1`,
    )
    .pluck();
  const marked = db.prepare<[], { status: 'UNKNOWN' | 'POISON'; n: number }>(
    "SELECT status, count(*) AS n FROM fact WHERE status <> 'OK' GROUP BY status",
  );
  const poison = db.prepare<[number], { fact: string; station: string; arrivedAt: number; issue: string }>(
    `SELECT origin || ':' || seq AS fact, station, arrived_at AS arrivedAt, coalesce(issue, '') AS issue
     FROM fact WHERE status <> 'OK' AND status = 'POISON' ORDER BY position LIMIT ?`,
  );

  return {
    ...sqliteViews(db),
    head: async () => {
      const found = head.get();
      if (found === undefined) throw new Error('this database has no feed yet');
      return found;
    },
    feedHashes: async (positions) =>
      new Map(
        positions.flatMap((position) => {
          const hash = feedHash.get(position);
          return hash === undefined ? [] : [[position, hash] as const];
        }),
      ),
    page: async (query) => page(query),
    origins: async (station) => originsOf.all(station).map(originRow),
    newestOrigins: async () => newest.all().map(originRow),
    frozenOrigins: async () => frozen.all().map(originRow),
    snapshot: async (stream) => {
      const record = snapshot.get(stream);
      return record === undefined ? null : snapshotOf(record);
    },
    all: async <Kind extends StreamKind>(kind: Kind) =>
      all.all(`${kind}:`, `${kind};`).map((state) => JSON.parse(state) as NonNullable<StreamStates[Kind]>),
    snapshots: async () =>
      snapshots.all().map(({ stream, state }) => ({ stream, state: JSON.parse(state) as unknown })),
    facts: async (stream) => facts.all(stream),
    factBefore: async (stream, type, { hlc, origin, seq }) =>
      before.get(stream, type, hlc, origin, seq) ?? null,
    marked: async () => {
      const counts = { unknown: 0, poison: 0 };
      for (const { status, n } of marked.all()) counts[status === 'UNKNOWN' ? 'unknown' : 'poison'] = n;
      return counts;
    },
    poison: async (limit) => poison.all(limit),
  };
}
