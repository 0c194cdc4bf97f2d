// Codes as people would have written them, whatever the name.
import { describe, expect, test } from 'vitest';
import { codeOfName } from './code-of-name.ts';

const free: ReadonlySet<string> = new Set();

describe('the code of a name', () => {
  test.each([
    ['Solder paste printing', 'SOLDER_PASTE_PRINTING'],
    ['  AOI (before hand-over) ', 'AOI_BEFORE_HAND_OVER'],
    ['Prüfung à 25 µm', 'PRUFUNG_A_25_M'],
    ['回流焊', ''],
    ['', ''],
  ])('given “%s”, then it is %s', (name, code) => {
    expect(codeOfName(name, free)).toBe(code);
  });

  test('given a code that is taken, then it gets the next number that is free', () => {
    expect(codeOfName('AOI', new Set(['AOI']))).toBe('AOI-2');
    expect(codeOfName('AOI', new Set(['AOI', 'AOI-2', 'AOI-3']))).toBe('AOI-4');
  });

  test('given a long name, then the code has 64 characters at most, number and all', () => {
    const name = 'a very long name of something '.repeat(5);
    const code = codeOfName(name, free);
    expect(code.length).toBeLessThanOrEqual(64);
    expect(code).not.toMatch(/_$/);
    expect(codeOfName(name, new Set([code]))).toMatch(/^.{1,62}-2$/);
  });
});
