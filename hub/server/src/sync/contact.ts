// When a station counts as heard. One limit for all who ask: neighbours, overview, completeness of a trace.
import type { ContactRow } from '../store/devices.ts';

/** Stations ask at least every few seconds; silence longer than this is news. */
export const silenceLimitMs = 20_000;

export type ContactState = 'LIVE' | 'SILENT' | 'NEVER';

export function contactState(
  contact: Pick<ContactRow, 'lastContactAt'> | undefined,
  now: number,
): ContactState {
  if (contact === undefined || contact.lastContactAt === null) return 'NEVER';
  return now - contact.lastContactAt <= silenceLimitMs ? 'LIVE' : 'SILENT';
}

export function reachable(contact: Pick<ContactRow, 'lastContactAt'>, now: number): boolean {
  return contactState(contact, now) === 'LIVE';
}
