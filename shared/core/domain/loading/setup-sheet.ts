// Reads a machine's setup sheet (form QR-Pro-121, as CSV or with the form's own headings) into the slots of a feeder
// table. Every row either becomes a slot or says what is the matter with it.
import { FeederSlot } from './facts.ts';
import { parseSlot, type Slot } from './slot.ts';

export const setupSheetFaultCodes = [
  /** no such heading at all; told once, as row 0 */
  'COLUMN_MISSING',
  'SLOT_MISSING',
  'SLOT_UNREADABLE',
  /** the machine is not written, and several have such a slot, or none does */
  'SLOT_AMBIGUOUS',
  'SLOT_TWICE',
  /** the slot says one machine, side or position, its own column another */
  'SLOT_CONTRADICTED',
  'PART_MISSING',
  'PART_TOO_LONG',
  'QTY_INVALID',
] as const;
export type SetupSheetFaultCode = (typeof setupSheetFaultCodes)[number];

export interface SetupSheetFault {
  /** the first row below the headings is 1 */
  row: number;
  column: SheetColumn;
  fault: SetupSheetFaultCode;
  value: string;
}

/** How a column may be headed: by the key of the form, or as the form is printed. */
const headings = {
  slot: ['slot_code', '站位码', 'slot_as_written', '站位', 'station (slot)', 'slot'],
  machine: ['machine_no', '机台', 'placement machine', 'machine'],
  side: ['side', '前后侧', 'machine side f/r'],
  position: ['position', '位置号', 'position on the side'],
  part: ['part_no', '零件p/n', 'part p/n', 'part'],
  qty: ['usage_qty', '单耗', 'usage per board', 'qty'],
} as const;
export type SheetColumn = keyof typeof headings;
export type SheetCells = Readonly<Record<SheetColumn, string>>;

/** @param rows by heading, as a CSV reader gives them; empty rows are passed over */
export function readSetupSheet(rows: readonly Readonly<Record<string, string>>[]): {
  slots: FeederSlot[];
  faults: SetupSheetFault[];
} {
  const faults = missingColumns(rows);
  if (faults.length > 0) return { slots: [], faults };
  const sheet = rows.map(cellsOf);
  const machines = machinesOf(sheet);
  const slots = new Map<string, FeederSlot>();
  for (const [i, cells] of sheet.entries()) {
    if (Object.values(cells).every((cell) => cell === '')) continue;
    const fault = (column: SheetColumn, code: SetupSheetFaultCode) =>
      faults.push({ row: i + 1, column, fault: code, value: cells[column] });
    const slot = slotIn(cells, machines);
    const qty = qtyIn(cells.qty);
    if (typeof slot === 'string') fault('slot', slot);
    else if (slots.has(slot.slot)) fault('slot', 'SLOT_TWICE');
    if (cells.part === '') fault('part', 'PART_MISSING');
    else if (cells.part.length > 64) fault('part', 'PART_TOO_LONG');
    if (qty === undefined) fault('qty', 'QTY_INVALID');
    if (typeof slot === 'string' || slots.has(slot.slot)) continue;
    const read = FeederSlot.safeParse({ ...slot, part: cells.part, qty, substitutes: [] });
    if (read.success) slots.set(slot.slot, read.data);
  }
  return { slots: [...slots.values()], faults };
}

/** A slot and a part must be headed somehow; without them nothing can be read. */
function missingColumns(rows: readonly Readonly<Record<string, string>>[]): SetupSheetFault[] {
  const headed = new Set(rows.flatMap((row) => Object.keys(row).map(plain)));
  const has = (column: SheetColumn) => headings[column].some((heading) => headed.has(heading));
  const slotParts = (['machine', 'side', 'position'] as const).every(has);
  const missing: SheetColumn[] = [];
  if (!has('slot') && !slotParts) missing.push('slot');
  if (!has('part')) missing.push('part');
  return missing.map((column) => ({ row: 0, column, fault: 'COLUMN_MISSING', value: '' }));
}

/** What a row says in each column, whichever way that is headed; empty where it says nothing. */
export function cellsOf(row: Readonly<Record<string, string>>): SheetCells {
  const byHeading = new Map(Object.entries(row).map(([heading, cell]) => [plain(heading), cell.trim()]));
  const cell = (column: SheetColumn) =>
    headings[column].map((heading) => byHeading.get(heading) ?? '').find((text) => text !== '') ?? '';
  return {
    slot: cell('slot'),
    machine: cell('machine'),
    side: cell('side'),
    position: cell('position'),
    part: cell('part'),
    qty: cell('qty'),
  };
}

/** Machines that the sheet names somewhere: one of them is meant where it names none. */
export function machinesOf(sheet: readonly SheetCells[]): string[] {
  const named = sheet.flatMap(({ slot, machine }) => {
    const read = parseSlot(slot, []);
    return [machine, read !== null && 'machine' in read ? read.machine : ''];
  });
  return [...new Set(named)].filter((machine) => machine !== '');
}

/** The slot of a row, from its text, its three columns, or both when they agree. */
function slotIn(cells: SheetCells, machines: readonly string[]): Slot | SetupSheetFaultCode {
  const { machine, side, position } = cells;
  const text = cells.slot === '' && position !== '' ? `${machine}${sideOf(side)}-${position}` : cells.slot;
  if (text === '') return 'SLOT_MISSING';
  const read = parseSlot(text, machine === '' ? machines : [machine]);
  if (read === null) return 'SLOT_UNREADABLE';
  if ('ambiguous' in read) return 'SLOT_AMBIGUOUS';
  const contradicted =
    (machine !== '' && machine !== read.machine) ||
    (side !== '' && sideOf(side) !== read.side) ||
    (position !== '' && Number(position) !== read.position);
  return contradicted ? 'SLOT_CONTRADICTED' : read;
}

function sideOf(text: string): string {
  const side = text.toLowerCase();
  if (side === 'front' || side === '前') return 'F';
  return side === 'rear' || side === '后' ? 'R' : text.toUpperCase();
}

/** Null where the form is only ticked; undefined for what is no quantity (`20+20`, `5X100`, `R41`). */
function qtyIn(text: string): number | null | undefined {
  if (/^(|✓|√|true|y|yes|是)$/i.test(text)) return null;
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

function plain(heading: string): string {
  return heading.normalize('NFKC').replace(/^﻿/u, '').trim().toLowerCase();
}
