// A fact's type in one or two words; one that the pages have no word for shows as it is.
import { type HubTextKey, hubTexts } from '@lineside/core/i18n/hub-texts';
import type { Language } from '@lineside/ui/format/fill-text';

const factWords: Record<string, HubTextKey> = {
  'unit.created': 'factUnitCreated',
  'unit.trackedIn': 'factUnitTrackedIn',
  'unit.trackedOut': 'factUnitTrackedOut',
  'unit.disposed': 'factUnitDisposed',
  'unit.corrected': 'factCorrected',
  'run.created': 'factRunCreated',
  'run.authorized': 'factRunAuthorized',
  'run.revoked': 'factRunRevoked',
  'user.configured': 'factUserConfigured',
  'user.disabled': 'factUserDisabled',
  'exception.answered': 'factAnswered',
  'origin.opened': 'factOriginOpened',
};

export function factWord(
  { type, result }: { type: string; result?: 'PASS' | 'FAIL' | null },
  language: Language,
): string {
  const key = type === 'unit.trackedOut' && result ? (`factTrackedOut${result}` as const) : factWords[type];
  return key === undefined ? type : hubTexts[key][language];
}
