// The site's own settings, which stations obey offline.
import { z } from 'zod';
import { Text } from '../../kernel/ids.ts';

export const SiteConfigured = z.object({
  name: Text,
  /** may an operator go on with a unit whose upstream PASS the station cannot know yet? */
  provisionalWork: z.boolean(),
  /** must somebody who checks readiness approve going on provisionally, with badge or PIN on the spot? */
  provisionalApproval: z.boolean().default(false),
  /** minutes without a scan or touch after which a station asks who is there; 0: never */
  lockAfterMinutes: z.int().min(0).max(480).default(10),
  /** where its days begin, an IANA name; software that folds it need not know the zone */
  timeZone: z.string().max(64).default('UTC'),
});
export type SiteConfigured = z.infer<typeof SiteConfigured>;

export const siteFacts = {
  'site.configured': { stream: 'site', v: 1, by: 'HUB', data: SiteConfigured, upcast: {} },
} as const;
