// What is edited here stays; what somebody else saved meanwhile comes.
import { expect, test } from 'vitest';
import { followed } from './followed.ts';

const start = { name: { en: 'Plant', zh: '工厂' }, provisional: false, minutes: 10 as number | null };

test('given a field entered here and another saved elsewhere, then both stand', () => {
  const entered = { ...start, name: { en: 'Our plant', zh: '工厂' } };
  expect(followed(entered, start, { ...start, minutes: 44 })).toEqual({ ...entered, minutes: 44 });
});

test('given a field emptied here that was saved elsewhere too, then it stays as it was entered', () => {
  expect(followed({ ...start, minutes: null }, start, { ...start, minutes: 44 }).minutes).toBeNull();
});

test('given nothing entered, then what stands at the hub', () => {
  const now = { ...start, provisional: true };
  expect(followed(start, start, now)).toEqual(now);
});
