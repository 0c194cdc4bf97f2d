// Both languages say the same, with the same places to fill.
import { describe, expect, it } from 'vitest';
import type { Text } from '../kernel/ids.ts';
import { enrolTexts } from './station-enrol-texts.ts';
import { syncTexts } from './station-sync-texts.ts';
import { stationTexts } from './station-texts.ts';
import { uiTexts } from './ui-texts.ts';

const tables: [string, Record<string, Text>][] = [
  ['station', stationTexts],
  ['sync', syncTexts],
  ['enrolment', enrolTexts],
  ['ui', uiTexts],
];

/** The `{places}` of a sentence, in alphabetical order. */
const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(tables)('the %s texts', (_area, texts) => {
  it.each(Object.entries(texts))('[i18n] %s says the same in both languages', (_key, { en, zh }) => {
    expect(en.trim()).not.toBe('');
    expect(zh.trim()).not.toBe('');
    expect(places(zh)).toEqual(places(en));
  });
});
