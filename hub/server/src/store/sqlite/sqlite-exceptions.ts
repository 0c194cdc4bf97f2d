// Reads of exceptions from SQLite.
import type { ExceptionKind, ExceptionState } from '@lineside/core/domain/review/kinds';
import type { Database } from 'better-sqlite3';
import type { ReviewStore } from '../review.ts';
import { type ExceptionRecord, keptException } from './exception-rows.ts';
import { boundSeen, isSeen } from './seen-lines.ts';

type ExceptionReads = Pick<
  ReviewStore,
  | 'raisedAbout'
  | 'exception'
  | 'exceptionsAbout'
  | 'exceptionsOfUnit'
  | 'exceptions'
  | 'openExceptions'
  | 'allExceptions'
>;

const searched = "lower(concat_ws(' ', unit, run, user, origin, stations))";

export function sqliteExceptions(db: Database): ExceptionReads {
  const byId = db.prepare<[string], ExceptionRecord>('SELECT * FROM exception WHERE id = ?');
  const about = db.prepare<[string], ExceptionRecord>('SELECT * FROM exception WHERE about = ? ORDER BY id');
  const ofUnit = db.prepare<[string], ExceptionRecord>(
    'SELECT * FROM exception WHERE unit = ? ORDER BY at, id',
  );
  const ofRun = db.prepare<[string], string>('SELECT DISTINCT about FROM exception WHERE run = ?').pluck();
  const ofUser = db.prepare<[string], string>('SELECT DISTINCT about FROM exception WHERE user = ?').pluck();
  const list = db.prepare<[Record<string, unknown>], ExceptionRecord>(
    `SELECT * FROM exception WHERE (place, id) > (@place, @id)
       AND (@state IS NULL OR state = @state) AND (@kind IS NULL OR kind = @kind)
       AND (@line IS NULL OR line = @line) AND ${isSeen} AND (@q IS NULL OR instr(${searched}, lower(@q)) > 0)
     ORDER BY place, id LIMIT @limit`,
  );
  const open = db.prepare<[{ seen: string | null }], { kind: ExceptionKind; n: number; at: number }>(
    `SELECT kind, count(*) AS n, min(at) AS at FROM exception WHERE state = 'OPEN' AND ${isSeen} GROUP BY kind`,
  );
  const all = db.prepare<[], { id: string; state: ExceptionState }>(
    'SELECT id, state FROM exception ORDER BY id',
  );

  return {
    raisedAbout: async (subject) => ('run' in subject ? ofRun.all(subject.run) : ofUser.all(subject.user)),
    exception: async (id) => {
      const record = byId.get(id);
      return record === undefined ? null : keptException(record);
    },
    exceptionsAbout: async (what) => about.all(what).map(keptException),
    exceptionsOfUnit: async (sn) => ofUnit.all(sn).map(keptException),
    exceptions: async ({ after, limit, seen, ...filter }) => {
      const from = after ?? { place: Number.MIN_SAFE_INTEGER, id: '' };
      const found = list.all({ ...filter, ...from, seen: boundSeen(seen), limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? { place: last.place, id: last.id } : null;
      return { exceptions: page.map(keptException), next };
    },
    openExceptions: async (seen) => {
      const kinds = open.all({ seen: boundSeen(seen) });
      return {
        byKind: new Map(kinds.map(({ kind, n }) => [kind, n])),
        oldestAt: kinds.length === 0 ? null : Math.min(...kinds.map(({ at }) => at)),
      };
    },
    allExceptions: async () => all.all(),
  };
}
