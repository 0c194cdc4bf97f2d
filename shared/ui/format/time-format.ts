// Times as people on the floor read them: local, 24 h, with seconds at the station; relative at the hub.
// All instants are ms since 1970; the time zone is the machine's.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { fillText, type Language } from './fill-text.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** `10:02:13` */
export function clockSeconds(at: number): string {
  const date = new Date(at);
  return `${clockMinutes(at)}:${two(date.getSeconds())}`;
}

/** `10:02` */
export function clockMinutes(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `2026-03-09` */
export function isoDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026-03-09 10:02:13` */
export function exactTime(at: number): string {
  return `${isoDay(at)} ${clockSeconds(at)}`;
}

/** `09:41` when it is today, `03-08 09:41` in the same year, with the year otherwise. */
export function sinceTime(at: number, now: number): string {
  const day = isoDay(at);
  const today = isoDay(now);
  if (day === today) return clockMinutes(at);
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${clockMinutes(at)}`;
}

/** A span as `04:12`, from an hour on `1:04:12`; never negative. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${two(minutes)}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** `3 min ago`; `just now` below five seconds and for what lies ahead. */
export function relativeTime(at: number, now: number, language: Language): string {
  const seconds = Math.floor((now - at) / 1000);
  if (seconds < 5) return uiTexts.justNow[language];
  if (seconds < 60) return fillText(uiTexts.secondsAgo, language, { n: seconds });
  if (seconds < 3600) return fillText(uiTexts.minutesAgo, language, { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return fillText(uiTexts.hoursAgo, language, { n: Math.floor(seconds / 3600) });
  return fillText(uiTexts.daysAgo, language, { n: Math.floor(seconds / 86_400) });
}
