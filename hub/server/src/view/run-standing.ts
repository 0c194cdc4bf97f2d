// How a run stands when somebody asks whether it may be closed: from its counts, the presence of its line's stations
// and the review desk.
import type { RunStanding } from '@lineside/core/domain/run/closeout';
import type { ContactRow } from '../store/devices.ts';
import type { Tally } from '../store/views.ts';
import { contactState } from '../sync/contact.ts';

/** Units of a run that count so; at any step when none is named. */
export function sumOf(tallies: readonly Tally[], standing: string, step?: number): number {
  let sum = 0;
  for (const tally of tallies)
    if (tally.standing === standing && (step === undefined || tally.step === step)) sum += tally.count;
  return sum;
}

/**
 * @param stations of the run's line
 * @param now hub wall clock, ms
 */
export function runStanding(
  known: {
    tallies: readonly Tally[];
    stations: readonly string[];
    contacts: readonly ContactRow[];
    exceptions: number;
  },
  now: number,
): RunStanding {
  const { tallies, exceptions } = known;
  const stations = new Set(known.stations);
  return {
    done: sumOf(tallies, 'DONE'),
    scrapped: sumOf(tallies, 'SCRAPPED'),
    open: {
      QUEUED: sumOf(tallies, 'QUEUED'),
      IN_STATION: sumOf(tallies, 'IN_STATION'),
      OUT_FAILED: sumOf(tallies, 'OUT_FAILED'),
      ON_HOLD: sumOf(tallies, 'ON_HOLD'),
    },
    // one that was never heard has pulled nothing, so it cannot have worked on the run
    unheard: known.contacts
      .filter((contact) => stations.has(contact.station))
      .filter((contact) => contactState(contact, now) === 'SILENT' || contact.owed > 0)
      .map(({ station, owed, lastContactAt }) => ({ station, owed, lastContactAt })),
    exceptions,
  };
}
