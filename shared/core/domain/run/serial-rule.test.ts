// A label and its number are one and the same said in two ways, and a pattern that could not be printed is refused
// before anything is.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf, numberIn, type PatternWords, patternWords, SerialRule, serialRule } from './serial-rule.ts';

const words: PatternWords = {
  run: 'RUN-0412',
  order: 'WO-1',
  product: '5223029018',
  line: 'SMT-A',
  day: '2026-11-21',
};
const made = (pattern: string, last = 400, boards = 1, day = words.day) =>
  serialRule(pattern, { ...words, day }, 1, last, boards);

const part = fc.string({ unit: fc.constantFrom('A', '-', '0', '7', '号', ' '), maxLength: 6 });
const rules = fc.record({
  prefix: part,
  digits: fc.integer({ min: 1, max: 9 }),
  suffix: part,
  from: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 999_000_000 })),
});

describe('labels', () => {
  test('given any rule, then its n-th label is read as n, and is none when there are fewer', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 10_000 }), (rule, n) => {
        expect(SerialRule.safeParse(rule).success).toBe(true);
        expect(numberIn(rule, labelOf(rule, n), n)).toBe(n);
        expect(numberIn(rule, labelOf(rule, n), n - 1)).toBeNull();
      }),
    );
  });

  test('given any text, then it is read as a number only if that number prints it', () => {
    const texts = fc.tuple(rules, fc.nat(2_000), part).chain(([rule, n, other]) => {
      const label = labelOf(rule, n);
      const near = fc.constantFrom(label, `${label}0`, `0${label}`, label.slice(1), `${other}${label}`);
      return fc.record({ rule: fc.constant(rule), text: near });
    });
    fc.assert(
      fc.property(texts, ({ rule, text }) => {
        const n = numberIn(rule, text, 1_000);
        if (n !== null) expect(labelOf(rule, n)).toBe(text);
      }),
    );
  });
});

describe('a pattern', () => {
  test('given every word, then each is filled, and the number stands where it is written', () => {
    expect(made('{yyyy}{yy}{mm}{dd}{ww}/{run}/{order}/{product}/{line}#{n:4}.x')).toEqual({
      prefix: '202626112147/RUN-0412/WO-1/5223029018/SMT-A#',
      digits: 4,
      suffix: '.x',
      from: 1,
    });
    for (const word of patternWords) expect(made(`{${word}}{n}`)).not.toHaveProperty('fault');
    expect(made('{n}')).toEqual({ prefix: '', digits: 1, suffix: '', from: 1 });
  });

  test.each([
    ['no number', 'SN-{run}', 'NUMBER_MISSING', null],
    ['a number of no digits', 'SN-{n:0}', 'NUMBER_MISSING', null],
    ['two numbers', '{n}-{n:4}', 'NUMBER_TWICE', null],
    ['a word that nobody knows', 'SN-{shift}-{n}', 'WORD_UNKNOWN', '{shift}'],
    ['a word that objects have and people do not', '{constructor}{n}', 'WORD_UNKNOWN', '{constructor}'],
    ['a bracket that is not closed', '{n:4}-{run', 'WORD_UNKNOWN', '{run'],
    ['more than a label holds', `{n}${'x'.repeat(119)}`, 'TOO_LONG', null],
  ])('given %s, then it is said what is wrong', (_what, pattern, fault, word) => {
    expect(made(pattern)).toEqual({ fault, word });
  });

  test('given panels, then the place behind the label must fit too', () => {
    const pattern = `${'x'.repeat(39)}{n}${'y'.repeat(78)}`;
    expect(made(pattern, 9)).not.toHaveProperty('fault');
    expect(made(pattern, 9, 10)).toEqual({ fault: 'TOO_LONG', word: null });
  });

  test('given numbers beyond nine digits, then it is refused: nobody could read them back', () => {
    expect(serialRule('{n}', words, 999_999_999, 999_999_999)).not.toHaveProperty('fault');
    expect(serialRule('{n}', words, 999_999_999, 1_000_000_000)).toEqual({ fault: 'TOO_LONG', word: null });
  });

  test.each([
    ['2026-01-01', '01'],
    ['2024-12-30', '01'],
    ['2021-01-03', '53'],
    ['2021-01-04', '01'],
    ['2020-12-31', '53'],
    ['2026-11-22', '47'],
    ['2026-11-23', '48'],
  ])('given %s, then its ISO week is %s', (day, week) => {
    expect(made('{ww}-{n}', 400, 1, day)).toMatchObject({ prefix: `${week}-` });
  });
});
