// How the labels of a run are numbered. A rule is written by people as a pattern (`{product}-{yy}{ww}-{n:4}`) and
// frozen with the run as what stands before and after the number, so that a station needs no calendar to know a label.
import { z } from 'zod';
import type { Day } from '../../kernel/day.ts';
import { SerialNumber } from '../../kernel/ids.ts';

const Part = z.string().max(80);
const highest = 999_999_999;

/** Labels `<prefix><number, at least so many digits><suffix>`, counted from `from`. */
export const SerialRule = z.object({
  prefix: Part,
  digits: z.int().min(1).max(9),
  suffix: Part,
  from: z.int().min(1).max(highest),
});
export type SerialRule = z.infer<typeof SerialRule>;

/** The pattern when nobody gives one: the QR label of the traveller. */
export const usualPattern = 'SN-{run}-{n:4}';

export interface PatternWords {
  run: string;
  order: string;
  product: string;
  line: string;
  day: Day;
}

export type PatternFault = 'NUMBER_MISSING' | 'NUMBER_TWICE' | 'WORD_UNKNOWN' | 'TOO_LONG';

/** Every word that a pattern may use, beside the number `{n:4}`. */
export const patternWords = ['run', 'order', 'product', 'line', 'yy', 'yyyy', 'mm', 'dd', 'ww'] as const;
type PatternWord = (typeof patternWords)[number];

/**
 * A pattern made into a rule.
 * @param pattern text with `{word}`s and exactly one `{n}` or `{n:digits}`
 * @param last the highest number that it must be able to print, so that the longest label is judged
 * @param boards units under one label, whose places are printed behind it
 */
export function serialRule(
  pattern: string,
  words: PatternWords,
  from: number,
  last: number,
  boards = 1,
): SerialRule | { fault: PatternFault; word: string | null } {
  const numbers = [...pattern.matchAll(/\{n(?::([1-9]))?\}/g)];
  const [number] = numbers;
  if (number === undefined) return { fault: 'NUMBER_MISSING', word: null };
  if (numbers.length > 1) return { fault: 'NUMBER_TWICE', word: null };
  const values = wordValues(words);
  const unknown = [...pattern.matchAll(/\{([^}]*)\}?/g)].find(
    ([whole, word]) => whole !== number[0] && (!whole.endsWith('}') || !values.has(word ?? '')),
  );
  if (unknown !== undefined) return { fault: 'WORD_UNKNOWN', word: unknown[0] };
  const filled = (text: string) => text.replace(/\{([^}]*)\}/g, (_, word: string) => values.get(word) ?? '');
  const rule = {
    prefix: filled(pattern.slice(0, number.index)),
    digits: Number(number[1] ?? 1),
    suffix: filled(pattern.slice(number.index + number[0].length)),
    from,
  };
  const longest = `${labelOf(rule, last - from + 1)}${boards > 1 ? `-${boards}` : ''}`;
  const fits = last <= highest && SerialNumber.safeParse(longest).success;
  return fits && SerialRule.safeParse(rule).success ? rule : { fault: 'TOO_LONG', word: null };
}

/** The n-th label (from 1) of a rule. */
export function labelOf({ prefix, digits, suffix, from }: SerialRule, n: number): string {
  return `${prefix}${String(from + n - 1).padStart(digits, '0')}${suffix}`;
}

/** Which label (from 1) of a rule a text is, among the first `count`; null when it is none of them. */
export function numberIn(rule: SerialRule, text: string, count: number): number | null {
  const { prefix, suffix, from } = rule;
  if (!text.startsWith(prefix) || !text.endsWith(suffix)) return null;
  const digits = text.slice(prefix.length, text.length - suffix.length);
  if (!/^\d{1,9}$/.test(digits)) return null;
  const n = Number(digits) - from + 1;
  return n >= 1 && n <= count && labelOf(rule, n) === text ? n : null;
}

function wordValues({ run, order, product, line, day }: PatternWords): ReadonlyMap<string, string> {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  const values = { run, order, product, line, yyyy, yy: yyyy.slice(2), mm, dd, ww: isoWeek(day) };
  return new Map(Object.entries(values satisfies Record<PatternWord, string>));
}

/** ISO 8601 week of a day, two digits. */
function isoWeek(day: Day): string {
  const dayMs = 86_400_000;
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / dayMs / 7) + 1;
  return String(week).padStart(2, '0');
}
