// A machine's setup sheet between the file and the table: the bytes of a file as text, rows with what an engineer said
// about them, what a table keeps that a sheet does not say, and a table as such a sheet. Pure.
import type { FeederSlot } from '@lineside/core/domain/loading/facts';
import {
  cellsOf,
  machinesOf,
  readSetupSheet,
  type SetupSheetFault,
  type SheetCells,
} from '@lineside/core/domain/loading/setup-sheet';
import { csvText } from './csv.ts';
import { inMapOrder } from './feeder-map.ts';

export type SheetRow = Readonly<Record<string, string>>;

/** What an engineer said about rows of a sheet, by row number from 1. */
export interface SheetAnswers {
  /** the machine that is meant where the sheet does not write it */
  machines: Readonly<Record<number, string>>;
  leftOut: ReadonlySet<number>;
}

export const noAnswers: SheetAnswers = { machines: {}, leftOut: new Set() };

/** Spreadsheets on Chinese machines still save GB 18030; everything else is UTF-8. */
export function decodedSheet(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

export interface SheetReading {
  slots: FeederSlot[];
  /** of the sheet as a whole: columns that are not there */
  missing: SetupSheetFault[];
  /** one for every row that says anything, in the order of the sheet */
  rows: SheetRowReading[];
}

export interface SheetRowReading {
  /** from 1 */
  row: number;
  slot: string;
  part: string;
  leftOut: boolean;
  faults: SetupSheetFault[];
  /** what the sheet leaves open, and somebody answered or has to */
  asksMachine: boolean;
}

export function readAnswered(sheet: readonly SheetRow[], answers: SheetAnswers): SheetReading {
  const asked = sheet.map((row, i) => answered(row, i + 1, answers));
  const { slots, faults } = readSetupSheet(asked);
  const plain = readSetupSheet(sheet);
  const ambiguous = new Set(
    plain.faults.filter(({ fault }) => fault === 'SLOT_AMBIGUOUS').map(({ row }) => row),
  );
  const rows = sheet.flatMap((cells, i): SheetRowReading[] => {
    const row = i + 1;
    if (isEmpty(cells)) return [];
    return [
      {
        row,
        slot: slotWritten(cellsOf(cells)),
        part: cellsOf(cells).part,
        leftOut: answers.leftOut.has(row),
        faults: faults.filter((fault) => fault.row === row),
        asksMachine: ambiguous.has(row),
      },
    ];
  });
  return { slots, missing: faults.filter(({ row }) => row === 0), rows };
}

/** A row that is left out says nothing; a machine that was answered is read as if it were written. */
function answered(cells: SheetRow, row: number, { machines, leftOut }: SheetAnswers): SheetRow {
  if (leftOut.has(row)) return Object.fromEntries(Object.keys(cells).map((heading) => [heading, '']));
  const machine = machines[row];
  return machine === undefined ? cells : { ...cells, machine };
}

/** Machines that the sheet or these slots name. */
export function machinesIn(sheet: readonly SheetRow[], slots: readonly FeederSlot[]): string[] {
  const named = machinesOf(sheet.map(cellsOf));
  return [...new Set([...named, ...slots.map(({ machine }) => machine)])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
}

const sheetColumns = [
  ...['row_no', 'sheet_column', 'slot_as_written', 'slot_code', 'machine_no', 'side', 'side_en', 'side_zh'],
  ...['position', 'part_no', 'usage_ticked', 'usage_qty', 'shared_material'],
];

/** The table as the form has it: two halves beside each other, left and right. */
export function sheetText(slots: readonly FeederSlot[]): string {
  const rows = inMapOrder(slots).map(({ slot: { slot, machine, side, position, part, qty } }, i) => [
    i + 1,
    i < Math.ceil(slots.length / 2) ? 'L' : 'R',
    `${machine} ${side} - ${position}`,
    slot,
    machine,
    side,
    side === 'F' ? 'front' : 'rear',
    side === 'F' ? '前' : '后',
    position,
    part,
    'TRUE',
    qty,
    null,
  ]);
  return csvText(sheetColumns, rows);
}

/** As the sheet has it: in one column, or in three. */
function slotWritten({ slot, machine, side, position }: SheetCells): string {
  return slot === '' ? `${machine}${side}${position === '' ? '' : `-${position}`}` : slot;
}

function isEmpty(cells: SheetRow): boolean {
  return Object.values(cells).every((cell) => cell.trim() === '');
}

/** A row that is neither read nor left out: it waits for somebody's word. */
export function isOpenRow({ leftOut, faults }: SheetRowReading): boolean {
  return !leftOut && faults.length > 0;
}
