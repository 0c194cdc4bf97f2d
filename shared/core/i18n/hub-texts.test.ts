// Both languages of the hub's pages say the same things with the same details.
import { expect, test } from 'vitest';
import type { Text } from '../kernel/ids.ts';
import { hubTexts } from './hub-texts.ts';

const texts = Object.entries<Text>(hubTexts);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const keysOf = (found: readonly [string, Text][]) => found.map(([key]) => key);

test('given any text of the hub, then neither language is empty or padded', () => {
  const found = texts.filter(([, { en, zh }]) =>
    [en, zh].some((text) => text === '' || text !== text.trim()),
  );
  expect(keysOf(found)).toEqual([]);
});

test('given any text of the hub, then both languages take the same details', () => {
  const found = texts.filter(([, { en, zh }]) => placeholders(en).join() !== placeholders(zh).join());
  expect(keysOf(found)).toEqual([]);
});
