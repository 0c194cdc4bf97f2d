// Everything that may be wrong with a pattern of labels is said in both languages.
import { expect, test } from 'vitest';
import { patternFaultText } from './pattern-fault.ts';

test.each(['NUMBER_MISSING', 'NUMBER_TWICE', 'WORD_UNKNOWN', 'TOO_LONG'] as const)(
  'given %s, then each language says it, with the word where it is about one',
  (fault) => {
    const { en, zh } = patternFaultText(fault, null);
    expect(en).toMatch(/^[a-z]/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(patternFaultText(fault, '{shift}')).toEqual({ en: `${en} {shift}`, zh: `${zh} {shift}` });
  },
);
