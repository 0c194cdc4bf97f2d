// Files of rows: told apart from files that are none.
import { describe, expect, test } from 'vitest';
import { encodingOf, rowsOfJson, UnreadableFile } from './table-file.ts';

describe('files that are no list', () => {
  const faultOf = (text: string) => {
    try {
      rowsOfJson(text, 'specs');
      return null;
    } catch (error) {
      return error instanceof UnreadableFile ? error.fault : error;
    }
  };

  test('given JSON, then a list, or one under its name or rows, is read; anything else says what is wrong', () => {
    expect(['[]', '\uFEFF{"specs":[]}', '{"rows":[{}]}'].map(faultOf)).toEqual([null, null, null]);
    expect(['{', 'code,name', '{"a":1}', '7'].map(faultOf)).toEqual([
      'NOT_JSON',
      'NOT_JSON',
      'NO_LIST',
      'NO_LIST',
    ]);
  });
});

test('given the bytes of a file, then Chinese spreadsheets’ own encoding is told from UTF-8, cut or not', () => {
  const utf8 = new TextEncoder().encode('峰值温度');
  expect(encodingOf(utf8)).toBe('utf-8');
  expect(encodingOf(utf8.slice(0, 5))).toBe('utf-8');
  // 峰值 in GB 18030
  expect(encodingOf(new Uint8Array([0xb7, 0xe5, 0xd6, 0xb5]))).toBe('gb18030');
});
