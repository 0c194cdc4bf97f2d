// A rule whose bounds hold a lot is taken; one whose bounds cross, or without a name, is not, and says where.
import { expect, test } from 'vitest';
import { SamplingRuleConfigured } from './facts.ts';
import { SoundSamplingRule } from './sound-sampling-rule.ts';

const rule = {
  ...{ code: 'AQL25', name: { en: 'AQL', zh: '' }, priority: 10, product: null, line: null, route: null },
  ...{ lotFrom: null, lotTo: null, sample: { by: 'FIXED', units: 50 }, accept: 1, active: true },
};

test.each([
  [null, null],
  [9, null],
  [null, 1],
  [9, 9],
  [1, 500],
])('given lots from %j to %j, then it is taken as it is', (lotFrom, lotTo) => {
  expect(SoundSamplingRule.parse({ ...rule, lotFrom, lotTo })).toEqual({ ...rule, lotFrom, lotTo });
});

test.each([
  ['bounds that cross', { lotFrom: 9, lotTo: 8 }, 'lotTo LIMITS_CROSS'],
  ['no name', { name: { en: '', zh: '' } }, 'name NAME_MISSING'],
])('given %s, then it is refused there, and a fact that says so is still read', (_what, change, told) => {
  const issues = SoundSamplingRule.safeParse({ ...rule, ...change }).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([told]);
  expect(SamplingRuleConfigured.safeParse({ ...rule, ...change }).success).toBe(true);
});
