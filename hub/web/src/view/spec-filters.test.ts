// The filters of the spec list: in the address, to the hub, and as chips.
import { describe, expect, test } from 'vitest';
import {
  facetsOf,
  isNarrowed,
  readSpecFilter,
  specQueryText,
  toggledFacet,
  writeSpecFilter,
} from './spec-filters.ts';

describe('the filters in the address', () => {
  test('given filters, when written and read again, then they are the same', () => {
    const filter = { text: 'peak', operation: 'REFLOW', kind: 'KEY', type: 'NUMBER', active: 'false' };
    expect(readSpecFilter(writeSpecFilter(filter))).toEqual(filter);
  });

  test('given an address that somebody edited, then what is not known is left out', () => {
    expect(readSpecFilter({ q: ['a', 'b'], kind: 'LOUD', type: undefined, active: 'maybe' })).toEqual({
      text: 'a',
    });
    expect(isNarrowed(readSpecFilter({ kind: 'LOUD' }))).toBe(false);
  });

  test('given filters, then the hub is asked by its own names, and only by what narrows', () => {
    expect(specQueryText({ text: '峰值', operation: '', kind: 'KEY' })).toBe(
      `q=${encodeURIComponent('峰值')}&kind=KEY`,
    );
    expect(specQueryText({ text: '  ' })).toBe('');
  });
});

describe('the chips', () => {
  test('given a chip, when pressed twice, then the list is as it was', () => {
    const once = toggledFacet({ text: 'a' }, 'kind', 'KEY');
    expect(once.kind).toBe('KEY');
    expect(specQueryText(toggledFacet(once, 'kind', 'KEY'))).toBe('q=a');
  });

  test('given counts, then values with any are shown in order, and a chosen one with none as well', () => {
    expect(facetsOf({ REFLOW: 3, AOI: 1, SPI: 0 }, 'WAVE')).toEqual([
      { value: 'AOI', count: 1 },
      { value: 'REFLOW', count: 3 },
      { value: 'WAVE', count: 0 },
    ]);
  });
});
