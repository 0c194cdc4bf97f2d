// One line of the table: what was measured, the yardstick of the same run, how the two compare, what was asked.

export interface Row {
  /** what was measured, with its size */
  name: string;
  measured: number;
  unit: string;
  yardstick: { name: string; value: number; unit: string };
  target: Target;
}

/** What must hold, of the measured value itself or of its ratio to the yardstick. */
export type Target = { of: 'VALUE' | 'RATIO'; atMost: number } | { of: 'VALUE' | 'RATIO'; atLeast: number };

/** Measured over yardstick. */
export function ratio({ measured, yardstick }: Row): number {
  return measured / yardstick.value;
}

export function isMet(row: Row): boolean {
  const value = row.target.of === 'VALUE' ? row.measured : ratio(row);
  return 'atMost' in row.target ? value <= row.target.atMost : value >= row.target.atLeast;
}
