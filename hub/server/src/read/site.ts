// The site's settings as they stand; before anybody configured them, what stations go by until then.
import { initialSite, type SiteState } from '@lineside/core/domain/site/state';
import { type Day, dayIn } from '@lineside/core/kernel/day';
import { streamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';

export async function siteSettings(store: HubStore): Promise<SiteState> {
  const snapshot = await store.snapshot(streamId('site', 'SITE'));
  return (snapshot?.state as SiteState | undefined) ?? initialSite;
}

/** The day of a moment (ms) where the plant stands. */
export async function plantDay(store: HubStore, at: number): Promise<Day> {
  return dayIn(at, (await siteSettings(store)).timeZone);
}
