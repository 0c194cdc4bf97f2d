// CapsLock left on does not make a label unreadable, and readers that allow for it are not corrected twice.
import { expect, it } from 'vitest';
import { asPrinted } from './caps-lock.ts';

it('[scan] small letters under CapsLock are the capitals of the label', () => {
  expect(asPrinted('sn-run-0412-0038', true)).toBe('SN-RUN-0412-0038');
});

it('[scan] a reader that allows for CapsLock is taken as it comes, and so is every one without CapsLock', () => {
  expect(asPrinted('SN-RUN-0412-0038', true)).toBe('SN-RUN-0412-0038');
  expect(asPrinted('Lot-7a', true)).toBe('Lot-7a');
  expect(asPrinted('lot-7a', false)).toBe('lot-7a');
});
