// Limits in one short line.
import { dataSpec } from '@lineside/core/testing/smt-line';
import { expect, test } from 'vitest';
import { limitsText, unitText } from './spec-cells.ts';

test.each([
  [{ lsl: 240, usl: 250 }, '240 … 250'],
  [{ lsl: 30 }, '≥ 30'],
  [{ lsl: 30, limitExclusive: true }, '> 30'],
  [{ usl: 24, limitExclusive: true }, '< 24'],
  [{ usl: -1 }, '≤ -1'],
  [{ lsl: 0, usl: 0 }, '0 … 0'],
  [{}, ''],
])('given %j, then %j', (given, text) => {
  expect(limitsText(dataSpec('A', given))).toBe(text);
});

test('given a UCUM-like unit, then it is written as the floor reads it', () => {
  expect([unitText(dataSpec('A', { unit: 'Cel' })), unitText(dataSpec('A'))]).toEqual(['°C', '']);
});
