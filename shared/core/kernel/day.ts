// A day of the calendar, `2025-05-30`, as people plan by it: without a clock, in the zone where they live.
import { z } from 'zod';

export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An IANA name such as `Asia/Shanghai`, among those that this software knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'is no time zone');

/**
 * The day of a moment in a zone.
 * @param at ms since 1970
 * @param zone an IANA name
 */
export function dayIn(at: number, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, ...digits }).formatToParts(at);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const digits = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
} as const;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // a RangeError is how Intl says that there is none
    return false;
  }
}
