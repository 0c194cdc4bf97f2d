// What a field says while it is typed into, for every data type.
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { dataSpec } from '@lineside/core/testing/smt-line';
import { describe, expect, it } from 'vitest';
import { fieldView, untouched } from './field-view.ts';

const typed = (spec: DataSpec, text: string) => fieldView(spec, { text, touched: true });
const peak = dataSpec('PEAK', { lsl: 240, usl: 250, warnHigh: 248 });

describe('a field', () => {
  it('[form] says nothing before somebody was there, and then what is missing', () => {
    expect(fieldView(peak, untouched)).toMatchObject({ trouble: null, judgement: null, carried: false });
    expect(typed(peak, '')).toMatchObject({ trouble: 'MISSING', value: undefined });
    expect(typed({ ...peak, required: false }, '').trouble).toBeNull();
  });

  it('[form] judges at once by the limits', () => {
    expect(['239', '245', '249', '251'].map((text) => typed(peak, text).judgement)).toEqual([
      'LOW',
      'OK',
      'WARN_HIGH',
      'HIGH',
    ]);
  });

  it('[form] takes a document only when it is JSON', () => {
    const profile = dataSpec('PROFILE', { type: 'JSON' });
    expect(typed(profile, '{"peak":\n245}')).toMatchObject({ trouble: null, value: '{"peak":\n245}' });
    expect(typed(profile, '{peak')).toMatchObject({ trouble: 'NOT_THIS_TYPE', value: undefined });
  });

  it('[form] is carried only while nobody touched what the unit before had', () => {
    const lot = dataSpec('LOT', { type: 'TEXT' });
    expect(fieldView(lot, { text: 'SP-1', touched: false }, 'SP-1').carried).toBe(true);
    expect(fieldView(lot, { text: 'SP-1', touched: true }, 'SP-1').carried).toBe(false);
  });
});
