// A span of minutes as people say it: 45 min, 4 h, 1 h 30 min. Pure.
import type { Language } from '@lineside/ui/format/fill-text';

const names = { en: [' h', ' min'], zh: [' 小时', ' 分钟'] } as const;

export function minutesText(minutes: number, language: Language): string {
  const [hour, minute] = names[language];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour} ${rest}${minute}`;
}
