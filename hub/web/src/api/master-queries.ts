// What the pages of engineers read: each kind of configured thing whole, where a thing is used, and who made it what.
import {
  type EditedKind,
  History,
  type MasterKind,
  type MasterList,
  masterLists,
  Uses,
} from '@lineside/core/contracts/master-data';
import { queryOptions } from '@tanstack/solid-query';
import { type Contract, callHub } from './call-hub.ts';
import { plantKey } from './queries.ts';

/** Everything of one kind, by key, as it is now. */
export function readMaster<Kind extends MasterKind>(
  kind: Kind,
  signal?: AbortSignal,
): Promise<MasterList<Kind>> {
  // each list is the contract of its own kind: TypeScript cannot follow that through the table
  const answer = masterLists[kind] as unknown as Contract<MasterList<Kind>>;
  return callHub(`/api/master-data/${kind}`, { answer, ...(signal === undefined ? {} : { signal }) });
}

export function masterQuery<Kind extends MasterKind>(kind: Kind) {
  return queryOptions({
    queryKey: [plantKey, 'master', kind],
    queryFn: ({ signal }) => readMaster(kind, signal),
    reconcile: 'key',
  });
}

/** Where a thing is named; what keeps it from being removed. */
export function usesQuery(kind: EditedKind, key: string) {
  return queryOptions({
    queryKey: [plantKey, 'uses', kind, key],
    queryFn: ({ signal }) =>
      callHub(`/api/uses/${kind}/${encodeURIComponent(key)}`, { answer: Uses, signal }),
    reconcile: 'key',
    enabled: key !== '',
  });
}

/** Newest first. */
export function historyQuery(kind: EditedKind, key: string) {
  return queryOptions({
    queryKey: [plantKey, 'history', kind, key],
    queryFn: ({ signal }) =>
      callHub(`/api/history/${kind}/${encodeURIComponent(key)}`, { answer: History, signal }),
    reconcile: 'edition',
    enabled: key !== '',
  });
}
