// What the hub knows of each station's presence: heard or silent, what it said it owed, how far its log is here.

import type { HubStore } from '../store/hub-store.ts';
import { type ContactState, contactState } from '../sync/contact.ts';

export interface StationContact {
  contact: ContactState;
  lastContactAt: number | null;
  owed: number;
  clockOffsetMs: number | null;
  software: string | null;
  /** of its newest origin */
  acknowledgedSeq: number;
  /** wall clock of the station at the last fact that is here, ms */
  lastFactAt: number | null;
}

/** Of a station that nobody asked about. */
export const neverHeard: StationContact = {
  contact: 'NEVER',
  lastContactAt: null,
  owed: 0,
  clockOffsetMs: null,
  software: null,
  acknowledgedSeq: 0,
  lastFactAt: null,
};

export async function stationContacts(
  store: HubStore,
  stations: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, StationContact>> {
  const contacts = new Map((await store.contacts()).map((contact) => [contact.station, contact]));
  const newest = new Map((await store.newestOrigins()).map((origin) => [origin.station, origin]));
  return new Map(
    stations.map((station) => {
      const contact = contacts.get(station);
      return [
        station,
        {
          contact: contactState(contact, now),
          lastContactAt: contact?.lastContactAt ?? null,
          owed: contact?.owed ?? 0,
          clockOffsetMs: contact?.clockOffsetMs ?? null,
          software: contact?.software || null,
          acknowledgedSeq: newest.get(station)?.acknowledged.seq ?? 0,
          lastFactAt: contact?.lastFactAt ?? null,
        },
      ];
    }),
  );
}
