// The slots of a feeder table as they stand on the machines: each machine with its rear and its front bank, every slot
// at its place, and the gaps between them. Pure.
import type { FeederSlot } from '@lineside/core/domain/loading/facts';

/** One place in a bank: a slot with its row in the table, or a stretch of positions with nothing in them. */
export type Place =
  | { kind: 'SLOT'; slot: FeederSlot; row: number }
  | { kind: 'GAP'; from: number; to: number };

export interface MachineMap {
  machine: string;
  rear: readonly Place[];
  front: readonly Place[];
}

/** Gaps up to so many positions are drawn place by place; longer ones shrink to a single mark. */
const drawnGap = 2;

/** By machine, as a line is walked along. */
export function feederMap(slots: readonly FeederSlot[]): MachineMap[] {
  const rows = slots.map((slot, row) => ({ slot, row }));
  return [...Map.groupBy(rows, ({ slot }) => slot.machine)]
    .toSorted(([a], [b]) => byNumber(a, b))
    .map(([machine, own]) => ({
      machine,
      rear: places(own.filter(({ slot }) => slot.side === 'R')),
      front: places(own.filter(({ slot }) => slot.side === 'F')),
    }));
}

/** Rows in the order of the map: machine, front before rear, position. */
export function inMapOrder(slots: readonly FeederSlot[]): { slot: FeederSlot; row: number }[] {
  return slots
    .map((slot, row) => ({ slot, row }))
    .toSorted(
      ({ slot: a, row: i }, { slot: b, row: j }) =>
        byNumber(a.machine, b.machine) ||
        byNumber(a.side, b.side) ||
        a.position - b.position ||
        // one slot twice: as they stand in the table
        i - j,
    );
}

/** Parts that stand in several slots, each with a letter of its own, in the order of the map. */
export function sharedParts(slots: readonly FeederSlot[]): ReadonlyMap<string, string> {
  const places = Map.groupBy(inMapOrder(slots), ({ slot }) => slot.part);
  const shared = [...places].filter(([part, rows]) => {
    return part !== '' && new Set(rows.map(({ slot }) => slot.slot)).size > 1;
  });
  return new Map(shared.map(([part], i) => [part, letter(i)]));
}

/** A to Z, then AA, AB … */
function letter(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : `${letter(Math.floor(i / 26) - 1)}${last}`;
}

function places(rows: readonly { slot: FeederSlot; row: number }[]): Place[] {
  const ordered = rows.toSorted((a, b) => a.slot.position - b.slot.position || a.row - b.row);
  return ordered.flatMap(({ slot, row }, i): Place[] => {
    const before = ordered[i - 1]?.slot.position ?? slot.position;
    const here: Place = { kind: 'SLOT', slot, row };
    return [...gap(before + 1, slot.position - 1), here];
  });
}

function gap(from: number, to: number): Place[] {
  const length = to - from + 1;
  if (length <= 0) return [];
  if (length > drawnGap) return [{ kind: 'GAP', from, to }];
  return Array.from({ length }, (_, i) => ({ kind: 'GAP', from: from + i, to: from + i }));
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
