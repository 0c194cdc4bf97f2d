// What a form says beside its fields, by the contracts' own schemas.
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { RouteDefinition } from '@lineside/core/domain/route/draft';
import { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { StationConfigured } from '@lineside/core/domain/station/facts';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { specFaultTexts } from '@lineside/core/i18n/master-problems';
import { describe, expect, test } from 'vitest';
import { faultSentence, fieldProblems } from './field-problems.ts';

const station = {
  code: 'SMT-A-AOI-01',
  name: { en: 'AOI', zh: 'AOI' },
  line: 'SMT-A',
  group: 'SMT-A-AOI',
  operation: 'AOI',
  type: 'AUTO',
  sequence: 50,
};
const spec = {
  code: 'PEAK_TEMP',
  name: { en: 'Peak temperature', zh: '峰值温度' },
  operation: 'REFLOW',
  active: true,
  kind: 'KEY',
  type: 'NUMBER',
  unit: 'Cel',
  target: null,
  lsl: 240,
  usl: 250,
  warnLow: null,
  warnHigh: null,
  limitExclusive: false,
  options: [],
  required: true,
  alarm: 'NONE',
  trigger: 'EACH_UNIT',
  method: 'MANUAL',
};

describe('the problems of a form', () => {
  test('given nothing wrong, then no field has one', () => {
    const problem = fieldProblems(StationConfigured, station, 'en');
    expect(Object.keys(station).map(problem)).toEqual(Object.keys(station).map(() => null));
  });

  test('given something wrong, then it is said beside its field and nowhere else', () => {
    const problem = fieldProblems(StationConfigured, { ...station, operation: '', sequence: 1.5 }, 'en');
    expect(problem('operation')).toBe(hubTexts.faultMissing.en);
    expect(problem('sequence')).toBe(hubTexts.faultWhole.en);
    expect(problem('code')).toBeNull();
    // no field is the beginning of another's name
    expect(problem('op')).toBeNull();
  });

  test('given something wrong inside a field, then the field says it, and so does the place inside', () => {
    const name = { en: 'x'.repeat(401), zh: '' };
    const problem = fieldProblems(StationConfigured, { ...station, name }, 'zh');
    expect(problem('name')).toBe('至多 400 个字符。');
    expect(problem('name.en')).toBe(problem('name'));
    expect(problem('name.zh')).toBeNull();
  });

  test('given a number, a choice or an entry out of bounds, then the bound is named', () => {
    const rule = {
      ...{ code: 'R', name: station.name, priority: -1, product: null, line: null, route: null },
      ...{ lotFrom: null, lotTo: null, accept: 1_001, active: true },
      sample: { by: 'PERCENTAGE', percent: 0 },
    };
    const problem = fieldProblems(SamplingRuleConfigured, rule, 'en');
    expect(problem('priority')).toBe('At least 0.');
    expect(problem('accept')).toBe('At most 1000.');
    expect(problem('sample')).toBe('More than 0.');
    expect(fieldProblems(SamplingRuleConfigured, { ...rule, sample: { by: 'ALL' } }, 'en')('sample')).toBe(
      hubTexts.faultChoose.en,
    );
  });

  test('given a code with a space at its end, then it says what no code may have', () => {
    expect(fieldProblems(StationConfigured, { ...station, code: 'AOI ' }, 'en')('code')).toBe(
      hubTexts.faultCode.en,
    );
  });

  test('given a day or a path that is none, then it shows how one is written', () => {
    const route = {
      route: 'R',
      name: station.name,
      product: null,
      effectiveFrom: '21.11.',
      effectiveTo: null,
      steps: [],
    };
    expect(fieldProblems(RouteDefinition, route, 'en')('effectiveFrom')).toBe(hubTexts.faultDay.en);
    expect(fieldProblems(IngestMapping, { serials: 'a..b' }, 'zh')('serials')).toBe(hubTexts.faultPath.zh);
  });

  test('given a spec with a fault of its own, then the same words are said as by the hub', () => {
    const problem = fieldProblems(SoundDataSpec, { ...spec, usl: 230 }, 'zh');
    expect(problem('usl')).toBe(specFaultTexts.LIMITS_CROSS.zh);
  });
});

describe('a fault that the hub named', () => {
  test('given its code, then it becomes its sentence; a schema’s own sentence stays', () => {
    expect(faultSentence('OPTION_TWICE', 'en')).toBe(specFaultTexts.OPTION_TWICE.en);
    expect(faultSentence('Invalid input', 'en')).toBe('Invalid input');
  });
});
