// The draft that the version in use was published from: how the draft stood at that moment. Pure.
import type { HistoryEntry } from '@lineside/core/contracts/master-data';

/**
 * @param entries of the draft's history, newest first
 * @param publishedAt hub's wall clock, ms; null while nothing is published
 * @returns null when that is how it stands now, or is no longer known
 */
export function draftPublished(
  entries: readonly Pick<HistoryEntry, 'changedAt' | 'data'>[],
  publishedAt: number | null,
): HistoryEntry['data'] {
  if (publishedAt === null) return null;
  const at = entries.findIndex(({ changedAt }) => changedAt <= publishedAt);
  return at <= 0 ? null : (entries[at]?.data ?? null);
}
