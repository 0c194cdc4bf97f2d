// Where a badge is asked for, a board is told to come again later, by its number; it is neither done nor tried as a badge.
import type { Text } from '@lineside/core/kernel/ids';
import { fillText } from '@lineside/ui/format/fill-text';
import type { ProofTrouble } from './proof-trouble.ts';
import type { StationWindow } from './station-window.ts';

/** @param words what is said of the board, `{text}` its number */
export function turnedAway(
  { isUnit, play }: Pick<StationWindow, 'isUnit' | 'play'>,
  trouble: ProofTrouble,
  words: Text,
): (text: string) => boolean {
  return (text) => {
    if (!isUnit(text)) return false;
    const inWords = (language: 'en' | 'zh') => fillText(words, language, { text });
    trouble.set({
      code: 'VALIDATION_ERROR',
      message: { en: inWords('en'), zh: inWords('zh') },
      details: {},
    });
    play('fail');
    return true;
  };
}
