// An import as its page shows it: rows with their outcomes and faults, and chunks that fit.
import { FactId } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import {
  checkedRows,
  chunksOf,
  countsOf,
  faultSentences,
  faultsCsv,
  givenAt,
  rowsToWrite,
} from './import-rows.ts';
import { emptySpec } from './spec-draft.ts';
import { type SpecAnswer, specImport, specToWrite } from './spec-import.ts';

const edition = FactId.parse(`${'a'.repeat(32)}:7`);
const raw = (code: string, more: object = {}) => ({
  ...emptySpec('REFLOW'),
  name: { en: code, zh: code },
  code,
  ...more,
});
const row = (at: number, code: string, more: object = {}) => ({ at, raw: raw(code, more) });
const answer = (key: string | null, more: Partial<SpecAnswer> = {}): SpecAnswer => ({
  key,
  outcome: 'NEW',
  faults: [],
  edition: null,
  ...more,
});

describe('rows that were checked', () => {
  test('given a code in two chunks, then both rows are faulty, and told once', () => {
    const rows = checkedRows(
      specImport,
      [row(2, 'A'), row(3, 'B'), row(4, 'A')],
      [
        answer('A'),
        answer('B'),
        answer('A', { outcome: 'BAD', faults: [{ field: 'code', fault: 'TWICE' }] }),
      ],
    );
    expect(rows.map(({ at, outcome, faults }) => [at, outcome, faults.length])).toEqual([
      [2, 'BAD', 1],
      [3, 'NEW', 0],
      [4, 'BAD', 1],
    ]);
    expect(countsOf(rows)).toEqual({ NEW: 1, CHANGED: 0, SAME: 0, BAD: 2 });
  });

  test('given new, changed, same and bad rows, then only new and changed are written, on what they were checked against', () => {
    const rows = checkedRows(
      specImport,
      [row(2, 'A'), row(3, 'B'), row(4, 'C'), row(5, 'D', { lsl: 'x' })],
      [
        answer('A'),
        answer('B', { outcome: 'CHANGED', edition }),
        answer('C', { outcome: 'SAME', edition }),
        answer('D', { outcome: 'BAD', faults: [{ field: 'lsl', fault: 'Invalid input' }] }),
      ],
    );
    expect(rowsToWrite(rows).map(specToWrite)).toMatchObject([
      { code: 'A', basedOn: null },
      { code: 'B', basedOn: edition },
    ]);
  });
});

describe('faults in words', () => {
  const [bad] = checkedRows(
    specImport,
    [row(2, 'A', { lsl: '1,5', usl: 1, target: 3 })],
    [
      answer('A', {
        outcome: 'BAD',
        faults: [
          { field: 'lsl', fault: 'Invalid input: expected number, received string' },
          { field: 'operation', fault: 'OPERATION_UNKNOWN' },
        ],
      }),
    ],
  );

  test('given the schema’s own words, then they are said in the reader’s language; known faults by their text', () => {
    if (bad === undefined) throw new Error('the row is there');
    expect(faultSentences(specImport, bad, 'zh')).toEqual([
      { field: 'lsl', sentence: '请输入数字。' },
      { field: 'operation', sentence: '没有此作业，请先添加。' },
    ]);
    expect(givenAt(bad, 'lsl')).toBe('1,5');
    expect(givenAt(bad, 'name.en')).toBe('A');
    expect(givenAt(bad, 'nothing.there')).toBe('');
    expect(faultsCsv(specImport, [bad], 'en')).toContain('2,A,lsl,"1,5",Enter a number.');
  });
});

describe('chunks', () => {
  test('given many entries, then each chunk has at most so many, in order, none lost', () => {
    const chunks = chunksOf(
      Array.from({ length: 1201 }, (_, i) => i),
      { entries: 500, bytes: 1e6 },
    );
    expect(chunks.map((chunk) => chunk.length)).toEqual([500, 500, 201]);
    expect(chunks.flat()).toHaveLength(1201);
  });

  test('given large entries, then a chunk ends before it grows too large; one alone may be too large', () => {
    const entries = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(400), 'd'];
    expect(chunksOf(entries, { entries: 10, bytes: 300 }).map((chunk) => chunk.length)).toEqual([2, 1, 1]);
    expect(chunksOf([], { entries: 10, bytes: 300 })).toEqual([]);
  });
});
