// A feeder table against its bill of materials, as pages show it: how many differences there are, and which of them
// concern a slot. Parts in several slots are told but not counted: most stand so on purpose. Pure.
import { type BomDifferences, bomDifferences } from '@lineside/core/domain/loading/bom-differences';
import type { FeederSlot } from '@lineside/core/domain/loading/facts';
import type { BomLine } from '@lineside/core/domain/product/facts';

/** Null where the product has no bill. A slot that has no part yet is no difference. */
export function checkedTable(
  table: { slots: readonly FeederSlot[] },
  bom: readonly BomLine[] | undefined,
): BomDifferences | null {
  if (bom === undefined || bom.length === 0) return null;
  return bomDifferences({ slots: table.slots.filter(({ part }) => part !== '') }, bom);
}

export function differenceCount(found: BomDifferences): number {
  return found.notLoaded.length + found.notInBom.length + found.quantity.length + found.twice.length;
}

/** The slots that a difference names. */
export function slotsInDoubt(found: BomDifferences | null): ReadonlySet<string> {
  if (found === null) return new Set();
  return new Set([
    ...found.notInBom.flatMap(({ slots }) => slots),
    ...found.quantity.flatMap(({ slots }) => slots),
    ...found.twice.map(({ slot }) => slot),
  ]);
}

/** A part that an engineer may choose: where its name is known, and whether the product's bill has it. */
export interface KnownPart {
  part: string;
  name: string;
  onBill: boolean;
}

/** The parts of the product's own bill first, then whatever other bills and tables name, by number. */
export function knownParts(
  product: string,
  products: readonly { code: string; bom: readonly BomLine[] }[],
  tables: readonly { slots: readonly FeederSlot[] }[],
): KnownPart[] {
  const own = products.find(({ code }) => code === product)?.bom ?? [];
  const known = new Map(own.map(({ part, name }) => [part, { part, name, onBill: true }]));
  const others = [
    ...products.flatMap(({ bom }) => bom.map(({ part, name }) => ({ part, name }))),
    ...tables.flatMap(({ slots }) =>
      slots.flatMap(({ part, substitutes }) =>
        [part, ...substitutes].map((each) => ({ part: each, name: '' })),
      ),
    ),
  ];
  for (const { part, name } of others)
    if (part !== '' && !known.has(part)) known.set(part, { part, name, onBill: false });
  return [...known.values()].sort(
    (a, b) => Number(b.onBill) - Number(a.onBill) || a.part.localeCompare(b.part, 'en', { numeric: true }),
  );
}
