// Guessing is slowed down by user and by address, and forgotten after a minute.
import { expect, test } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

function failing(
  times: number,
  attempts: SignInAttempts,
  address: string,
  user: (n: number) => string,
): void {
  for (let n = 0; n < times; n++) attempts.failed(address, user(n));
}

test('[P6] ten wrong passwords lock a user at that address, for what is left of the minute', () => {
  const clock = new ManualClock();
  const attempts = new SignInAttempts(clock);
  failing(9, attempts, 'a', () => 'ann');
  expect(attempts.waitMs('a', 'ann')).toBe(0);
  clock.advance(20_000);
  attempts.failed('a', 'ann');
  expect(attempts.waitMs('a', 'ann')).toBe(40_000);
  expect(attempts.waitMs('a', 'bob')).toBe(0);
  expect(attempts.waitMs('b', 'ann')).toBe(0);
  clock.advance(40_000);
  expect(attempts.waitMs('a', 'ann')).toBe(0);
});

test('[P6] one address that tries many names is locked for all of them', () => {
  const attempts = new SignInAttempts(new ManualClock());
  failing(60, attempts, 'a', (n) => `user ${n}`);
  expect(attempts.waitMs('a', 'ann')).toBe(60_000);
  expect(attempts.waitMs('b', 'ann')).toBe(0);
});

test('[P6] what proves right is not counted, and what is being looked at is', () => {
  const attempts = new SignInAttempts(new ManualClock());
  failing(10, attempts, 'a', () => 'ann');
  expect(attempts.waitMs('a', 'ann')).toBe(60_000);
  attempts.succeeded('a', 'ann');
  expect(attempts.waitMs('a', 'ann')).toBe(0);
});
