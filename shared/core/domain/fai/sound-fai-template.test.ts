// A template without a fault is taken; one with a nameless title or an item's code given again is not, and says where.
import { expect, test } from 'vitest';
import { faiTemplate } from '../../testing/smt-plant.ts';
import { FaiTemplateConfigured } from './facts.ts';
import { SoundFaiTemplate } from './sound-fai-template.ts';

const [item] = faiTemplate.items;
const coded = (...codes: string[]) => ({ ...faiTemplate, items: codes.map((code) => ({ ...item, code })) });

test('given a name and items of different codes, then it is taken as it is', () => {
  const template = coded('A', 'B', 'a');
  expect(SoundFaiTemplate.parse(template)).toEqual(template);
});

test.each([
  ['two items of one code', coded('A', 'B', 'A', 'A'), ['items.2.code TWICE', 'items.3.code TWICE']],
  ['no name', { ...faiTemplate, name: { en: ' ', zh: '' } }, ['name NAME_MISSING']],
])('given %s, then it is refused there, and a fact that says so is still read', (_what, template, told) => {
  const issues = SoundFaiTemplate.safeParse(template).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(told);
  expect(FaiTemplateConfigured.safeParse(template).success).toBe(true);
});
