// What a machine's message says, read by its mapping: whose boards, good or bad, which values. Total: what cannot be
// read becomes a problem at its path, and never a value.
import { nestsDeeper } from '../../kernel/fact.ts';
import { SerialNumber } from '../../kernel/ids.ts';
import type { DataValue } from '../collection/spec.ts';
import type { IngestMapping, IngestMeasurement } from './mapping.ts';
import { readPath } from './read-path.ts';

export const extractionProblemCodes = [
  'NOT_FOUND',
  'NOT_A_TEXT',
  'NOT_A_NUMBER',
  'WORD_UNKNOWN',
  'SERIAL_INVALID',
] as const;
export type ExtractionProblemCode = (typeof extractionProblemCodes)[number];

export interface ExtractionProblem {
  path: string;
  problem: ExtractionProblemCode;
  /** what stands there instead, shortened; empty when nothing does */
  found: string;
}

export interface ExtractedValue {
  spec: string;
  value: DataValue;
  /** the path it was read from */
  from: string;
  /** how many readings it stands for */
  readings: number;
}

/** Several serials share everything else: a panel is one message. */
export interface Extraction {
  serials: string[];
  carrier: string | null;
  station: string | null;
  /** as the machine writes it */
  at: string | null;
  result: 'PASS' | 'FAIL' | null;
  values: ExtractedValue[];
  problems: ExtractionProblem[];
}

type Report = (path: string, problem: ExtractionProblemCode, found: unknown) => void;

/** What is found where nothing is. */
const nothing = '';

export function extractMessage(mapping: IngestMapping, message: unknown): Extraction {
  const problems: ExtractionProblem[] = [];
  const report: Report = (path, problem, found) => problems.push({ path, problem, found: shortened(found) });
  const one = (path: string | null) => (path === null ? null : textAt(path, message, report));
  const carrier = one(mapping.carrier);
  return {
    serials: serialsAt(mapping.serials, message, carrier !== null, report),
    carrier,
    station: one(mapping.station),
    at: one(mapping.at),
    result: mapping.result === null ? null : resultAt(mapping.result, message, report),
    values: mapping.measurements.flatMap((measurement) => valueAt(measurement, message, report)),
    problems,
  };
}

/** Each serial once. A message that names its carrier need not name the boards on it. */
function serialsAt(path: string, message: unknown, carried: boolean, report: Report): string[] {
  const found = readPath(path, message);
  if (found.length === 0 && !carried) report(path, 'NOT_FOUND', nothing);
  const serials = found.flatMap((value) => {
    const text = asText(value);
    if (text === null) report(path, 'NOT_A_TEXT', value);
    else if (SerialNumber.safeParse(text).success) return [text];
    else report(path, 'SERIAL_INVALID', value);
    return [];
  });
  return [...new Set(serials)];
}

function textAt(path: string, message: unknown, report: Report): string | null {
  const [first] = readPath(path, message);
  if (first === undefined) {
    report(path, 'NOT_FOUND', nothing);
    return null;
  }
  const text = asText(first);
  if (text === null) report(path, 'NOT_A_TEXT', first);
  return text;
}

/** One bad word makes it bad; a word that is neither makes it unknown, unless another one is bad. */
function resultAt(
  { path, pass, fail }: NonNullable<IngestMapping['result']>,
  message: unknown,
  report: Report,
): Extraction['result'] {
  const found = readPath(path, message);
  if (found.length === 0) report(path, 'NOT_FOUND', nothing);
  const said = found.map((value) => {
    const word = (typeof value === 'boolean' ? String(value) : asText(value))?.toLowerCase();
    const among = (words: readonly string[]) => words.some((known) => known.trim().toLowerCase() === word);
    if (among(fail)) return 'FAIL';
    if (among(pass)) return 'PASS';
    report(path, word === undefined ? 'NOT_A_TEXT' : 'WORD_UNKNOWN', value);
    return null;
  });
  if (said.includes('FAIL')) return 'FAIL';
  return said.length === 0 || said.includes(null) ? null : 'PASS';
}

function valueAt(measurement: IngestMeasurement, message: unknown, report: Report): ExtractedValue[] {
  const { path, spec, scale, take } = measurement;
  const found = readPath(path, message);
  const value = taken(measurement, found, report);
  if (found.length === 0) report(path, 'NOT_FOUND', nothing);
  if (value === null) return [];
  const scaled = typeof value === 'number' ? rounded(value * scale) : value;
  if (typeof scaled === 'number' && !Number.isFinite(scaled))
    report(path, 'NOT_A_NUMBER', `${take} ${scaled}`);
  else return [{ spec, value: scaled, from: path, readings: found.length }];
  return [];
}

/** The one value that several readings come to; a reading that is not of the right kind spoils them all. */
function taken({ path, scale, take }: IngestMeasurement, found: readonly unknown[], report: Report) {
  const chosen = take === 'FIRST' ? found.slice(0, 1) : take === 'LAST' ? found.slice(-1) : found;
  const numeric = scale !== 1 || chosen === found;
  const values = chosen.map((value) => (numeric ? asNumber(value) : asValue(value)));
  const bad = values.indexOf(null);
  if (bad >= 0) report(path, numeric ? 'NOT_A_NUMBER' : 'NOT_A_TEXT', chosen[bad]);
  if (bad >= 0 || values.length === 0) return null;
  const numbers = values.filter((value) => typeof value === 'number');
  switch (take) {
    case 'FIRST':
    case 'LAST':
      return values[0] ?? null;
    case 'MIN':
      return numbers.reduce((least, value) => Math.min(least, value));
    case 'MAX':
      return numbers.reduce((most, value) => Math.max(most, value));
    case 'MEAN':
      return numbers.reduce((sum, value) => sum + value / numbers.length, 0);
  }
}

function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

function asValue(value: unknown): DataValue | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value.length <= 4000 ? value : null;
}

/** Machines write numbers as texts too; a comma is not guessed at. */
function asNumber(value: unknown): number | null {
  if (typeof value === 'string')
    return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(value) ? asNumber(Number(value)) : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Scaling must not push a value over the limit that it meets: 57 × 0.01 is 0.57. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** What nests too deep to be written out is not. */
function shortened(value: unknown): string {
  if (nestsDeeper(value, 8)) return '…';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
