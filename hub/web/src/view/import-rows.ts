// An import from a file, whatever it brings: every row with what it would do and what is wrong with it, and how the
// rows go to the hub in chunks.
import type { Text } from '@lineside/core/kernel/ids';
import { fillText, type Language } from '@lineside/ui/format/fill-text';
import { csvText } from './csv.ts';
import { type FormSchema, faultSentence, fieldProblems } from './field-problems.ts';

/** A row as it stands in the file. */
export interface SourceRow {
  /** its line in the file, its place in the list */
  at: number;
  raw: unknown;
}

export const importOutcomes = ['NEW', 'CHANGED', 'SAME', 'BAD'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What the hub says of a row. */
export interface CheckedRow {
  /** number or code of what the row is about; null when it names none */
  key: string | null;
  outcome: ImportOutcome;
  faults: readonly { field: string; fault: string }[];
}

export interface ImportRow extends SourceRow, CheckedRow {
  /** as far as the row can be read */
  thing: unknown;
}

/** What an import brings. */
export interface ImportKind {
  /** the field that the number or code stands in */
  keyField: string;
  /** what a row says, to be judged by `schema` */
  read: (row: Readonly<Record<string, unknown>>) => unknown;
  schema: FormSchema;
  /** what its fields are called, where the words of configured things do not fit */
  words?: Readonly<Record<string, Text>>;
  /** its own faults, by code; what all imports share stands elsewhere */
  faults?: Readonly<Record<string, Text>>;
}

/** Rows with what the hub said of each, chunk by chunk in their order; a key given twice is found across chunks. */
export function checkedRows<Checked extends CheckedRow>(
  { keyField, read }: ImportKind,
  rows: readonly SourceRow[],
  checked: readonly Checked[],
): (ImportRow & Checked)[] {
  const times = new Map<string, number>();
  for (const { key } of checked) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  return rows.flatMap((row, i) => {
    const answer = checked[i];
    if (answer === undefined) return [];
    const isTwice = answer.key !== null && (times.get(answer.key) ?? 0) > 1;
    const isTold = answer.faults.some(({ fault }) => fault === 'TWICE');
    const twice = isTwice && !isTold ? [{ field: keyField, fault: 'TWICE' }] : [];
    const faults = [...answer.faults, ...twice];
    const outcome = faults.length > 0 ? 'BAD' : answer.outcome;
    return [{ ...answer, ...row, outcome, faults, thing: read(fieldsOf(row.raw)) }];
  });
}

export function countsOf(rows: readonly ImportRow[]): Record<ImportOutcome, number> {
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, BAD: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** The rows that an import writes. */
export function rowsToWrite<Row extends ImportRow>(rows: readonly Row[]): Row[] {
  return rows.filter(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED');
}

/** In order; a chunk ends where it would have too many entries or grow too large as JSON. */
export function chunksOf<Entry>(
  entries: readonly Entry[],
  limit: { entries: number; bytes: number },
  content: (entry: Entry) => unknown = (entry) => entry,
): Entry[][] {
  const chunks: Entry[][] = [];
  let chunk: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    // three bytes a character at most, of which Chinese takes them all
    const size = JSON.stringify(content(entry) ?? null).length * 3;
    if (chunk.length > 0 && (chunk.length >= limit.entries || bytes + size > limit.bytes)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(entry);
    bytes += size;
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** Each fault of a row as a sentence; what the hub says in the schema's words is said in the reader's. */
export function faultSentences(
  { schema, faults }: ImportKind,
  row: ImportRow,
  language: Language,
): { field: string; sentence: string }[] {
  const problems = fieldProblems(schema, row.thing, language);
  return row.faults.map(({ field, fault }) => {
    const own = faults?.[fault];
    if (own !== undefined) return { field, sentence: fillText(own, language) };
    const known = faultSentence(fault, language);
    return { field, sentence: known === fault ? (problems(field) ?? fault) : known };
  });
}

/** What stands in the row at the field of a fault. */
export function givenAt(row: ImportRow, field: string): string {
  let value: unknown = row.thing;
  for (const name of field.split('.')) value = fieldsOf(value)[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Every fault as a line of its own, to be mended in the file. */
export function faultsCsv(kind: ImportKind, rows: readonly ImportRow[], language: Language): string {
  return csvText(
    ['row', kind.keyField, 'field', 'given', 'fault'],
    rows.flatMap((row) =>
      faultSentences(kind, row, language).map(({ field, sentence }) => [
        row.at,
        row.key ?? '',
        field,
        givenAt(row, field),
        sentence,
      ]),
    ),
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
