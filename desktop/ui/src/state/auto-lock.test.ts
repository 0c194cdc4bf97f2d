// A lock opens to a sign-in alone.
import { describe, expect, it } from 'vitest';
import { createAutoLock, isIdle } from './auto-lock.ts';

/** What a tab keeps. */
function tab(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

function lockOf(session: string | null, storage: Storage) {
  return createAutoLock({ now: () => 0, session: () => session, lockAfterMinutes: () => 0, storage });
}

describe('the lock', () => {
  it('[lock] outlives a reload of the window', () => {
    const storage = tab();
    lockOf('session-1', storage).lock();
    expect(lockOf('session-1', storage).locked()).toBe(true);
  });

  it('[lock] is of one sign-in, and of none where nobody is signed in', () => {
    const storage = tab();
    lockOf('session-1', storage).lock();
    expect([lockOf('session-2', storage).locked(), lockOf(null, storage).locked()]).toEqual([false, false]);
    const nobody = lockOf(null, tab());
    nobody.lock();
    expect(nobody.locked()).toBe(false);
  });

  it('[lock] falls after the minutes of the site, and never where there are none', () => {
    expect([isIdle(599_999, 10), isIdle(600_000, 10), isIdle(9e9, 0)]).toEqual([false, true, false]);
  });
});
