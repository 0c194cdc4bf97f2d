// Which search hit a scan or Enter means, and where it leads.
import type { SearchAnswer } from '@lineside/core/contracts/hub-api';
import { runAddress, runsAddress, traceAddress } from './addresses.ts';

export type SearchHit = ReturnType<typeof SearchAnswer.parse>['hits'][number];

/** The one hit that is meant: the text itself (case aside), or the only hit. Null: let the person choose. */
export function meantHit(hits: readonly SearchHit[], text: string): SearchHit | null {
  const wanted = text.trim().toLowerCase();
  const exact = hits.find((hit) => hit.key.toLowerCase() === wanted);
  return exact ?? (hits.length === 1 ? (hits[0] ?? null) : null);
}

export function hitAddress(hit: SearchHit): string {
  switch (hit.kind) {
    case 'UNIT':
      return traceAddress(hit.key);
    case 'RUN':
      return runAddress(hit.key);
    case 'ORDER':
      return runsAddress({ q: hit.key });
  }
}
