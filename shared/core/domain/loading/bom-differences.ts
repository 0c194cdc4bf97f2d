// Where a feeder table and the product's bill of materials differ. It finds, and leaves judging to the engineer: parts
// placed by hand are not loaded anywhere, and some parts sit in two slots on purpose.
import type { BomLine } from '../product/facts.ts';
import type { FeederSlot } from './facts.ts';

export interface BomDifferences {
  /** on the bill, in no slot */
  notLoaded: BomLine[];
  /** in slots, not on the bill */
  notInBom: { part: string; slots: string[] }[];
  /** pieces a product on the bill, and placed from all slots; only where every slot states them */
  quantity: { part: string; bom: number; placed: number; slots: string[] }[];
  /** one slot, several rows */
  twice: { slot: string; parts: string[] }[];
  severalSlots: { part: string; slots: string[] }[];
}

export function bomDifferences(
  { slots }: { slots: readonly FeederSlot[] },
  bom: readonly BomLine[],
): BomDifferences {
  const lines = Map.groupBy(bom, ({ part }) => part);
  const loaded = Map.groupBy(slots, ({ part }) => part);
  const parts = [...loaded].map(([part, rows]) => ({
    part,
    rows,
    slots: [...new Set(rows.map(({ slot }) => slot))],
  }));
  return {
    notLoaded: bom.filter(({ part }) => !loaded.has(part)),
    notInBom: parts
      .filter(({ part }) => !lines.has(part))
      .map(({ part, slots: at }) => ({ part, slots: at })),
    quantity: parts.flatMap(({ part, rows, slots: at }) => {
      const asked = lines.get(part);
      const placed = total(rows.map(({ qty }) => qty));
      const needed = asked === undefined ? null : total(asked.map(({ qty }) => qty));
      return placed === null || needed === null || placed === needed
        ? []
        : [{ part, bom: needed, placed, slots: at }];
    }),
    twice: [...Map.groupBy(slots, ({ slot }) => slot)]
      .filter(([, rows]) => rows.length > 1)
      .map(([slot, rows]) => ({ slot, parts: rows.map(({ part }) => part) })),
    severalSlots: parts
      .filter(({ slots: at }) => at.length > 1)
      .map(({ part, slots: at }) => ({ part, slots: at })),
  };
}

/** Null when one of them is not stated. */
function total(quantities: readonly (number | null)[]): number | null {
  const stated = quantities.filter((qty) => qty !== null);
  if (stated.length < quantities.length) return null;
  return Number(stated.reduce((sum, qty) => sum + qty, 0).toPrecision(12));
}
