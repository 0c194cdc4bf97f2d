// The hub's own words in the window's language, by key; places filled. Reactive like every text.
import { type HubTextKey, hubTexts } from '@lineside/core/i18n/hub-texts';
import type { Fills } from '@lineside/ui/format/fill-text';
import { say } from '@lineside/ui/language';

export function words(key: HubTextKey, fills?: Fills): string {
  return say(hubTexts[key], fills);
}
