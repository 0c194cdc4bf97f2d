// A first-article template in the editor is the same one when it comes out again, and keeps its items through edits.
import type { FaiItem, FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import { describe, expect, test } from 'vitest';
import {
  changedItem,
  faiDraftOf,
  faiTemplateOf,
  freshDraft,
  headingFault,
  itemLacks,
  itemUnder,
  movedItem,
  movedSection,
  placeOf,
  withHeading,
  withItem,
  withoutItem,
  withSection,
} from './fai-draft.ts';
import { itemsFor, sectionsOf } from './fai-form.ts';
import { templatesInView } from './fai-list.ts';

const text = (en: string) => ({ en, zh: `${en}中` });
const item = (code: string, section: string, by: FaiItem['by'] = 'QUALITY'): FaiItem => ({
  ...{ code, section: text(section), name: text(code), method: text(''), criteria: [], result: 'OK_NG' },
  ...{ required: true, specs: [], by },
});
const template: FaiTemplateConfigured = {
  ...{ code: 'QR-Pro-05', name: text('First article'), sampleQty: 1 },
  items: [item('BAKE', 'Process', 'PRODUCTION'), item('PASTE', 'Process'), item('LOOK', 'Product', 'BOTH')],
};
const codes = (draft: ReturnType<typeof faiDraftOf>) => faiTemplateOf(draft).items.map(({ code }) => code);

describe('the draft', () => {
  test('given a template, then it comes out as it went in', () => {
    expect(faiTemplateOf(faiDraftOf(template))).toEqual(template);
    expect(faiDraftOf(template).sections.map(({ items }) => items.length)).toEqual([2, 1]);
  });

  test('given a new item, then its code follows from its name and is nobody else’s', () => {
    const added = withItem(faiDraftOf(template), 'section:1');
    const id = added.sections[0]?.items.at(-1)?.id ?? '';
    expect(placeOf(added, id)).toBe(2);
    const named = changedItem(added, id, { name: text('Bake') });
    expect(codes(named)).toEqual(['BAKE', 'PASTE', 'BAKE-2', 'LOOK']);
    expect(codes(changedItem(named, id, { name: text('Reflow peak') }))[2]).toBe('REFLOW_PEAK');
  });

  test('given a heading that is typed letter by letter, then sections never run into each other', () => {
    const typed = ['P', 'Pr', 'Process', 'Process 2'].reduce(
      (draft, en) => withHeading(draft, 'section:2', text(en)),
      faiDraftOf(template),
    );
    expect(typed.sections).toHaveLength(2);
    expect(faiTemplateOf(typed).items[2]?.section.en).toBe('Process 2');
  });

  test('given moves, then items and sections stand where they were put', () => {
    const draft = faiDraftOf(template);
    expect(codes(movedItem(draft, 'section:1', 0, 1))).toEqual(['PASTE', 'BAKE', 'LOOK']);
    expect(codes(movedSection(draft, 1, 0))).toEqual(['LOOK', 'BAKE', 'PASTE']);
    const under = itemUnder(draft, 'item:LOOK', 'section:1');
    expect(codes(under)).toEqual(['BAKE', 'PASTE', 'LOOK']);
    expect(under.sections).toHaveLength(1);
  });

  test('given its last item is taken out, then a section goes; a new one has an item to begin with', () => {
    expect(withoutItem(faiDraftOf(template), 'item:LOOK').sections).toHaveLength(1);
    expect(withSection(faiDraftOf(template)).sections.at(-1)?.items).toHaveLength(1);
    expect(freshDraft.sections[0]?.items).toHaveLength(1);
  });
});

test('given a heading like the one before it, then it needs one of its own: the two would be one section', () => {
  const draft = faiDraftOf(template);
  expect(headingFault(draft, 'section:2')).toBeNull();
  expect(headingFault(withHeading(draft, 'section:2', text('Process')), 'section:2')).toBe('SAME');
  expect(headingFault(withHeading(draft, 'section:2', { en: 'Looks', zh: '' }), 'section:2')).toBe('HALF');
});

test('given an item, then it says what it lacks', () => {
  const [first] = faiDraftOf(template).sections[0]?.items ?? [];
  expect(first).toBeDefined();
  if (first === undefined) return;
  expect(itemLacks(first)).toBeNull();
  expect(itemLacks({ ...first, name: { en: 'Bake', zh: ' ' } })).toBe('NAME');
  expect(itemLacks({ ...first, criteria: [text('Clean'), { en: '', zh: '' }] })).toBe('CRITERION');
  expect(itemLacks({ ...first, result: 'VALUE' })).toBe('SPECS');
});

describe('the form', () => {
  test('given a side, then it has its own items and those of both, by their places in the template', () => {
    expect(itemsFor(template.items, 'PRODUCTION').map(({ place }) => place)).toEqual([0, 2]);
    expect(itemsFor(template.items, 'BOTH')).toHaveLength(3);
    expect(sectionsOf(itemsFor(template.items, 'QUALITY')).map(({ heading }) => heading.en)).toEqual([
      'Process',
      'Product',
    ]);
  });
});

test('given a search, then templates are found by name, code and item, in either language', () => {
  const row = { key: 'QR-Pro-05', data: template, edition: 'hub:1' as never };
  const rows = [{ ...row, changedAt: 0, changedBy: 'e', changedByName: 'E' }];
  for (const found of ['qr-pro', 'first', 'PASTE', 'LOOK中'])
    expect(templatesInView(rows, found)).toEqual(rows);
  expect(templatesInView(rows, 'wave')).toEqual([]);
});
