// Which labels of a run are printed, on what and with which code, as it stands in the address.
import { quietModules } from './code128-path.ts';

export const labelMedia = ['SHEET', 'ROLL'] as const;
export type LabelMedium = (typeof labelMedia)[number];
export const labelCodes = ['QR', 'BARS'] as const;
export type LabelCode = (typeof labelCodes)[number];

/** Labels of one print at most: what the hub gives at once. */
export const mostLabels = 500;
/** An A4 sheet holds 3 × 8 labels of 70 × 37 mm. */
export const labelsOnA4 = 24;

export interface LabelPrint {
  /** the first one, from 1 */
  from: number;
  count: number;
  medium: LabelMedium;
  code: LabelCode;
}

/** Width of a label that bars may take, mm: without its margins, as labels.css has them. */
const barsMm: Record<LabelMedium, number> = { SHEET: 62, ROLL: 46 };
/** Finer bars are not printed cleanly at 203 dpi, nor read by every reader, mm. */
const finestBarMm = 0.17;

/** @param modules of the longest label, quiet zones besides */
export function isTooDense(modules: number, medium: LabelMedium): boolean {
  return barsMm[medium] / (modules + 2 * quietModules) < finestBarMm;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

export function readLabelPrint(query: Query): LabelPrint {
  const { from, count, medium, code } = query;
  return {
    from: within(from, 1, 999_999_999) ?? 1,
    count: within(count, 1, mostLabels) ?? labelsOnA4,
    medium: labelMedia.find((known) => known === medium) ?? 'SHEET',
    code: labelCodes.find((known) => known === code) ?? 'QR',
  };
}

/** The labels on each sheet; a roll is a sheet a label. */
export function sheetsOf<Label>(labels: readonly Label[], medium: LabelMedium): Label[][] {
  const size = medium === 'SHEET' ? labelsOnA4 : 1;
  return Array.from({ length: Math.ceil(labels.length / size) }, (_, i) =>
    labels.slice(i * size, (i + 1) * size),
  );
}

function within(text: string | string[] | undefined, least: number, most: number): number | null {
  const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
