// A fact's type in one or two words; one that the pages have no word for shows as it is.
import type { FactType } from '@lineside/core/domain/facts';
import { factTexts } from '@lineside/core/i18n/fact-texts';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import type { Language } from '@lineside/ui/format/fill-text';

export function factWord(
  { type, result }: { type: string; result?: 'PASS' | 'FAIL' | null },
  language: Language,
): string {
  if (type === 'unit.trackedOut' && result) return hubTexts[`factTrackedOut${result}`][language];
  return isKnown(type) ? factTexts[type][language] : type;
}

/** A newer hub may know more facts. */
function isKnown(type: string): type is FactType {
  return Object.hasOwn(factTexts, type);
}
