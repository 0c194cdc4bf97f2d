// What is too long or carries several data fields is refused, at exactly the limit and not before.
import { expect, it } from 'vitest';
import { longestCode, misfitAsBadge, misfitAsUnit, misfitInField } from './scan-fit.ts';

it('[scan] a serial number may be as long as the station takes, and no longer', () => {
  expect(misfitAsUnit('7'.repeat(longestCode))).toBeNull();
  expect(misfitAsUnit('7'.repeat(longestCode + 1))?.details).toEqual({ length: 121, longest: 120 });
  expect(misfitAsBadge('7'.repeat(longestCode + 1))?.message.en).toContain('121');
});

it('[scan] a code with separators in it is no serial number', () => {
  expect(misfitAsUnit('[)>\u001e06\u001dS0038\u001e\u0004')?.code).toBe('VALIDATION_ERROR');
});

it('[scan] a field takes what there is room for', () => {
  expect(misfitInField('U5', 2)).toBeNull();
  expect(misfitInField('U51', 2)?.details).toEqual({ length: 3, longest: 2 });
  expect(misfitInField('long enough', Number.POSITIVE_INFINITY)).toBeNull();
});
