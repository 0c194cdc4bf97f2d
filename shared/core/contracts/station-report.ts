// What waits to be sent and whom the station hears: the page that is copied for IT.
import { z } from 'zod';
import { LinkStatus } from './station-cockpit.ts';
import { WipeReport } from './station-enrolment.ts';

export const SyncReport = z.object({
  link: LinkStatus,
  wipe: WipeReport,
  station: z.string(),
  device: z.string().nullable(),
  hub: z.string().nullable(),
  software: z.string(),
  origins: z.array(
    z.object({
      origin: z.string(),
      openedAt: z.int(),
      head: z.int(),
      acknowledged: z.int(),
      forked: z.boolean(),
    }),
  ),
  cursor: z.object({ feed: z.string(), position: z.int() }).nullable(),
  facts: z.object({ total: z.int(), unknown: z.int(), poison: z.int() }),
  /** what waits, by type */
  waitingByType: z.array(z.object({ type: z.string(), count: z.int() })),
  neighbours: z.array(
    z.object({
      station: z.string(),
      lastContactAt: z.int().nullable(),
      owed: z.int(),
      reachable: z.boolean(),
    }),
  ),
  databaseBytes: z.int(),
});
export type SyncReport = z.infer<typeof SyncReport>;
