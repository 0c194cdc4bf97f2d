// Which rule a finished run falls under: the highest priority, then the narrowest, then the code.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { SamplingRuleConfigured } from './facts.ts';
import { matchSamplingRule } from './match.ts';

const run = { product: '5223029018', line: 'SMT-A', route: 'SMT-BOT-STD', qty: 400 };

function rule(code: string, given: object = {}): SamplingRuleConfigured {
  return SamplingRuleConfigured.parse({
    ...{ code, name: { en: code, zh: code }, priority: 10, product: null, line: null, route: null },
    ...{ lotFrom: null, lotTo: null, sample: { by: 'FIXED', units: 50 }, accept: 3, active: true },
    ...given,
  });
}

const match = (rules: readonly SamplingRuleConfigured[], qty = run.qty) =>
  matchSamplingRule(deepFreeze(rules), { ...run, qty });

describe('which rule', () => {
  test.each<[string, SamplingRuleConfigured[], string | null]>([
    ['no rules', [], null],
    ['a rule for anything', [rule('A')], 'A'],
    [
      'a narrower rule of less priority',
      [rule('A', { priority: 20 }), rule('B', { product: run.product })],
      'A',
    ],
    ['a narrower rule of equal priority', [rule('A'), rule('B', { line: 'SMT-A' })], 'B'],
    ['two alike', [rule('B'), rule('A')], 'A'],
    ['a better one that is switched off', [rule('A', { priority: 20, active: false }), rule('B')], 'B'],
    ['lots by size', [rule('S', { lotTo: 280 }), rule('M', { lotFrom: 281, lotTo: 500 })], 'M'],
    ['both ends of a lot size', [rule('M', { lotFrom: 400, lotTo: 400 })], 'M'],
  ])('given %s, then that one', (_what, rules, code) => {
    expect(match(rules).rule?.code ?? null).toBe(code);
  });

  test('given rules that do not apply, then each says why, in the order in which they are asked', () => {
    const rules = [
      rule('A', { priority: 9, active: false }),
      rule('B', { priority: 8, product: 'PROD-DIP-A' }),
      rule('C', { priority: 7, line: 'DIP-A' }),
      rule('D', { priority: 6, route: 'SMT-TOP' }),
      rule('E', { priority: 5, lotFrom: 401 }),
      rule('F', { priority: 4, lotTo: 399 }),
      rule('G', { priority: 3 }),
      rule('H', { priority: 2 }),
    ];
    expect(match(rules.toReversed()).tried.map((tried) => `${tried.rule.code} ${tried.verdict}`)).toEqual([
      'A INACTIVE',
      'B OTHER_PRODUCT',
      'C OTHER_LINE',
      'D OTHER_ROUTE',
      'E LOT_TOO_SMALL',
      'F LOT_TOO_LARGE',
      'G WINS',
      'H MATCHES',
    ]);
  });
});

describe('how many units', () => {
  const fixed = (units: number) => ({ sample: { by: 'FIXED', units } });
  const percentage = (percent: number) => ({ sample: { by: 'PERCENTAGE', percent } });

  test.each<[string, object, number, number]>([
    ['50 of 400', fixed(50), 400, 50],
    ['50 of 20: all there are', fixed(50), 20, 20],
    ['10 % of 400', percentage(10), 400, 40],
    ['10 % of 401: rounded up', percentage(10), 401, 41],
    ['0.1 % of 20: at least one', percentage(0.1), 20, 1],
    ['8.8 % of 375: 33, whatever fractions are', percentage(8.8), 375, 33],
    ['100 %', percentage(100), 37, 37],
  ])('given %s', (_what, sample, qty, units) => {
    expect(match([rule('A', sample)], qty).sample).toBe(units);
  });

  test('given no rule that applies, then none', () => {
    expect(match([rule('A', { active: false })])).toMatchObject({ rule: null, sample: 0 });
  });
});

test('given any rules in any order, then the same answer, one winner at most, and a sample of 1 to all units', () => {
  const arbitraryRules = fc.uniqueArray(
    fc
      .record({
        code: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        priority: fc.nat(2),
        product: fc.constantFrom(null, run.product, 'OTHER'),
        line: fc.constantFrom(null, run.line),
        lotFrom: fc.option(fc.integer({ min: 1, max: 600 })),
        active: fc.boolean(),
        sample: fc.oneof(
          fc.record({ by: fc.constant('FIXED'), units: fc.integer({ min: 1, max: 900 }) }),
          fc.record({
            by: fc.constant('PERCENTAGE'),
            percent: fc.double({ min: 0.01, max: 100, noNaN: true }),
          }),
        ),
      })
      .map(({ code, ...given }) => rule(code, given)),
    { selector: ({ code }) => code },
  );
  fc.assert(
    fc.property(arbitraryRules, fc.integer({ min: 1, max: 500 }), (rules, qty) => {
      const answer = match(rules, qty);
      expect(match(rules.toReversed(), qty)).toEqual(answer);
      const winners = answer.tried.filter(({ verdict }) => verdict === 'WINS');
      expect(winners.map((won) => won.rule)).toEqual(answer.rule === null ? [] : [answer.rule]);
      if (answer.rule !== null) expect(answer.sample).toBeGreaterThanOrEqual(1);
      expect(answer.sample).toBeLessThanOrEqual(qty);
    }),
  );
});
