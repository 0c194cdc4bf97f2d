// What is exported imports as the same specs; what a table cannot say is left for the schema to refuse.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataSpec, specs } from '../../testing/smt-line.ts';
import { DataSpecConfigured } from './facts.ts';
import { SoundDataSpec } from './spec-faults.ts';
import { optionsText, readOptions } from './spec-options.ts';
import { specColumns, specOfRow, specRowOf } from './spec-table.ts';

const configured = (spec = specs.spiHeight): DataSpecConfigured => ({
  ...spec,
  operation: 'SPI',
  active: true,
});

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const code = fc.stringMatching(/^[!-~]{1,20}$/);
const limit = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const name = fc.record({ en: text, zh: text });
const arbitrarySpec = fc.record({
  ...{ code, name, operation: code, active: fc.boolean() },
  kind: fc.constantFrom('KEY', 'OBSERVATION'),
  type: fc.constantFrom('NUMBER', 'TEXT', 'BOOLEAN', 'ENUM', 'JSON'),
  unit: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })),
  ...{ target: limit, lsl: limit, usl: limit, warnLow: limit, warnHigh: limit },
  limitExclusive: fc.boolean(),
  options: fc.array(fc.record({ code: fc.string({ minLength: 1, maxLength: 8 }), name }), { maxLength: 4 }),
  required: fc.boolean(),
  alarm: fc.constantFrom('NONE', 'ALARM_ONLY', 'HOLD'),
  trigger: fc.constantFrom('EACH_UNIT', 'EACH_CARRIER', 'EVENT', 'TIME'),
  method: fc.constantFrom('MANUAL', 'AUTO'),
});

describe('there and back', () => {
  test('given any spec, when written as a row and read, then the same spec', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const row = specRowOf(DataSpecConfigured.parse(spec));
        expect(Object.keys(row).sort()).toEqual([...specColumns].sort());
        expect(DataSpecConfigured.parse(specOfRow(row))).toEqual(spec);
      }),
    );
  });

  test('given any spec, when read as a row of JSON, then the same spec', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        expect(DataSpecConfigured.parse(specOfRow(spec))).toEqual(spec);
      }),
    );
  });

  test('given the specs of a line, then their rows are sound', () => {
    for (const spec of Object.values(specs))
      expect(SoundDataSpec.parse(specOfRow(specRowOf(configured(spec))))).toEqual(configured(spec));
  });
});

describe('a row that people wrote', () => {
  const row = (given: Record<string, unknown>) =>
    SoundDataSpec.safeParse(specOfRow({ ...plainest, ...given }));
  const plainest = {
    ...{ code: 'PEAK', operation: 'REFLOW', nameEn: 'Peak', nameZh: '峰值', kind: 'KEY', type: 'NUMBER' },
    ...{ required: 'yes', alarm: 'HOLD', trigger: 'EVENT', method: 'AUTO' },
  };

  test('given space around a code and words in small letters, then what they mean', () => {
    const loose = { code: ' PEAK ', operation: 'REFLOW ', kind: ' key', type: 'number', alarm: 'hold' };
    expect(row(loose).data).toMatchObject({
      ...{ code: 'PEAK', operation: 'REFLOW' },
      kind: 'KEY',
      alarm: 'HOLD',
    });
  });

  test('given only what must be said, then the rest says nothing', () => {
    expect(row({}).data).toEqual({
      ...dataSpec('PEAK', { name: { en: 'Peak', zh: '峰值' }, alarm: 'HOLD', method: 'AUTO' }),
      ...{ operation: 'REFLOW', active: true },
    });
  });

  test.each([
    ['true', true],
    ['Yes', true],
    [' 是 ', true],
    ['FALSE', false],
    ['no', false],
    ['否', false],
  ])('given %j, then %s', (said, required) => {
    expect(row({ required: said }).data?.required).toBe(required);
  });

  test.each([
    ['0.08', 0.08],
    [' -5 ', -5],
    ['1e-3', 0.001],
    ['', null],
    [null, null],
    [240, 240],
  ])('given the limit %j, then %j', (lsl, value) => {
    expect(row({ lsl }).data?.lsl).toBe(value);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a decimal comma', { lsl: '0,08' }, 'lsl'],
    ['a limit that is no number', { usl: 'abc' }, 'usl'],
    ['a truth that is none', { required: 'maybe' }, 'required'],
    ['no word on whether it is required', { required: '' }, 'required'],
    ['a type that is none', { type: 'DATE' }, 'type'],
    ['no code', { code: '' }, 'code'],
    ['options that cannot be read', { type: 'ENUM', options: 'A:b:c:d' }, 'options'],
    ['limits that cross', { lsl: '2', usl: '1' }, 'usl'],
  ])('given %s, then the schema refuses that field', (_what, given, field) => {
    expect(row(given).error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  test('given the plant’s older columns, then they are read', () => {
    const older = {
      ...{ code: 'AOI_RESULT', operation: 'AOI', name: { en: 'AOI result', zh: '检测结果' } },
      ...{ itemType: 'KEY', dataType: 'ENUM', method: 'AUTO', triggerType: 'EACH_UNIT', unit: '' },
      ...{ target: null, lsl: null, usl: null, warnLow: null, warnHigh: null, limitExclusive: false },
      ...{ isRequired: true, alarm: { action: 'HOLD' }, triggerRule: { event: 'TRACK_OUT' }, note: 'x' },
      values: [
        { code: 'PASS', en: 'Pass', zh: '合格' },
        { code: 'FAIL', en: 'Fail', zh: '不合格' },
      ],
    };
    const named = { name: { en: 'AOI result', zh: '检测结果' }, method: 'AUTO' } as const;
    expect(SoundDataSpec.parse(specOfRow(older))).toEqual({
      ...{ ...specs.aoiResult, ...named, operation: 'AOI', active: true },
    });
  });

  test('given columns that an object has by nature, then they are nobody’s words', () => {
    expect(SoundDataSpec.safeParse(specOfRow({})).success).toBe(false);
    expect(row({ toString: 'x', unknown: 'y' }).success).toBe(true);
  });
});

describe('options in one cell', () => {
  test('given two choices, then they read as they are written', () => {
    const written = 'PASS:Pass:合格; FAIL:Fail:不合格';
    expect(optionsText(specs.aoiResult.options)).toBe(written);
    expect(readOptions(written)).toEqual(specs.aoiResult.options);
  });

  test('given names left out, then the code stands for them', () => {
    expect(readOptions('OK; NG:Bad;')).toEqual([
      { code: 'OK', name: { en: 'OK', zh: 'OK' } },
      { code: 'NG', name: { en: 'Bad', zh: 'Bad' } },
    ]);
  });

  test('given signs that part, then they are escaped', () => {
    const options = [{ code: 'A:1', name: { en: 'x; y', zh: 'a\\b' } }];
    expect(optionsText(options)).toBe('A\\:1:x\\; y:a\\\\b');
    expect(readOptions(optionsText(options))).toEqual(options);
  });
});
