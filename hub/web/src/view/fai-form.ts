// A first-article template as a form: the items that one side answers, under their headings. Pure.
import type { FaiItem } from '@lineside/core/domain/fai/facts';
import type { Text } from '@lineside/core/kernel/ids';

/** An item with its place in the template, from 0. */
export interface PlacedItem {
  item: FaiItem;
  place: number;
}

export interface FormSection {
  heading: Text;
  items: PlacedItem[];
}

/** BOTH: what either side answers. */
export function itemsFor(items: readonly FaiItem[], side: FaiItem['by']): PlacedItem[] {
  return items
    .map((item, place) => ({ item, place }))
    .filter(({ item: { by } }) => side === 'BOTH' || by === 'BOTH' || by === side);
}

/** Items with the same heading one after another stand under it once. */
export function sectionsOf(items: readonly PlacedItem[]): FormSection[] {
  const sections: FormSection[] = [];
  for (const placed of items) {
    const { en, zh } = placed.item.section;
    const last = sections.at(-1);
    if (last?.heading.en === en && last.heading.zh === zh) last.items.push(placed);
    else sections.push({ heading: { en, zh }, items: [placed] });
  }
  return sections;
}
