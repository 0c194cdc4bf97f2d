// What is exported opens in a spreadsheet as it was shown, and runs nothing there.
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

const rows = (...cells: (string | number | null)[]) => csvText(['a'], [cells]).split('\r\n')[1];

test('given text with commas, quotes and line breaks, then it is quoted', () => {
  expect(rows('a,b', 'say "hi"', 'two\nlines')).toBe('"a,b","say ""hi""","two\nlines"');
});

test('given text that a spreadsheet would run, then it stays text; a negative number stays a number', () => {
  expect(rows('=1+1', '@cmd', '-x', -5)).toBe("'=1+1,'@cmd,'-x,-5");
});

test('given Chinese and empty cells, then a byte-order mark and nothing between commas', () => {
  expect(csvText(['产品'], [[null, '贴片']])).toBe('\uFEFF产品\r\n,贴片\r\n');
});
