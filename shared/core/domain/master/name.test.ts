// A name is one in any language; blanks are none.
import { expect, test } from 'vitest';
import { Name } from './name.ts';

test.each([
  { en: 'Printing', zh: '' },
  { en: '', zh: '印刷' },
  { en: ' a ', zh: ' ' },
])('given %j, then it is a name, kept as it is', (name) => {
  expect(Name.parse(name)).toEqual(name);
});

test.each([
  { en: '', zh: '' },
  { en: ' ', zh: '\t　' },
])('given %j, then it is none', (name) => {
  expect(Name.safeParse(name).error?.issues.map(({ message }) => message)).toEqual(['NAME_MISSING']);
});
