// The site's settings as last configured; before that, nothing provisional is allowed.
import type { FactOf } from '../fact-of.ts';
import type { SiteConfigured, siteFacts } from './facts.ts';

export type SiteState = SiteConfigured;
export const initialSite: SiteState = {
  name: { en: 'Site', zh: '工厂' },
  provisionalWork: false,
  provisionalApproval: false,
  lockAfterMinutes: 10,
  timeZone: 'UTC',
};

export function evolveSite(_state: SiteState, fact: FactOf<typeof siteFacts>): SiteState {
  return fact.data;
}
