// What the pages read. Everything under `plantKey` is read again when the hub says that its feed grew.
import { StationList } from '@lineside/core/contracts/devices';
import { Overview, SearchAnswer } from '@lineside/core/contracts/hub-api';
import { ExceptionDetail, ExceptionList } from '@lineside/core/contracts/review';
import { Trace } from '@lineside/core/contracts/trace';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/solid-query';
import { callHub } from './call-hub.ts';
import { heardHubTime } from './hub-clock.ts';

export const plantKey = 'plant';

/** Stations are heard, and sessions end, without the feed growing: what is shown is read again this often, ms. */
const heartbeatMs = 15_000;

export function overviewQuery() {
  return queryOptions({
    queryKey: [plantKey, 'overview'],
    queryFn: ({ signal }) => timed(callHub('/api/overview', { answer: Overview, signal })),
    reconcile: 'station',
    refetchInterval: heartbeatMs,
  });
}

export function traceQuery(sn: string) {
  return queryOptions({
    queryKey: [plantKey, 'trace', sn],
    queryFn: ({ signal }) =>
      timed(callHub(`/api/trace/${encodeURIComponent(sn)}`, { answer: Trace, signal })),
    reconcile: 'id',
    refetchInterval: heartbeatMs,
  });
}

/** The review desk's list, page by page; `query` as `reviewQueryText` writes it. */
export function exceptionsQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: [plantKey, 'exceptions', query],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`;
      return timed(callHub(`/api/exceptions?${query}${after}`, { answer: ExceptionList, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    reconcile: 'id',
    refetchInterval: heartbeatMs,
    placeholderData: keepPreviousData,
  });
}

/** The oldest open cases and how many there are, for the navigation and the overview. */
export function openExceptionsQuery(allowed: boolean) {
  return queryOptions({
    queryKey: [plantKey, 'open-exceptions'],
    queryFn: ({ signal }) =>
      timed(callHub('/api/exceptions?state=OPEN&limit=50', { answer: ExceptionList, signal })),
    reconcile: 'id',
    refetchInterval: heartbeatMs,
    enabled: allowed,
  });
}

export function exceptionQuery(id: string) {
  return queryOptions({
    queryKey: [plantKey, 'exception', id],
    queryFn: ({ signal }) =>
      timed(callHub(`/api/exceptions/${encodeURIComponent(id)}`, { answer: ExceptionDetail, signal })),
    reconcile: 'fact',
    refetchInterval: heartbeatMs,
    enabled: id !== '',
  });
}

/** The PCs behind the stations; asks for `system:station_manage`. */
export function stationDevicesQuery(allowed: boolean) {
  return queryOptions({
    queryKey: [plantKey, 'devices'],
    queryFn: ({ signal }) => timed(callHub('/api/stations', { answer: StationList, signal })),
    reconcile: 'station',
    refetchInterval: heartbeatMs,
    enabled: allowed,
  });
}

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: [plantKey, 'search', text],
    queryFn: ({ signal }) =>
      callHub(`/api/search?q=${encodeURIComponent(text)}`, { answer: SearchAnswer, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

/** Passes an answer on, and takes the hub's time from it. */
async function timed<Answer extends { now: number }>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  heardHubTime(answer.now);
  return answer;
}
