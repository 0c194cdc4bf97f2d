// Times as the floor reads them, in both languages.
import { describe, expect, it } from 'vitest';
import { clockSeconds, elapsed, exactTime, relativeTime, sinceTime } from './time-format.ts';

const at = new Date(2026, 2, 9, 9, 41, 5).getTime();
const day = 86_400_000;

describe('times on screen', () => {
  it('[time] the station shows seconds', () => {
    expect(clockSeconds(at)).toBe('09:41:05');
    expect(exactTime(at)).toBe('2026-03-09 09:41:05');
  });

  it('[time] since when: the hour today, with the day before, with the year long before', () => {
    expect(sinceTime(at, at + 3_600_000)).toBe('09:41');
    expect(sinceTime(at, at + day)).toBe('03-09 09:41');
    expect(sinceTime(at, at + 365 * day)).toBe('2026-03-09 09:41');
  });

  it('[time] elapsed never goes below zero and grows hours when it must', () => {
    expect(elapsed(-500)).toBe('00:00');
    expect(elapsed(252_000)).toBe('04:12');
    expect(elapsed(3_852_000)).toBe('1:04:12');
  });

  it('[time] relative in both languages', () => {
    expect(relativeTime(at, at + 1000, 'en')).toBe('just now');
    expect(relativeTime(at, at - 1000, 'en')).toBe('just now');
    expect(relativeTime(at, at + 42_000, 'en')).toBe('42 s ago');
    expect(relativeTime(at, at + 180_000, 'zh')).toBe('3 分钟前');
    expect(relativeTime(at, at + 2 * 3_600_000, 'en')).toBe('2 h ago');
    expect(relativeTime(at, at + 3 * day, 'zh')).toBe('3 天前');
  });
});
