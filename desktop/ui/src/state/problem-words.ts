// A problem that is known by its code alone, in words; a code this window does not know, or whose sentence it could
// not fill, shows as it is.
import { type ProblemCode, problemText, problemTexts } from '@lineside/core/i18n/problems';
import type { Language } from '@lineside/ui/format/fill-text';

export function problemWords(
  code: string,
  details: Record<string, string | null>,
  language: Language,
): string {
  if (!isProblemCode(code)) return code;
  const blanks = [...problemTexts[code][language].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const isKnown = blanks.every((name) => (details[name] ?? null) !== null);
  return isKnown ? problemText({ code, details }, language) : code;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemTexts, code);
}
