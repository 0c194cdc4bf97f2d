// The rows as a table for people and as JSON for programs.
import { textTable } from '../demo/text-table.ts';
import { isMet, type Row, ratio, type Target } from './row.ts';

const head = ['', 'measured', 'yardstick of this run', 'ratio', 'target'];

export function tableOf(rows: readonly Row[]): string {
  return textTable(
    head,
    rows.map((row) => [
      `${isMet(row) ? '✔' : '✖'} ${row.name}`,
      `${rounded(row.measured)} ${row.unit}`,
      `${row.yardstick.name}: ${rounded(row.yardstick.value)} ${row.yardstick.unit}`,
      `${rounded(ratio(row))} ×`,
      targetText(row.target, row.unit),
    ]),
  );
}

/** @param machine how many cores, and how busy others kept them when the benches began */
export function jsonOf(rows: readonly Row[], machine: { cores: number; loadAtStart: number }): string {
  const told = rows.map((row) => ({ ...row, ratio: ratio(row), met: isMet(row) }));
  return `${JSON.stringify({ met: rows.every(isMet), machine, rows: told }, null, 2)}\n`;
}

function targetText(target: Target, unit: string): string {
  const bound = 'atMost' in target ? `≤ ${rounded(target.atMost)}` : `≥ ${rounded(target.atLeast)}`;
  return `${bound} ${target.of === 'RATIO' ? '×' : unit}`;
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
