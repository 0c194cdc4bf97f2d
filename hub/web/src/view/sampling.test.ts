// Sampling rules in order and in words: moved with as few changes as possible, and told as people would.
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { LineCode } from '@lineside/core/kernel/ids';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved } from './route-order.ts';
import { changedRules, covering, inAskedOrder, prioritised } from './sampling-order.ts';
import { askedRun, matchOf, readTested } from './sampling-test.ts';
import { appliesWords, drawnWords, verdictWords } from './sampling-words.ts';

type Rule = SamplingRuleConfigured;
const rule = (code: string, change: Partial<Rule> = {}): Rule => ({
  ...{ code, name: { en: code, zh: code }, priority: 10, product: null, line: null, route: null },
  ...{ lotFrom: null, lotTo: null, sample: { by: 'FIXED', units: 5 }, accept: 0, active: true },
  ...change,
});
const codes = (rules: readonly Rule[]) => rules.map(({ code }) => code);

const reordered = (rules: readonly Rule[], from: number, to: number) =>
  prioritised(rules, moved(codes(inAskedOrder(rules)), from, to));

describe('the order', () => {
  const rules = ['A', 'B', 'C', 'D'].map((code) => rule(code));

  test('given equal priorities, then moving the last to the top changes one', () => {
    const next = reordered(rules, 3, 0);
    expect(codes(inAskedOrder(next))).toEqual(['D', 'A', 'B', 'C']);
    expect(codes(changedRules(rules, next))).toEqual(['D']);
  });

  test('given equal priorities, then moving the first to the end changes one', () => {
    const next = reordered(rules, 0, 3);
    expect(codes(inAskedOrder(next))).toEqual(['B', 'C', 'D', 'A']);
    expect(codes(changedRules(rules, next))).toEqual(['A']);
  });

  test('given no room above or below, then all are numbered anew within bounds', () => {
    const tight = [rule('A', { priority: 9_999 }), rule('B', { priority: 0 }), rule('C', { priority: 0 })];
    const next = reordered(tight, 2, 1);
    expect(codes(inAskedOrder(next))).toEqual(['A', 'C', 'B']);
    expect(next.every(({ priority }) => priority >= 0 && priority <= 9_999)).toBe(true);
  });

  test('given a rule that is moved step by step, then it counts where it ends, not how it came there', () => {
    const top = [...rules, rule('T', { priority: 20 })];
    const steps = [0, 1, 2, 3].reduce((order, at) => moved(order, at, at + 1), codes(inAskedOrder(top)));
    expect(codes(changedRules(top, prioritised(top, steps)))).toEqual(['T']);
    expect(changedRules(top, prioritised(top, codes(inAskedOrder(top))))).toEqual([]);
  });

  test('given any rules and any move, then they are asked just as they stand after it', () => {
    const anyRule = fc.record({ priority: fc.nat(30), lotFrom: fc.constantFrom(null, 5) });
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (made, a, b) => {
        const all = made.map((change, i) => rule(`R${i}`, change));
        const [from, to] = [a % all.length, b % all.length];
        const wanted = codes(moved(inAskedOrder(all), from, to));
        expect(codes(inAskedOrder(reordered(all, from, to)))).toEqual(wanted);
      }),
    );
  });

  test('given a rule that covers all of another and is asked before it, then the other is never reached', () => {
    const [wide, narrow] = [rule('W', { priority: 20, lotTo: 500 }), rule('N', { lotFrom: 9, lotTo: 90 })];
    expect(covering([wide, narrow], narrow)?.code).toBe('W');
    expect(covering([wide, narrow], wide)).toBeNull();
    const off = { ...wide, active: false };
    expect(covering([off, narrow], narrow)).toBeNull();
    const open = rule('O', { lotFrom: 9 });
    expect(covering([wide, open], open)).toBeNull();
  });
});

describe('the words', () => {
  test('given a rule, then it is told as people would', () => {
    const told = rule('A', {
      line: LineCode.parse('SMT-A'),
      ...{ lotFrom: 281, lotTo: 500, sample: { by: 'FIXED', units: 50 }, accept: 3 },
    });
    expect(appliesWords(told, 'en')).toBe('any product, line SMT-A, lots of 281–500');
    expect(drawnWords(told, 'en')).toBe('50 units, accept 3');
    expect(appliesWords(told, 'zh')).toBe('任意产品，产线 SMT-A，批量 281–500');
    expect(appliesWords(rule('B', { product: 'P', lotFrom: 10 }), 'en')).toBe(
      'product P, lots of 10 and more',
    );
    expect(appliesWords(rule('C', { lotTo: 10 }), 'en')).toBe('any product, lots up to 10');
    expect(drawnWords(rule('D', { sample: { by: 'PERCENTAGE', percent: 7 } }), 'en')).toBe(
      '7 % of the units, accept 0',
    );
  });

  test('given a run, then the winner is named and each other says why not', () => {
    const rules = [
      rule('WIDE', { priority: 5 }),
      rule('SMALL', { lotTo: 100 }),
      rule('OFF', { active: false }),
      rule('RIGHT', { lotFrom: 101 }),
    ];
    const run = askedRun(readTested({ product: 'P', line: 'SMT-A', route: 'R', qty: '400' }));
    expect(run).not.toBeNull();
    if (run === null) return;
    const match = matchOf(rules, run);
    expect(match.rule?.code).toBe('RIGHT');
    const why = match.tried.map((tried) => verdictWords(tried.verdict, tried.rule, match.rule, 'en'));
    expect(Object.fromEntries(match.tried.map((tried, i) => [tried.rule.code, why[i]]))).toEqual({
      RIGHT: 'Taken',
      SMALL: 'Only for up to 100 units.',
      OFF: 'Is off.',
      WIDE: 'Fits too, but RIGHT is asked before it.',
    });
  });

  test('given a run that is half described, then nothing is asked', () => {
    expect(askedRun(readTested({ product: 'P', line: 'L', qty: '5' }))).toBeNull();
    expect(askedRun(readTested({ product: 'P', line: 'L', route: 'R', qty: '0' }))).toBeNull();
  });
});
