// Review in SQLite: facts are sifted where they lie, so that ordinary ones are passed over without being read.

import { maxHlcLeadMs } from '@lineside/core/kernel/hlc';
import type { StreamId } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import type { StreamFact } from '../reads.ts';
import type { NotableFact, ReviewStore } from '../review.ts';
import { ExceptionWriter } from './exception-rows.ts';
import { insertInto } from './insert-into.ts';
import { sqliteExceptions } from './sqlite-exceptions.ts';

/** The stamp that is `maxHlcLeadMs` later than a wall clock, at its last count. */
const leadOver = (clock: string) => `printf('%011x-fffff', max(0, ${clock} + ${maxHlcLeadMs}))`;

const at = "json_extract(f.body, '$.at')";
const seen = "min(json_extract(f.body, '$.seen.position'), f.position - 1)";
const factColumns = 'position, arrived_at AS arrivedAt, status, body';

interface Sifted extends StreamFact {
  issue: string | null;
  seenHlc: NonNullable<NotableFact['seen']>['hlc'] | null;
  seenArrivedAt: number | null;
}

export function sqliteReview(db: Database): ReviewStore {
  const writer = new ExceptionWriter(db);
  const end = db.prepare<[], number>('SELECT position FROM hub').pluck();
  const kept = db.prepare<[], { version: number; position: number }>('SELECT version, position FROM review');
  const begin = insertInto(
    db,
    'review',
    'id, version, position',
    'ON CONFLICT (id) DO UPDATE SET version = excluded.version, position = excluded.position',
  );
  const advance = db.prepare<[number]>('UPDATE review SET position = ?');
  const forgetAll = db.prepare('DELETE FROM exception');

  const notable = db.prepare<[Record<string, unknown>], Sifted>(
    `SELECT f.position, f.arrived_at AS arrivedAt, f.status, f.issue, f.body,
       g.hlc AS seenHlc, g.arrived_at AS seenArrivedAt
     FROM fact f LEFT JOIN fact g ON g.position = ${seen} AND json_extract(f.body, '$.seen.feed') = @feed
     WHERE f.position IN (
       SELECT f.position FROM fact f NOT INDEXED WHERE f.position > @after AND f.position <= @to AND (
         f.status = 'POISON'
         OR f.type IN (SELECT value FROM json_each(@types))
         OR f.hlc > ${leadOver('f.arrived_at')}
         OR f.hlc > ${leadOver(at)}
         OR (${at} + ${maxHlcLeadMs} < f.arrived_at AND ${at} + ${maxHlcLeadMs} <
             (SELECT arrived_at FROM fact WHERE position = ${seen}))
         OR json_extract(f.body, '$.actor') IN (SELECT value FROM json_each(@users))
         OR json_extract(f.body, '$.data.run') IN (SELECT value FROM json_each(@runs))))
     ORDER BY f.position`,
  );
  const feed = db.prepare<[], string>('SELECT feed FROM hub').pluck();
  const units = db
    .prepare<[number, number], StreamId>(
      `SELECT s.stream FROM snapshot s WHERE s.stream IN (
         SELECT stream FROM fact NOT INDEXED WHERE position > ? AND position <= ? AND stream GLOB 'unit:*')
       AND (json_extract(s.state, '$.straight') = 0
         OR EXISTS (SELECT 1 FROM exception e WHERE e.about = s.stream))
       ORDER BY s.stream`,
    )
    .pluck();
  const unread = db.prepare<[number, number, string], StreamFact>(
    `SELECT ${factColumns} FROM fact WHERE position > ? AND position < ? AND hlc >= ? ORDER BY position`,
  );
  const ofTypes = db.prepare<[string, string, string], StreamFact>(
    `SELECT ${factColumns} FROM fact WHERE stream >= ? AND stream < ?
       AND type IN (SELECT value FROM json_each(?)) ORDER BY position`,
  );
  const byId = db.prepare<[string], StreamFact>(
    `SELECT ${factColumns} FROM json_each(?) id JOIN fact
       ON origin = substr(id.value, 1, 32) AND seq = CAST(substr(id.value, 34) AS INTEGER)
     ORDER BY hlc, origin, seq`,
  );
  const forks = db.prepare<[string, number], { hash: never; body: string; arrivedAt: number }>(
    'SELECT hash, body, arrived_at AS arrivedAt FROM fork WHERE origin = ? AND seq = ? ORDER BY hash',
  );

  return {
    ...sqliteExceptions(db),
    beginReview: async (version) =>
      db
        .transaction(() => {
          const found = kept.get();
          if (found?.version === version) return found.position;
          forgetAll.run();
          begin.run(1, version, 0);
          return 0;
        })
        .immediate(),
    reviewSlice: async (after, limit, { users, runs, types }) => {
      const to = Math.min(end.get() ?? 0, after + limit);
      const sets = { users: JSON.stringify(users), runs: JSON.stringify(runs), types: JSON.stringify(types) };
      const facts = notable.all({ after, to, feed: feed.get(), ...sets });
      return { to, facts: facts.map(notableFact), units: units.all(after, to) };
    },
    keepReview: async ({ to, raised, answered }) =>
      db
        .transaction(() => {
          for (const { about, exceptions } of raised) {
            writer.forget(
              about,
              exceptions.map(({ id }) => id),
            );
            for (const exception of exceptions) writer.put(about, exception);
          }
          for (const answer of answered) writer.keepAnswer(answer);
          advance.run(to);
        })
        .immediate(),
    unread: async (saw, position, hlc) => unread.all(saw, position, hlc),
    factsOfTypes: async (kind, types) => ofTypes.all(`${kind}:`, `${kind};`, JSON.stringify(types)),
    factsById: async (ids) => byId.all(JSON.stringify(ids)),
    forkBodies: async (origin, seq) => forks.all(origin, seq),
  };
}

function notableFact({ seenHlc, seenArrivedAt, ...fact }: Sifted): NotableFact {
  const seen = seenHlc === null || seenArrivedAt === null ? null : { hlc: seenHlc, arrivedAt: seenArrivedAt };
  return { ...fact, seen };
}
