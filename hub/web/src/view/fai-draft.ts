// A first-article template while it is edited: its items under the headings that they stand under on paper, each with
// a name of its own that no typing changes. Back into the contract's flat list it goes unchanged. Pure.
import type { FaiItem, FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import type { Text } from '@lineside/core/kernel/ids';
import { codeOfName } from './code-of-name.ts';
import { moved } from './route-order.ts';

/** `code` is empty while an item is new: then it follows from the name. */
export type FaiItemDraft = Omit<FaiItem, 'section'> & { id: string };

export interface FaiSectionDraft {
  id: string;
  heading: Text;
  items: FaiItemDraft[];
}

export interface FaiDraft {
  code: string;
  name: Text;
  sampleQty: number | null;
  sections: FaiSectionDraft[];
}

export const emptyText: Text = { en: '', zh: '' };

/** Items with the same heading one after another are a section. */
export function faiDraftOf({ code, name, sampleQty, items }: FaiTemplateConfigured): FaiDraft {
  const sections: FaiSectionDraft[] = [];
  for (const { section, ...item } of items) {
    const last = sections.at(-1);
    const draft = { ...item, id: `item:${item.code}` };
    if (last !== undefined && isSame(last.heading, section)) last.items.push(draft);
    else sections.push({ id: `section:${sections.length + 1}`, heading: section, items: [draft] });
  }
  return { code, name, sampleQty, sections };
}

/** Not yet checked: what is wrong in it, the contract's schema says. */
export function faiTemplateOf(draft: FaiDraft): FaiTemplateConfigured {
  const taken = new Set(draft.sections.flatMap(({ items }) => items.map(({ code }) => code)));
  return {
    code: draft.code,
    name: trimmed(draft.name),
    sampleQty: draft.sampleQty ?? 0,
    items: draft.sections.flatMap(({ heading, items }) =>
      items.map(({ id: _id, ...item }) => {
        const code = item.code === '' ? codeOfName(item.name.en, taken) : item.code;
        taken.add(code);
        return { ...item, code, section: trimmed(heading), name: trimmed(item.name) };
      }),
    ),
  };
}

/** A heading without a name, with one item in it: a section of nothing would not be kept. */
export function withSection(draft: FaiDraft): FaiDraft {
  const id = freeId('section', draft.sections);
  const section = { id, heading: emptyText, items: [freshItem(draft)] };
  return { ...draft, sections: [...draft.sections, section] };
}

export function withHeading(draft: FaiDraft, section: string, heading: Text): FaiDraft {
  return inSection(draft, section, (found) => ({ ...found, heading }));
}

export function withItem(draft: FaiDraft, section: string): FaiDraft {
  const item = freshItem(draft);
  return inSection(draft, section, (found) => ({ ...found, items: [...found.items, item] }));
}

export function changedItem(draft: FaiDraft, id: string, change: Partial<FaiItemDraft>): FaiDraft {
  return everySection(draft, (items) =>
    items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  );
}

/** A section goes with its last item. */
export function withoutItem(draft: FaiDraft, id: string): FaiDraft {
  return everySection(draft, (items) => items.filter((item) => item.id !== id));
}

export function movedItem(draft: FaiDraft, section: string, from: number, to: number): FaiDraft {
  return inSection(draft, section, (found) => ({ ...found, items: moved(found.items, from, to) }));
}

export function movedSection(draft: FaiDraft, from: number, to: number): FaiDraft {
  return { ...draft, sections: moved(draft.sections, from, to) };
}

/** Puts an item at the end of another section. */
export function itemUnder(draft: FaiDraft, id: string, section: string): FaiDraft {
  const item = draft.sections.flatMap(({ items }) => items).find((each) => each.id === id);
  if (item === undefined || !draft.sections.some((each) => each.id === section)) return draft;
  const placed = inSection(everySectionKept(draft, id), section, (found) => ({
    ...found,
    items: [...found.items, item],
  }));
  return { ...placed, sections: placed.sections.filter(({ items }) => items.length > 0) };
}

/** Filled in one language only. */
export function isHalf({ en, zh }: Text): boolean {
  return (en.trim() === '') !== (zh.trim() === '');
}

/** What is wrong with a heading: one language only, or the same as that of the section before it. */
export function headingFault(draft: FaiDraft, section: string): 'HALF' | 'SAME' | null {
  const place = draft.sections.findIndex(({ id }) => id === section);
  const [before, here] = [draft.sections[place - 1]?.heading, draft.sections[place]?.heading];
  if (here === undefined) return null;
  if (isHalf(here)) return 'HALF';
  return before !== undefined && isSame(trimmed(before), trimmed(here)) ? 'SAME' : null;
}

/** What an item lacks before it can be looked at; what the contract's schema says comes on top. */
export function itemLacks(item: FaiItemDraft): 'NAME' | 'CRITERION' | 'SPECS' | null {
  if (isEmpty(item.name) || isHalf(item.name)) return 'NAME';
  if (item.criteria.some((criterion) => isEmpty(criterion) || isHalf(criterion))) return 'CRITERION';
  return item.result === 'VALUE' && item.specs.length === 0 ? 'SPECS' : null;
}

/** The place of an item in the contract's list, for finding its problems. */
export function placeOf(draft: FaiDraft, id: string): number {
  return draft.sections.flatMap(({ items }) => items).findIndex((item) => item.id === id);
}

function freshItem(draft: FaiDraft): FaiItemDraft {
  return {
    id: freeId(
      'new',
      draft.sections.flatMap(({ items }) => items),
    ),
    code: '',
    name: emptyText,
    method: emptyText,
    criteria: [emptyText],
    result: 'OK_NG',
    required: true,
    specs: [],
    by: 'QUALITY',
  };
}

function freeId(kind: string, taken: readonly { id: string }[]): string {
  const used = new Set(taken.map(({ id }) => id));
  let n = taken.length + 1;
  while (used.has(`${kind}:${n}`)) n += 1;
  return `${kind}:${n}`;
}

function inSection(
  draft: FaiDraft,
  id: string,
  change: (section: FaiSectionDraft) => FaiSectionDraft,
): FaiDraft {
  return { ...draft, sections: draft.sections.map((each) => (each.id === id ? change(each) : each)) };
}

function everySection(draft: FaiDraft, change: (items: FaiItemDraft[]) => FaiItemDraft[]): FaiDraft {
  const sections = draft.sections.map((section) => ({ ...section, items: change(section.items) }));
  return { ...draft, sections: sections.filter(({ items }) => items.length > 0) };
}

function everySectionKept(draft: FaiDraft, id: string): FaiDraft {
  const sections = draft.sections.map((section) => ({
    ...section,
    items: section.items.filter((item) => item.id !== id),
  }));
  return { ...draft, sections };
}

function isEmpty({ en, zh }: Text): boolean {
  return en.trim() === '' && zh.trim() === '';
}

function trimmed({ en, zh }: Text): Text {
  return { en: en.trim(), zh: zh.trim() };
}

function isSame(a: Text, b: Text): boolean {
  return a.en === b.en && a.zh === b.zh;
}

/** A new template: one section, one item, both waiting for their names. */
export const freshDraft: FaiDraft = withSection({ code: '', name: emptyText, sampleQty: 1, sections: [] });
