// The feeder table that a setup sheet becomes: for what its file's name says or somebody chose, with what the table
// that is there keeps because sheets do not say it. Pure.
import type { HistoryChange } from '@lineside/core/contracts/master-data';
import { changesBetween, type Json } from '@lineside/core/domain/change/changes';
import { FeederSlot, type FeederTableConfigured, feederTableCode } from '@lineside/core/domain/loading/facts';
import { LineCode } from '@lineside/core/kernel/ids';

/** For what a table is; null is not chosen yet, of the side: one side only. */
export interface TableTarget {
  product: string | null;
  boardSide: FeederTableConfigured['boardSide'];
  line: string | null;
  program: string;
}

/** Null until product and line are chosen. */
export function targetCode({ product, boardSide, line }: TableTarget): string | null {
  return product === null || line === null ? null : feederTableCode({ product, boardSide, line });
}

/** @param standing the table that is there under this code */
export function tableOf(
  slots: readonly FeederSlot[],
  target: TableTarget,
  standing: FeederTableConfigured | null,
): FeederTableConfigured | null {
  const { product, boardSide, program } = target;
  const code = targetCode(target);
  const line = LineCode.safeParse(target.line).data;
  if (code === null || product === null || line === undefined) return null;
  const before = standing?.slots ?? [];
  return {
    ...{ code, product, boardSide, line },
    program: program.trim() === '' ? (standing?.program ?? '') : program.trim(),
    slots: inOrderOf(withKept(slots, before), before),
  };
}

/** What is different, for people: a slot that comes or goes is told by its part alone, as its name says the rest. */
export function tableChanges(before: FeederTableConfigured, after: FeederTableConfigured): HistoryChange[] {
  return changesBetween(before as Json, after as Json).map((change) => ({
    path: [...change.path],
    before: told(change.before),
    after: told(change.after),
  }));
}

function told(value: Json): HistoryChange['before'] {
  const slot = FeederSlot.safeParse(value);
  return slot.success ? slot.data.part : (value as HistoryChange['before']);
}

/** What a file is called often names what it is for: `feeder-setup-5223029018-bot SMT-A.csv`. */
export function targetOf(
  file: string,
  known: { products: readonly string[]; lines: readonly string[] },
): TableTarget {
  const name = file.toUpperCase();
  const named = (codes: readonly string[]) =>
    codes
      .filter((code) => name.includes(code.toUpperCase()))
      .toSorted((a, b) => b.length - a.length)
      .at(0) ?? null;
  const side = /(?<![A-Z])(TOP|BOT)(?![A-Z])/.exec(name)?.[1];
  return {
    product: named(known.products),
    boardSide: side === 'TOP' || side === 'BOT' ? side : null,
    line: named(known.lines) ?? (known.lines.length === 1 ? (known.lines[0] ?? null) : null),
    program: '',
  };
}

/** The same slots in the order that a table has them in, new ones behind: only what is different then differs. */
function inOrderOf(slots: readonly FeederSlot[], table: readonly FeederSlot[]): FeederSlot[] {
  const places = new Map(table.map(({ slot }, i) => [slot, i]));
  const place = ({ slot }: FeederSlot) => places.get(slot) ?? table.length;
  return slots.toSorted((a, b) => place(a) - place(b));
}

/**
 * Sheets name no substitutes, and most no quantities: what the table says of the same part stays, the same slot's word
 * before another's.
 */
function withKept(sheet: readonly FeederSlot[], table: readonly FeederSlot[]): FeederSlot[] {
  return sheet.map((slot) => {
    const before =
      table.find((other) => other.slot === slot.slot && other.part === slot.part) ??
      table.find((other) => other.part === slot.part);
    if (before === undefined) return slot;
    const qty = slot.qty ?? (before.slot === slot.slot ? before.qty : null);
    return { ...slot, qty, substitutes: [...before.substitutes] };
  });
}
