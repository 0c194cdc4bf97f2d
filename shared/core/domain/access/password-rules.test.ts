// Passwords that guessers try first are not taken, and the reason is said in both languages.
import { expect, test } from 'vitest';
import { passwordFault, whyWeak } from './password-rules.ts';

const person = { user: 'P03', name: 'Zhang Wei' };

test.each([
  ['nine chars', 'abcdefgh1'.slice(0, 9), 'short'],
  ['spaces around it', '   abc123   ', 'short'],
  ['one character over and over', 'aaaaaaaaaaaa', 'repeated'],
  ['signs alone', '----------', 'repeated'],
  ['counting', '1234567890', 'run'],
  ['counting down', '0987654321', 'run'],
  ['the alphabet', 'ABCDEFGHIJKL', 'run'],
  ['a row of the keyboard, dressed up', 'Qwertyuiop!', 'run'],
  ['what guessers try first', 'Password-123', 'common'],
  ['a Chinese favourite', 'woaini1314520', 'common'],
  ['the name', 'zhangwei123', 'own'],
  ['the name with signs', 'Zhang.Wei-2024', 'own'],
  ['the id again and again', 'P03P03P03P03', 'own'],
] as const)('given %s (%s), then it is %s', (_what, password, fault) => {
  expect(passwordFault(password, person)).toBe(fault);
});

test.each([
  'correct horse battery',
  '流水线旁边有三台印刷机',
  'p03 walks home at nine',
  'k7#Rb2!xQz',
  '9137462058',
])('given %s, then it is taken', (password) => {
  expect(passwordFault(password, person)).toBeNull();
});

test('given a weak one, then why is said in both languages', () => {
  const { whyEn, whyZh } = whyWeak('run');
  expect(whyEn).toMatch(/row/);
  expect(whyZh).toMatch(/连续/);
});
