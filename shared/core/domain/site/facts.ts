// The site's own settings, which stations obey offline.
import { z } from 'zod';
import { Text } from '../../kernel/ids.ts';

export const SiteConfigured = z.object({
  name: Text,
  /** may an operator go on with a unit whose upstream PASS the station cannot know yet? */
  provisionalWork: z.boolean(),
});
export type SiteConfigured = z.infer<typeof SiteConfigured>;

export const siteFacts = {
  'site.configured': { stream: 'site', v: 1, by: 'HUB', data: SiteConfigured, upcast: {} },
} as const;
