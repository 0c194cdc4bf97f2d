// The audit: the log looked through backwards, a bounded stretch a request. Whoever asks for something rare goes on from
// where the search came to. Secrets are shown as set, never as what they are.
import type { AuditDetail, AuditPage, AuditQuery, AuditRow } from '@lineside/core/contracts/people';
import type { Json } from '@lineside/core/domain/change/changes';
import { type StreamKind, streamRules } from '@lineside/core/domain/facts';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { factId, StreamId, streamKind } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { AuditedFact, AuditFilter } from '../store/audit.ts';
import type { HubStore } from '../store/hub-store.ts';
import { typesOfArea } from './audit-areas.ts';
import { namesThen } from './editions.ts';
import { historyChanges } from './history-changes.ts';
import { statesAround } from './states-around.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Positions that one request looks at, and how many of them before others are served. */
const mostPositions = 20_000;
const span = 4_000;
/** Most rows of an export. */
export const mostExported = 50_000;
/** A clock that ran ahead stamped a fact later than it arrived; by more than this nobody looks for it. */
const clocksAheadMs = 24 * 60 * 60_000;

type Query = z.output<typeof AuditQuery>;
/** Lets others be served between two stretches. */
type ServeOthers = () => Promise<void>;

export async function auditPage(store: HubStore, query: Query, serveOthers: ServeOthers): Promise<AuditPage> {
  const { position } = await store.head();
  const before = Math.min(query.before ?? position + 1, position + 1);
  const { facts, next } = await searched(store, query, { before, limit: query.limit }, serveOthers);
  return {
    rows: await auditRows(store, facts),
    next,
    searchedTo: next === null ? null : await store.arrivedAt(next),
  };
}

/** Every row that the filters leave, newest arrival first, at most 50,000. */
export async function auditRowsAll(
  store: HubStore,
  query: Omit<Query, 'before' | 'limit'>,
  serveOthers: ServeOthers,
): Promise<AuditRow[]> {
  const facts: AuditedFact[] = [];
  let before: number | null = (await store.head()).position + 1;
  while (before !== null && facts.length < mostExported) {
    const stretch = await searched(store, query, { before, limit: mostExported - facts.length }, serveOthers);
    facts.push(...stretch.facts);
    before = stretch.next;
  }
  return auditRows(store, facts);
}

/** @returns null when no fact is called so */
export async function auditDetail(
  store: HubStore,
  catalogue: Catalogue,
  fact: string,
): Promise<AuditDetail | null> {
  const [found] = await store.factsById([fact]);
  if (found === undefined) return null;
  const [row] = await auditRows(store, [found]);
  if (row === undefined) return null;
  const envelope = JSON.parse(found.body) as Envelope;
  const { before, after } = await statesAround(store, catalogue, envelope);
  const changes = historyChanges(before, after).map((change) => ({
    ...change,
    before: withoutSecrets((change.before ?? null) as Json) as typeof change.before,
    after: withoutSecrets((change.after ?? null) as Json) as typeof change.after,
  }));
  return { ...row, changes, data: withoutSecrets(envelope.data as Json) as AuditDetail['data'] };
}

/** `next` null: nothing further back can fit. */
async function searched(
  store: HubStore,
  query: Omit<Query, 'before' | 'limit'>,
  { before, limit }: { before: number; limit: number },
  serveOthers: ServeOthers,
): Promise<{ facts: AuditedFact[]; next: number | null }> {
  const filter = filterOf(query);
  if (filter === null) return { facts: [], next: null };
  const facts: AuditedFact[] = [];
  const bottom = before - mostPositions;
  let from = before;
  while (from > 1 && from > bottom && facts.length < limit) {
    const slice = await store.audit({ filter, before: from, span, limit: limit - facts.length });
    facts.push(...slice.facts);
    from = slice.searchedTo;
    if (filter.from !== null && ((await store.arrivedAt(from)) ?? 0) < filter.from - clocksAheadMs) from = 1;
    await serveOthers();
  }
  return { facts, next: from > 1 ? from : null };
}

/** Null when nothing can fit. */
function filterOf(query: Omit<Query, 'before' | 'limit'>): AuditFilter | null {
  const { actor, area, type, subject, station, from = null, to = null } = query;
  const ofArea = area === undefined ? null : typesOfArea(area);
  if (type && ofArea !== null && !ofArea.some((one) => one === type)) return null;
  const stream = subject ? wholeStream(subject) : null;
  return {
    actor: actor || null,
    types: type ? [type] : ofArea,
    stream,
    keyBegins: stream === null ? subject || null : null,
    station: station || null,
    from,
    to,
  };
}

/** `unit:SN-1` names a stream; `SN-1` is how a key begins. */
function wholeStream(subject: string): string | null {
  const stream = StreamId.safeParse(subject);
  if (!stream.success) return null;
  return Object.hasOwn(streamRules, streamKind(stream.data) as StreamKind) ? stream.data : null;
}

async function auditRows(store: HubStore, facts: readonly AuditedFact[]): Promise<AuditRow[]> {
  const nameThen = namesThen(store);
  return Promise.all(
    facts.map(async ({ position, arrivedAt, body }): Promise<AuditRow> => {
      const envelope = JSON.parse(body) as Envelope;
      const { at, actor, station, type, stream, data } = envelope;
      const { reason } = (data ?? {}) as { reason?: unknown };
      return {
        position,
        fact: factId(envelope.origin, envelope.seq),
        at,
        arrivedAt,
        actor,
        actorName: await nameThen(actor, envelope),
        station,
        type,
        stream,
        reason: typeof reason === 'string' && reason !== '' ? reason : null,
      };
    }),
  );
}
