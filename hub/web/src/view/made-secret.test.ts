// Made secrets: of the form that readers, keypads and the contract take, and out of all the randomness that they claim.

import { Password, Pin } from '@lineside/core/contracts/people';
import { passwordFault } from '@lineside/core/domain/access/password-rules';
import { expect, test } from 'vitest';
import { badgeSheets } from './badge-sheets.ts';
import { madeBadge, madePassword, madePin, type RandomBytes } from './made-secret.ts';

/** Bytes that come one after the other, as if they were random. */
function counting(from: number): RandomBytes {
  let next = from;
  return (count) => Uint8Array.from({ length: count }, () => next++ % 256);
}

test('given random bytes, then a badge of sixteen letters that no reader confuses', () => {
  expect(madeBadge(counting(7))).toMatch(/^LB-[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(madeBadge(counting(7))).not.toBe(madeBadge(counting(8)));
});

test('given random bytes, then a password that the rules take', () => {
  const password = madePassword(counting(91));
  expect(password).toMatch(/^[0-9a-z]{5}(-[0-9a-z]{5}){2}$/);
  expect(Password.safeParse(password).success).toBe(true);
  expect(passwordFault(password, { user: 'P01', name: 'P01' })).toBeNull();
});

test('given bytes that would favour some digits, then a PIN is made without them', () => {
  expect(madePin(counting(248))).toBe('890123');
  expect(Pin.safeParse(madePin(counting(3))).success).toBe(true);
});

test('given cards, then ten on a sheet', () => {
  const sheets = badgeSheets(Array.from({ length: 21 }, (_, i) => i));
  expect(sheets.map((cards) => cards.length)).toEqual([10, 10, 1]);
  expect(sheets.flat()).toHaveLength(21);
  expect(badgeSheets([])).toEqual([]);
});
