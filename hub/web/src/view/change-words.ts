// A difference between two editions in words: which field, what it was, what it is. Lists of codes tell only what came
// and what went.
import type { Json } from '@lineside/core/domain/change/changes';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { fillText, type Language } from '@lineside/ui/format/fill-text';
import { exactTime } from '@lineside/ui/format/time-format';
import { choiceText, fieldText } from './field-words.ts';

/** One stretch of a field's path. */
export interface PathWord {
  text: string;
  /** a key of an entry (a step number, a code) rather than a field's name */
  isKey: boolean;
}

/** Where the difference is, from the outside in. */
export function pathWords(path: readonly string[], language: Language): PathWord[] {
  return path.map((part) => {
    const text = fieldText(part);
    return text === null ? { text: part, isKey: true } : { text: fillText(text, language), isKey: false };
  });
}

/** What a list of single things lost and gained; null when that does not tell it all (order, or no such lists). */
export function listChange(before: Json, after: Json): { gone: string[]; come: string[] } | null {
  if (!isSingles(before) || !isSingles(after)) return null;
  const [was, is] = [before.map(String), after.map(String)];
  const gone = was.filter((entry) => !is.includes(entry));
  const come = is.filter((entry) => !was.includes(entry));
  return gone.length + come.length === 0 ? null : { gone, come };
}

/** One side of a difference, in one line. `field` is the last name of its path. */
export function valueWords(value: Json, field: string, language: Language): string {
  if (value === null || value === '') return fillText(hubTexts.changeEmpty, language);
  if (typeof value === 'boolean') return fillText(hubTexts[value ? 'yes' : 'no'], language);
  if (typeof value === 'number') return /^at$|At$/.test(field) ? exactTime(value) : String(value);
  if (typeof value === 'string') {
    const choice = choiceText(field, value);
    return choice === null ? value : fillText(choice, language);
  }
  if (isSingles(value))
    return value.length === 0
      ? fillText(hubTexts.changeEmpty, language)
      : value.map((one) => valueWords(one, field, language)).join(', ');
  if (isList(value)) return fillText(hubTexts.changeEntries, language, { n: value.length });
  return thingWords(value, language);
}

/** A whole entry that came or went: its name when it has one, else its fields. */
function thingWords(thing: { readonly [name: string]: Json }, language: Language): string {
  if (isText(thing)) return fillText(thing, language);
  const { name } = thing;
  if (isText(name)) return fillText(name, language);
  const told = Object.entries(thing).filter(([, value]) => !isEmpty(value));
  // `by` only says which of the others is meant
  return (told.length > 1 ? told.filter(([field]) => field !== 'by') : told)
    .map(([field, value]) => {
      const text = fieldText(field);
      return `${text === null ? field : fillText(text, language)}: ${valueWords(value, field, language)}`;
    })
    .join(', ');
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isSingles(value: Json): value is readonly (string | number)[] {
  return isList(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number');
}

function isText(value: Json | undefined): value is Text {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) return false;
  return typeof value.en === 'string' && typeof value.zh === 'string';
}
