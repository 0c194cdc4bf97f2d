// The list of what waits for somebody: its order, and where each entry leads.
import type { Overview } from '@lineside/core/contracts/hub-api';
import { stationAddress, traceAddress } from './addresses.ts';

type Waiting = Overview['waiting'][number];

/** What has waited longest comes first. */
export function oldestFirst(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted((a, b) => a.at - b.at || (a.subject < b.subject ? -1 : 1));
}

/** The page on which it can be looked into. */
export function waitingAddress({ kind, subject }: Pick<Waiting, 'kind' | 'subject'>): string {
  switch (kind) {
    case 'UNIT_FAILED':
    case 'UNIT_ON_HOLD':
      return traceAddress(subject);
    case 'STATION_SILENT':
      return stationAddress(subject);
    case 'ORIGIN_FORKED':
      return stationAddress(subject);
    case 'FACT_POISON':
      return subject.startsWith('unit:') ? traceAddress(subject.slice('unit:'.length)) : '/stations';
  }
}

/** How many facts a silent station owes at least, which the hub notes as `≥ 37`; null for other entries. */
export function owedIn({ kind, note }: Pick<Waiting, 'kind' | 'note'>): number | null {
  const owed = kind === 'STATION_SILENT' ? /^≥ (\d+)$/.exec(note)?.[1] : undefined;
  return owed === undefined ? null : Number(owed);
}
