// Differences as the contracts carry them.
import type { HistoryChange } from '@lineside/core/contracts/master-data';
import { changesBetween, type Json } from '@lineside/core/domain/change/changes';
import type { RouteSnapshot } from '@lineside/core/domain/route/facts';

export function historyChanges(before: Json, after: Json): HistoryChange[] {
  return changesBetween(before, after) as HistoryChange[];
}

/** What a run would notice between two versions: everything but number and hash. */
export function snapshotChanges(
  { version: _from, hash: _hashFrom, ...before }: RouteSnapshot,
  { version: _to, hash: _hashTo, ...after }: RouteSnapshot,
): HistoryChange[] {
  return historyChanges(before as Json, after as Json);
}
