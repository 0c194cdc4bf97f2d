// [P3] One page of the feed for a line: what is in scope, and streams that enter it, whole.
import { chainStart } from '@lineside/core/kernel/chain';
import type { OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import { plantWide } from '../feed.ts';
import type { Page, PageFact, PageQuery } from '../reads.ts';

interface Row extends PageFact {
  origin: OriginId;
}

const columns = 'f.position, f.hash, f.body, f.arrived_at AS arrivedAt, f.origin';

export function sqlitePage(db: Database): (query: PageQuery) => Page {
  const end = db.prepare<[], number>('SELECT position FROM hub').pluck();
  const feedHash = db.prepare<[number], Sha256Hex>('SELECT feed_hash FROM fact WHERE position = ?').pluck();
  const scoped = db.prepare<[number, number, string], Row>(
    `SELECT ${columns} FROM fact f WHERE f.position > ? AND f.position <= ? AND EXISTS (
       SELECT 1 FROM stream_scope s
       WHERE s.stream = f.stream AND s.line IN ('${plantWide}', ?) AND s.since <= f.position)
     ORDER BY f.position`,
  );
  const entering = db.prepare<[string, number, number], { stream: StreamId; since: number }>(
    'SELECT stream, since FROM stream_scope WHERE line = ? AND since > ? AND since <= ? ORDER BY since',
  );
  const before = db.prepare<[string, number], Row>(
    `SELECT ${columns} FROM fact f WHERE f.stream = ? AND f.position < ? ORDER BY f.position`,
  );

  return function page({ line, after, except, limit, maxBytes, span }) {
    const last = end.get() ?? 0;
    let to = Math.min(last, after + span);
    const entrances = Map.groupBy(entering.all(line, after, to), (entrance) => entrance.since);
    const facts: PageFact[] = [];
    let bytes = 0;
    for (const row of scoped.iterate(after, to, line)) {
      const earlier = (entrances.get(row.position) ?? []).flatMap(({ stream, since }) =>
        before.all(stream, since),
      );
      const group = [...earlier, row].filter((fact) => fact.origin !== except);
      const groupBytes = group.reduce((sum, fact) => sum + fact.body.length, 0);
      const full = facts.length + group.length > limit || bytes + groupBytes > maxBytes;
      if (full && facts.length > 0) {
        to = row.position - 1;
        break;
      }
      for (const { origin: _origin, ...fact } of group) facts.push(fact);
      bytes += groupBytes;
    }
    const hash = feedHash.get(to);
    if (hash === undefined && to > 0) throw new Error(`the feed has no position ${to}`);
    facts.sort((a, b) => a.position - b.position);
    return { facts, to: { position: to, hash: hash ?? chainStart }, more: to < last };
  };
}
