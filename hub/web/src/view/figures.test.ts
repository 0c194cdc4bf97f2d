// Small figures that people act on: yield, clock offset, times, shortened codes.
import { expect, test } from 'vitest';
import { clockOffset } from './clock-offset.ts';
import { clockTime, span } from './clock-time.ts';
import { shortenMiddle } from './shorten-middle.ts';
import { yieldOf } from './yield-of.ts';

test('given nothing came out, then there is no yield; one failure is never rounded away', () => {
  expect(yieldOf(0, 0)).toBeNull();
  expect(yieldOf(50, 0)).toBe('100%');
  expect(yieldOf(9_999, 1)).toBe('99.9%');
  expect(yieldOf(0, 3)).toBe('0.0%');
});

test('given hub minus station, then a slow station clock shows as behind', () => {
  expect(clockOffset(3_200)).toBe('−3.2 s');
  expect(clockOffset(-100)).toBe('+0.1 s');
  expect(clockOffset(-20)).toBe('0.0 s');
  expect(clockOffset(-840_000)).toBe('+14 min');
  expect(clockOffset(9 * 3_600_000)).toBe('−9.0 h');
});

test('given a time of today, then without its date', () => {
  const at = new Date(2026, 4, 26, 9, 41, 10).getTime();
  expect(clockTime(at, new Date(2026, 4, 26, 23, 0).getTime())).toBe('09:41:10');
  expect(clockTime(at, new Date(2026, 4, 27, 0, 1).getTime())).toBe('2026-05-26 09:41:10');
});

test('given clocks that disagree, then the span goes backwards and says so', () => {
  expect(span(0, 252_000)).toBe('04:12');
  expect(span(20_000, 0)).toBe('−00:20');
});

test('given a long code, then both ends stay', () => {
  expect(shortenMiddle('SN-RUN-0412-0037', 11)).toBe('SN-RU…-0037');
  expect(shortenMiddle('SN-1', 11)).toBe('SN-1');
});
