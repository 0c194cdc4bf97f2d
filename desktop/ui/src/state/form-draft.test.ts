// The form judges as the station does and says what was carried over.
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { describe, expect, it } from 'vitest';
import {
  type FormDraft,
  type FormField,
  startForm,
  valuesToSend,
  verdictOf,
  viewField,
} from './form-draft.ts';

function spec(code: string, part: Partial<DataSpec> = {}): DataSpec {
  return {
    code,
    name: { en: code, zh: code },
    kind: 'KEY',
    type: 'NUMBER',
    unit: null,
    target: null,
    lsl: null,
    usl: null,
    warnLow: null,
    warnHigh: null,
    limitExclusive: false,
    options: [],
    required: true,
    alarm: 'NONE',
    trigger: 'EACH_UNIT',
    method: 'MANUAL',
    ...part,
  };
}

const peak = spec('PEAK', { lsl: 240, usl: 250, warnHigh: 248, alarm: 'HOLD' });
const lot = spec('LOT', { type: 'TEXT' });
const aoi = spec('AOI', {
  type: 'ENUM',
  options: [
    { code: 'PASS', name: { en: 'PASS', zh: '合格' } },
    { code: 'FAIL', name: { en: 'FAIL', zh: '不合格' } },
  ],
});
const form: FormField[] = [
  { spec: peak, previous: null },
  { spec: lot, previous: 'SP-1' },
  { spec: aoi, previous: null },
];

const viewsWith = (texts: Record<string, string>) => {
  const typed = Object.entries(texts).map(([code, text]) => [code, { text, touched: true }]);
  const draft: FormDraft = { ...startForm(form), ...Object.fromEntries(typed) };
  return form.map((field) => viewField(field, draft));
};

describe('the track-out form', () => {
  it('[form] opens with what the board before had, marked as such and sent as such', () => {
    const views = viewsWith({ PEAK: '245', AOI: 'PASS' });
    expect(views[1]).toMatchObject({ value: 'SP-1', carried: true });
    expect(valuesToSend(views)).toEqual([
      { spec: 'PEAK', value: 245 },
      { spec: 'LOT', value: 'SP-1', carried: true },
      { spec: 'AOI', value: 'PASS' },
    ]);
  });

  it('[form] a carried value that somebody typed over, even the same, is their own', () => {
    expect(valuesToSend(viewsWith({ LOT: 'SP-1' }))).toEqual([{ spec: 'LOT', value: 'SP-1' }]);
  });

  it('[form] judges while typing, and takes no number that could mean two', () => {
    expect(viewsWith({ PEAK: '249.5' })[0]).toMatchObject({ value: 249.5, judgement: 'WARN_HIGH' });
    expect(viewsWith({ PEAK: '249,5' })[0]).toMatchObject({ value: undefined, trouble: 'NOT_THIS_TYPE' });
    expect(viewsWith({ PEAK: '251' })[0]?.judgement).toBe('HIGH');
    expect(viewsWith({ PEAK: '24x' })[0]).toMatchObject({ value: undefined, trouble: 'NOT_THIS_TYPE' });
  });

  it('[form] says what is missing only after somebody was there', () => {
    expect(viewsWith({})[0]?.trouble).toBeNull();
    expect(viewsWith({ PEAK: '' })[0]?.trouble).toBe('MISSING');
    expect(verdictOf(viewsWith({})).firstUnmet).toBe('PEAK');
  });

  it('[form] out of limits with alarm HOLD says that a pass goes to hold', () => {
    const verdict = verdictOf(viewsWith({ PEAK: '251', AOI: 'PASS' }));
    expect(verdict.holds.map(({ code }) => code)).toEqual(['PEAK']);
    expect(verdict.firstUnmet).toBeNull();
  });

  it('[form] a verdict of FAIL leaves no way but FAIL', () => {
    expect(verdictOf(viewsWith({ PEAK: '245', AOI: 'FAIL' })).forcedFail?.code).toBe('AOI');
    expect(verdictOf(viewsWith({ PEAK: '245', AOI: 'PASS' })).forcedFail).toBeNull();
  });

  it('[form] an optional field may hold nothing, but never nonsense', () => {
    const field: FormField = { spec: { ...peak, required: false }, previous: null };
    const view = (text: string) => viewField(field, { PEAK: { text, touched: true } });
    expect(verdictOf([view('')]).firstUnmet).toBeNull();
    expect(verdictOf([view('abc')]).firstUnmet).toBe('PEAK');
  });
});
