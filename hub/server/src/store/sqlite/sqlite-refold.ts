// Reads and folds everything again, stream by stream, in one transaction: all of it or nothing.
import type { StreamId } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import type { Refold } from '../refold.ts';
import { insertInto } from './insert-into.ts';
import { ViewWriter } from './view-writer.ts';

export function refoldSqlite(db: Database, refold: Refold): void {
  const done = db.prepare<[], number>('SELECT fold_version FROM hub').pluck().get();
  const unknown = db
    .prepare<[], { type: string; v: number }>("SELECT DISTINCT type, v FROM fact WHERE status = 'UNKNOWN'")
    .all();
  if (done === refold.version && !unknown.some(({ type, v }) => refold.knows(type, v))) return;

  const streams = db.prepare<[], StreamId>('SELECT DISTINCT stream FROM fact').pluck();
  const facts = db.prepare<[string], { position: number; body: string }>(
    'SELECT position, body FROM fact WHERE stream = ?',
  );
  const mark = db.prepare('UPDATE fact SET status = ?, issue = ? WHERE position = ?');
  const keep = insertInto(db, 'snapshot', 'stream, state, hlc, origin, seq');
  const views = new ViewWriter(db);
  db.transaction(() => {
    views.clear();
    db.exec('DELETE FROM snapshot');
    // what was reviewed before may read otherwise now
    db.exec('DELETE FROM exception; UPDATE review SET position = 0');
    for (const stream of streams.all()) {
      const { marks, snapshot, views: changes } = refold.stream(stream, facts.all(stream));
      for (const { position, status, issue } of marks) mark.run(status, issue, position);
      if (snapshot !== null) {
        const { hlc, origin, seq } = snapshot.last;
        keep.run(stream, JSON.stringify(snapshot.state), hlc, origin, seq);
      }
      views.write(changes);
    }
    db.prepare('UPDATE hub SET fold_version = ?').run(refold.version);
  }).immediate();
}
