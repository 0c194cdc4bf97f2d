// The day on which something happened depends on where people live.
import { expect, test } from 'vitest';
import { dayIn, TimeZone } from './day.ts';

const at = (iso: string) => Date.parse(iso);

test.each([
  ['the evening of UTC', '2026-05-26T16:00:00Z', 'Asia/Shanghai', '2026-05-27'],
  ['the moment before', '2026-05-26T15:59:59Z', 'Asia/Shanghai', '2026-05-26'],
  ['a night shift in Europe', '2026-07-31T22:30:00Z', 'Europe/Berlin', '2026-08-01'],
  ['the same in winter', '2026-12-31T22:30:00Z', 'Europe/Berlin', '2026-12-31'],
  ['the last day of a year', '2027-01-01T03:00:00Z', 'America/New_York', '2026-12-31'],
  ['no zone of its own', '2026-05-26T23:59:59Z', 'UTC', '2026-05-26'],
])('given %s, %s in %s, then it is %s', (_what, iso, zone, day) => {
  expect(dayIn(at(iso), zone)).toBe(day);
});

test('given a name that is no zone, then it is refused', () => {
  expect(['Asia/Shanghai', 'UTC'].every((zone) => TimeZone.safeParse(zone).success)).toBe(true);
  for (const zone of ['Asia/Nowhere', '', 'x'.repeat(65), ' '])
    expect(TimeZone.safeParse(zone).success).toBe(false);
});
