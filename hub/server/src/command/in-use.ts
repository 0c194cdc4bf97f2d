// The refusal to take away what something still names, with the first places that do, in words of both languages.
import type { UseOf } from '@lineside/core/domain/master/uses';
import { useTexts } from '@lineside/core/i18n/use-texts';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Text } from '@lineside/core/kernel/ids';

/** How many of the places a refusal names. */
const mostPlaces = 5;

/** IN_USE; null when there is no use. */
export function inUse(kind: string, key: string, uses: readonly UseOf[]): Refused<'IN_USE'> | null {
  if (uses.length === 0) return null;
  const first = uses.slice(0, mostPlaces);
  const where = first.map((use) => useText(use, 'en'));
  const whereZh = first.map((use) => useText(use, 'zh'));
  return refuse('IN_USE', { kind, key, where, whereZh, total: uses.length });
}

/** `route SMT-BOT-STD step 10` */
function useText({ kind, key, stepNo }: UseOf, language: keyof Text): string {
  const place = useTexts[kind][language].replace('{key}', () => key);
  if (stepNo === null) return place;
  return useTexts.step[language].replace('{place}', () => place).replace('{step}', String(stepNo));
}
