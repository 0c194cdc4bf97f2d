// Pre-printed labels as somebody hands them over: one serial number a line, or a table with the panel that each board
// is on. Read as far as it can be; what cannot is named by its line.
import { SerialNumber } from '@lineside/core/kernel/ids';
import Papa from 'papaparse';
import { unguarded } from './table-file.ts';

export interface ListedUnit {
  sn: SerialNumber;
  panel: { code: SerialNumber; place: number } | null;
}

export interface ListedLabels {
  units: readonly ListedUnit[];
  /** serial numbers that stand in it more than once */
  twice: readonly string[];
  /** lines that hold no serial number or no place on a panel, from 1 */
  unread: readonly number[];
  /** most boards of one panel; 1 when there are none */
  boards: number;
}

const heads: Readonly<Record<string, 'sn' | 'panel' | 'place'>> = {
  ...{ sn: 'sn', serial: 'sn', serialnumber: 'sn', 序列号: 'sn', 条码: 'sn' },
  ...{ panel: 'panel', label: 'panel', 拼板: 'panel', 标签: 'panel' },
  ...{ place: 'place', position: 'place', 位置: 'place' },
};

let lastRead: { text: string; labels: ListedLabels } | null = null;

/**
 * Without a head, columns are serial number, panel, place; a place that is not given is the next one of its panel. A form
 * asks for the same list at every key in the fields beside it, and ten thousand lines are read once.
 */
export function readListedLabels(text: string): ListedLabels {
  if (lastRead?.text !== text) lastRead = { text, labels: labelsIn(text) };
  return lastRead.labels;
}

function labelsIn(text: string): ListedLabels {
  const table = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(table, { delimiter: delimiterOf(table) });
  const lines = data.map((cells, i) => ({ at: i + 1, cells: cells.map((cell) => unguarded(cell.trim())) }));
  const written = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = headOf(written[0]?.cells ?? []);
  const rows = columns === null ? written : written.slice(1);
  const placeIn = (name: 'sn' | 'panel' | 'place', otherwise: number) =>
    columns === null ? otherwise : columns.indexOf(name);
  const at = { sn: placeIn('sn', 0), panel: placeIn('panel', 1), place: placeIn('place', 2) };
  const onPanel = new Map<string, number>();
  const unread: number[] = [];
  const units = rows.flatMap(({ at: line, cells }): ListedUnit[] => {
    const sn = SerialNumber.safeParse(cells[at.sn]);
    const panel = cells[at.panel] ?? '';
    if (panel === '' && sn.success) return [{ sn: sn.data, panel: null }];
    const code = SerialNumber.safeParse(panel);
    const place = placeOf(cells[at.place] ?? '', (onPanel.get(panel) ?? 0) + 1);
    if (!sn.success || !code.success || place === null) {
      unread.push(line);
      return [];
    }
    onPanel.set(panel, place);
    return [{ sn: sn.data, panel: { code: code.data, place } }];
  });
  return { units, twice: twiceIn(units), unread, boards: mostOnOne(units) };
}

/** As the first line with anything in it has it. */
function delimiterOf(table: string): string {
  const line = table.split(/[\r\n]/).find((text) => text.trim() !== '') ?? '';
  return [';', '\t', ','].find((sign) => line.includes(sign)) ?? ',';
}

function headOf(cells: readonly string[]) {
  const names = cells.map((cell) => heads[cell.toLowerCase().replace(/[\s_-]/g, '')] ?? null);
  return names.includes('sn') ? names : null;
}

function placeOf(text: string, next: number): number | null {
  if (text === '') return next;
  const place = Number(text);
  return Number.isInteger(place) && place >= 1 && place <= 100 ? place : null;
}

function twiceIn(units: readonly ListedUnit[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { sn } of units) (seen.has(sn) ? twice : seen).add(sn);
  return [...twice];
}

function mostOnOne(units: readonly ListedUnit[]): number {
  const panels = Map.groupBy(
    units.filter(({ panel }) => panel !== null),
    ({ panel }) => panel?.code,
  );
  return Math.max(1, ...[...panels.values()].map(({ length }) => length));
}
