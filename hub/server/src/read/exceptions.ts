// The review desk's list: what is open and how old, and how far review has come. A station that is silent or owes
// facts may still close what it caused, and the list says so.
import type {
  ExceptionList,
  ExceptionQuery,
  ExceptionRow,
  GivenAnswer,
} from '@lineside/core/contracts/review';
import type { KeptException } from '@lineside/core/domain/review/exception';
import { exceptionKinds } from '@lineside/core/domain/review/kinds';
import type { ExceptionAnswerState } from '@lineside/core/domain/review/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import type { SeenLines } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { ExceptionFilter } from '../store/review.ts';
import { userNameThen } from './names-then.ts';
import { stationContacts } from './station-contacts.ts';

export async function exceptionList(
  store: HubStore,
  query: z.output<typeof ExceptionQuery>,
  { reviewedTo, now, seen }: { reviewedTo: number; now: number; seen: SeenLines },
): Promise<ExceptionList> {
  const { state = null, kind = null, line, q, after, limit } = query;
  const filter = { state, kind, line: line || null, q: q || null, seen, limit, after: readPlace(after) };
  const { exceptions, next } = await store.exceptions(filter);
  const { byKind } = await store.openExceptions(seen);
  const incomplete = await incompleteLines(store, now);
  return {
    now,
    reviewedTo,
    position: (await store.head()).position,
    counts: exceptionKinds.map((kind) => ({ kind, open: byKind.get(kind) ?? 0 })),
    open: [...byKind.values()].reduce((sum, open) => sum + open, 0),
    exceptions: await Promise.all(exceptions.map((exception) => exceptionRow(store, exception, incomplete))),
    next: next === null ? null : `${next.place}:${next.id}`,
  };
}

/** @param incomplete lines of which a station is silent or owes facts */
export async function exceptionRow(
  store: HubStore,
  { id, kind, state, at, arrivedAt, line, stations, subject, facts }: KeptException,
  incomplete: ReadonlySet<string>,
): Promise<ExceptionRow> {
  const { unit, run, user, origin } = subject;
  // a PASS that precedes may still be on its way: it closes what was provisional, or was raised for want of it
  const missesPass =
    kind === 'WORK_PROVISIONAL' || (kind === 'STEP_BEFORE_PREDECESSOR' && facts.length === 1);
  const mayClear = state === 'OPEN' && missesPass && line !== null && incomplete.has(line);
  const answer = await givenAnswer(store, id);
  return {
    id,
    kind,
    state,
    at,
    arrivedAt,
    line,
    stations: [...stations],
    unit,
    run,
    user,
    origin,
    mayClear,
    answer,
  };
}

/** @returns null while nobody has answered */
export async function givenAnswer(store: HubStore, id: string): Promise<GivenAnswer | null> {
  const snapshot = await store.snapshot(streamId('exception', id));
  const answered = (snapshot?.state as ExceptionAnswerState | undefined)?.answered ?? null;
  if (snapshot === null || answered === null) return null;
  const { answer, reason, toStep, by, at } = answered;
  return { answer, reason, toStep, by, byName: await userNameThen(store, by, snapshot.last), at };
}

export async function incompleteLines(store: HubStore, now: number): Promise<ReadonlySet<string>> {
  const stations: readonly StationConfigured[] = await store.all('station');
  const contacts = await stationContacts(
    store,
    stations.map(({ code }) => code),
    now,
  );
  const wanting = stations.filter(({ code }) => {
    const heard = contacts.get(code);
    return heard === undefined || heard.contact !== 'LIVE' || heard.owed > 0;
  });
  return new Set(wanting.map(({ line }) => line));
}

function readPlace(after: string | undefined): ExceptionFilter['after'] {
  const [, place, id] = /^(-?\d{1,16}):([0-9a-f]{32})$/.exec(after ?? '') ?? [];
  return place === undefined || id === undefined ? null : { place: Number(place), id };
}
