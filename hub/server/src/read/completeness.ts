// The verdict that every trace carries: complete through when, or who is silent and owes what. "No more" is never
// said while a station of the line is dark.
import type { Completeness } from '@lineside/core/contracts/trace';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import { stationContacts } from './station-contacts.ts';

export async function completeness(
  store: HubStore,
  stations: readonly string[],
  now: number,
): Promise<z.infer<typeof Completeness>> {
  const contacts = await stationContacts(store, stations, now);
  const verdicts = [...contacts].map(([station, heard]) => {
    const { contact, owed, acknowledgedSeq } = heard;
    const nothingOwed = contact === 'LIVE' && owed === 0;
    return {
      station,
      contact,
      through: nothingOwed ? heard.lastContactAt : heard.lastFactAt,
      acknowledgedSeq,
      owed,
      lastContactAt: heard.lastContactAt,
    };
  });
  const throughs = verdicts.map(({ through }) => through);
  return {
    complete: verdicts.length > 0 && verdicts.every(({ contact, owed }) => contact === 'LIVE' && owed === 0),
    through: throughs.reduce(
      (least, through) => (least === null || through === null ? null : Math.min(least, through)),
      throughs[0] ?? null,
    ),
    stations: verdicts,
  };
}
