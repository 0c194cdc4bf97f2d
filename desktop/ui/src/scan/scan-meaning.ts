// What a scan means where it was made. A unit always wins; a field for text takes any other code; cards with control
// codes let somebody with only a reader in hand finish a board.

import type { ScanProgress } from './scanner.ts';

/** Printed on the station's card; the same everywhere. */
export const controlCodes = {
  'LINESIDE:PASS': 'PASS',
  'LINESIDE:FAIL': 'FAIL',
  'LINESIDE:NEXT': 'NEXT',
  'LINESIDE:BACK': 'BACK',
  'LINESIDE:LOOK-UP': 'LOOK_UP',
  'LINESIDE:SIGN-OUT': 'SIGN_OUT',
} as const;
export type ControlAction = (typeof controlCodes)[keyof typeof controlCodes];

/** What the card of an action says; nothing for one without a card. */
export function cardOf(action: string): string {
  return Object.entries(controlCodes).find(([, does]) => does === action)?.[0] ?? '';
}

/** What a card asks for; null for any other code. */
export function controlOf(text: string): ControlAction | null {
  const control = Object.entries(controlCodes).find(([code]) => code === text.trim().toUpperCase());
  return control === undefined ? null : control[1];
}

export interface ScanPlace {
  /** serial numbers in this station or queued for it */
  known: readonly string[];
  /** runs on this line: their labels read `SN-<run>-<number>` */
  runs: readonly string[];
  /** a field that takes scanned text has the focus */
  intoField: boolean;
  /** defect codes to choose from while a failure is being named */
  defects: readonly string[];
}

export type ScanMeaning =
  | { kind: 'unit'; sn: string }
  | { kind: 'control'; action: ControlAction }
  | { kind: 'defect'; code: string }
  | { kind: 'fill'; text: string };

export function meaningOfScan(scanned: string, place: ScanPlace): ScanMeaning {
  const text = scanned.trim();
  const action = controlOf(text);
  if (action !== null) return { kind: 'control', action };
  if (isUnit(text, place)) return { kind: 'unit', sn: text };
  if (place.defects.includes(text)) return { kind: 'defect', code: text };
  return place.intoField ? { kind: 'fill', text } : { kind: 'unit', sn: text };
}

/** A text that can only be a board of this line, no badge. */
export function isUnit(text: string, { known, runs }: Pick<ScanPlace, 'known' | 'runs'>): boolean {
  return known.includes(text) || runs.some((run) => text.startsWith(labelOf(run)));
}

/** PART for a text that can only be the beginning of a serial number known or made on this line, WHOLE for one. */
export function progressOf(text: string, { known, runs }: Pick<ScanPlace, 'known' | 'runs'>): ScanProgress {
  if (text === '') return 'UNKNOWN';
  if (known.includes(text)) return 'WHOLE';
  const digits = runs
    .filter((run) => text.startsWith(labelOf(run)))
    .map((run) => text.slice(labelOf(run).length));
  if (digits.some((rest) => /^\d{4,}$/.test(rest))) return 'WHOLE';
  if (digits.length > 0) return digits.every((rest) => /^\d{0,3}$/.test(rest)) ? 'PART' : 'UNKNOWN';
  return [...known, ...runs.map(labelOf)].some((code) => code.startsWith(text)) ? 'PART' : 'UNKNOWN';
}

/** What the label of every unit of a run begins with; at least four digits follow. */
function labelOf(run: string): string {
  return `SN-${run}-`;
}
