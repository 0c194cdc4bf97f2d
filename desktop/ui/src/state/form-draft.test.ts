// The form judges as the station does and says what was carried over.
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { describe, expect, it } from 'vitest';
import {
  type FormDraft,
  type FormField,
  fieldForScan,
  fieldGroups,
  shownViews,
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

  it('[form] what is missing is refused by name in both languages, the first field shown first', () => {
    const named = form.map(({ spec, previous }) => ({
      spec: { ...spec, name: { en: `The ${spec.code}`, zh: `该${spec.code}` } },
      previous,
    }));
    const verdict = verdictOf(shownViews(named, {}));
    expect(verdict).toMatchObject({
      firstUnmet: 'PEAK',
      unmet: {
        code: 'REQUIRED_DATA_MISSING',
        message: {
          en: 'Enter what is missing: The PEAK, The LOT, The AOI.',
          zh: '请补录必填项：该PEAK、该LOT、该AOI。',
        },
        details: { specs: ['PEAK', 'LOT', 'AOI'] },
      },
    });
    expect(
      verdictOf(shownViews(named, { PEAK: { text: '24x', touched: true } })).unmet?.message,
    ).toMatchObject({
      en: '"24x" is no valid value for The PEAK. Correct it.',
      zh: '“24x” 不是“该PEAK”的有效值，请更正。',
    });
    expect(verdictOf(viewsWith({ PEAK: '245', AOI: 'PASS' })).unmet).toBeNull();
  });
});

describe('the order of the fields', () => {
  const bound = [
    spec('B', { kind: 'OBSERVATION' }),
    spec('K1', { required: false }),
    spec('A', { kind: 'OBSERVATION' }),
    spec('K2'),
  ].map((bound) => ({ spec: bound, previous: null }));

  it('[form] key values before observations, each as they are bound', () => {
    const codes = fieldGroups(bound).map(({ kind, fields }) => [kind, ...fields.map((f) => f.spec.code)]);
    expect(codes).toEqual([
      ['KEY', 'K1', 'K2'],
      ['OBSERVATION', 'B', 'A'],
    ]);
    expect(fieldGroups(form).map(({ kind }) => kind)).toEqual(['KEY']);
  });

  it('[form] the first unmet field is the first as shown, not as bound', () => {
    expect(verdictOf(shownViews(bound, {})).firstUnmet).toBe('K2');
  });
});

describe('a scan while the form is open', () => {
  const box = spec('BOX', { type: 'TEXT', required: false });
  const boxed: FormField[] = [...form, { spec: box, previous: null }];
  const into = (texts: Record<string, string>, focused: string | null, text: string) => {
    const typed = Object.entries(texts).map(([code, text]) => [code, { text, touched: true }]);
    return fieldForScan(shownViews(boxed, Object.fromEntries(typed)), focused, text);
  };

  it('[form] fills the focused field when it is one of its values', () => {
    expect(into({}, 'BOX', 'REEL-7')).toBe('BOX');
    expect(into({ LOT: 'SP-1' }, 'LOT', 'SP-2')).toBe('LOT');
    expect(into({}, 'PEAK', '245.5')).toBe('PEAK');
  });

  it('[form] else the first text that has no value yet', () => {
    expect(into({}, null, 'REEL-7')).toBe('LOT');
    expect(into({}, 'PEAK', 'REEL-7')).toBe('LOT');
    expect(into({ LOT: 'SP-1' }, 'AOI', 'REEL-7')).toBe('BOX');
  });

  it('[form] fills nothing when no text waits; a focused number says that it is none', () => {
    expect(into({ LOT: 'SP-1', BOX: 'B' }, null, 'REEL-7')).toBeNull();
    expect(into({ LOT: 'SP-1', BOX: 'B' }, 'PEAK', 'REEL-7')).toBe('PEAK');
  });
});
