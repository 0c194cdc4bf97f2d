// An import of specs: every row with what it would do, what is wrong with it, and how it goes to the hub in chunks.
import type { CheckedDataSpecs } from '@lineside/core/contracts/master-data';
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { specOfRow } from '@lineside/core/domain/collection/spec-table';
import type { FactId } from '@lineside/core/kernel/ids';
import type { Language } from '@lineside/ui/format/fill-text';
import { csvText } from './csv.ts';
import { faultSentence, fieldProblems } from './field-problems.ts';

/** A row as it stands in the file. */
export interface SourceRow {
  /** its line in the file, its place in the list */
  at: number;
  raw: unknown;
}

export const importOutcomes = ['NEW', 'CHANGED', 'SAME', 'BAD'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportRow extends SourceRow {
  code: string | null;
  outcome: ImportOutcome;
  faults: readonly { field: string; fault: string }[];
  /** what it is based on when it is written */
  edition: FactId | null;
  /** as far as the row can be read */
  spec: unknown;
}

export type CheckedRow = CheckedDataSpecs['rows'][number];

/** Rows with what the hub said of each, chunk by chunk in their order; a code given twice is found across chunks. */
export function checkedRows(rows: readonly SourceRow[], checked: readonly CheckedRow[]): ImportRow[] {
  const times = new Map<string, number>();
  for (const { code } of checked) if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
  return rows.flatMap((row, i) => {
    const answer = checked[i];
    if (answer === undefined) return [];
    const { code, edition } = answer;
    const isTwice = code !== null && (times.get(code) ?? 0) > 1;
    const isTold = answer.faults.some(({ fault }) => fault === 'TWICE');
    const faults = isTwice && !isTold ? [...answer.faults, { field: 'code', fault: 'TWICE' }] : answer.faults;
    const outcome = faults.length > 0 ? 'BAD' : answer.outcome;
    return [{ ...row, code, outcome, faults, edition, spec: specOfRow(fieldsOf(row.raw)) }];
  });
}

export function countsOf(rows: readonly ImportRow[]): Record<ImportOutcome, number> {
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, BAD: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** The rows that an import writes. */
export function rowsToWrite(rows: readonly ImportRow[]): ImportRow[] {
  return rows.filter(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED');
}

/** A row as `configureDataSpecs` takes it; null for one that is not sound. */
export function specToWrite({ spec, edition }: ImportRow) {
  const sound = SoundDataSpec.safeParse(spec);
  return sound.success ? { ...sound.data, basedOn: edition } : null;
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
export function faultSentences(row: ImportRow, language: Language): { field: string; sentence: string }[] {
  const problems = fieldProblems(SoundDataSpec, row.spec, language);
  return row.faults.map(({ field, fault }) => {
    const known = faultSentence(fault, language);
    return { field, sentence: known === fault ? (problems(field) ?? fault) : known };
  });
}

/** What stands in the row at the field of a fault. */
export function givenAt(row: ImportRow, field: string): string {
  let value: unknown = row.spec;
  for (const name of field.split('.')) value = fieldsOf(value)[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Every fault as a line of its own, to be mended in the file. */
export function faultsCsv(rows: readonly ImportRow[], language: Language): string {
  return csvText(
    ['row', 'code', 'field', 'given', 'fault'],
    rows.flatMap((row) =>
      faultSentences(row, language).map(({ field, sentence }) => [
        row.at,
        row.code ?? '',
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
