// The same code within a second is the same scan.
import { expect, it } from 'vitest';
import { isRepeat, repeatWithinMs } from './scan-repeat.ts';

const before = { text: 'SN-0038', at: 500 };

it('[scan] the same text within a second is a repeat, later it is meant', () => {
  expect(isRepeat({ text: 'SN-0038', at: 500 + repeatWithinMs }, before)).toBe(true);
  expect(isRepeat({ text: 'SN-0038', at: 501 + repeatWithinMs }, before)).toBe(false);
});

it('[scan] another text never is, nor is the first scan', () => {
  expect(isRepeat({ text: 'SN-0039', at: 510 }, before)).toBe(false);
  expect(isRepeat(before, null)).toBe(false);
});
