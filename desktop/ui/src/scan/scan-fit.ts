// A scan that does not fit where it goes is refused in words, never cut: a serial number has no separators and no
// more characters than the station takes, and a field has the room it has.
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { fillText } from '@lineside/ui/format/fill-text';

/** The longest serial number or badge, characters. */
export const longestCode = 120;

type Problem = ProblemBody['error'];

/** Why a text can be no serial number; null when it may be one. */
export function misfitAsUnit(text: string): Problem | null {
  if (text.length > longestCode) return tooLong(text.length, longestCode);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: separators of GS1 and MH10 are control characters
  return /[\u0000-\u001f]/.test(text) ? inWords(stationTexts.scanHasFields, {}) : null;
}

/** Why a badge cannot be asked for; null when it can. */
export function misfitAsBadge(badge: string): Problem | null {
  return badge.length > longestCode ? tooLong(badge.length, longestCode) : null;
}

/** Why a text cannot be put where `room` more characters fit; null when it can. */
export function misfitInField(text: string, room: number): Problem | null {
  return text.length > room ? tooLong(text.length, room) : null;
}

function tooLong(length: number, longest: number): Problem {
  return inWords(stationTexts.scanTooLong, { length, longest });
}

function inWords(text: Text, details: Record<string, number>): Problem {
  const message = { en: fillText(text, 'en', details), zh: fillText(text, 'zh', details) };
  return { code: 'VALIDATION_ERROR', message, details };
}
