// The audit's search in SQLite: a stretch of the feed by position, backwards, or one stream by its index.
import type { Database } from 'better-sqlite3';
import type { AuditedFact, AuditStore } from '../audit.ts';

const columns = 'position, arrived_at AS arrivedAt, body';
const fits = `(@types IS NULL OR type IN (SELECT value FROM json_each(@types)))
  AND (@station IS NULL OR station = @station)
  AND (@keyBegins IS NULL OR substr(stream, instr(stream, ':') + 1, length(@keyBegins)) = @keyBegins)
  AND (@actor IS NULL OR body ->> '$.actor' = @actor)
  AND (@from IS NULL OR body ->> '$.at' >= @from)
  AND (@to IS NULL OR body ->> '$.at' <= @to)`;

export function sqliteAudit(db: Database): AuditStore {
  const stretch = db.prepare<[Record<string, unknown>], AuditedFact>(
    `SELECT ${columns} FROM fact WHERE position < @before AND position >= @down AND ${fits}
     ORDER BY position DESC LIMIT @limit`,
  );
  const ofStream = db.prepare<[Record<string, unknown>], AuditedFact>(
    `SELECT ${columns} FROM fact INDEXED BY fact_by_stream
     WHERE stream = @stream AND position < @before AND ${fits} ORDER BY position DESC LIMIT @limit`,
  );
  const arrived = db.prepare<[number], number>('SELECT arrived_at FROM fact WHERE position = ?').pluck();

  return {
    audit: async ({ filter: { stream, types, ...filter }, before, span, limit }) => {
      const asked = { ...filter, types: types === null ? null : JSON.stringify(types), before, limit };
      const down = stream === null ? Math.max(1, before - span) : 1;
      const facts = stream === null ? stretch.all({ ...asked, down }) : ofStream.all({ ...asked, stream });
      const last = facts.at(-1);
      const full = facts.length === limit && last !== undefined;
      return { facts, searchedTo: full ? last.position : down };
    },
    arrivedAt: async (position) => arrived.get(position) ?? null,
  };
}
