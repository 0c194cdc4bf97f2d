// The list of what waits for somebody: cases of the review desk and everything else, its order, and where each entry
// leads.
import type { Overview } from '@lineside/core/contracts/hub-api';
import type { ExceptionRow } from '@lineside/core/contracts/review';
import { stationAddress, traceAddress } from './addresses.ts';
import { caseSubject } from './case-subject.ts';

export type Waiting = Overview['waiting'][number];

export type WaitingEntry =
  | { at: number; subject: string; waiting: Waiting }
  | { at: number; subject: string; exception: ExceptionRow };

/** What the desk shows with all its evidence is not listed a second time. */
const onTheDesk: ReadonlySet<Waiting['kind']> = new Set(['ORIGIN_FORKED', 'FACT_POISON']);

/** What has waited longest comes first. `exceptions` is null for people who may not see the desk. */
export function waitingEntries(
  waiting: readonly Waiting[],
  exceptions: readonly ExceptionRow[] | null,
): WaitingEntry[] {
  const entries: WaitingEntry[] = [
    ...waiting
      .filter(({ kind }) => exceptions === null || !onTheDesk.has(kind))
      .map((one) => ({ at: one.at, subject: one.subject, waiting: one })),
    ...(exceptions ?? []).map((row) => ({ at: row.at, subject: caseSubject(row), exception: row })),
  ];
  return entries.toSorted((a, b) => a.at - b.at || (a.subject < b.subject ? -1 : 1));
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
