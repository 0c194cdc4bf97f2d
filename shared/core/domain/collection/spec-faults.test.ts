// A spec is sound in itself, or each fault is named at its field; a command takes none with a fault.
import { describe, expect, test } from 'vitest';
import { dataSpec, specs } from '../../testing/smt-line.ts';
import type { DataSpec } from './spec.ts';
import { SoundDataSpec, type SpecFaultCode, specFaultCodes, specFaults } from './spec-faults.ts';

const pass = { code: 'PASS', name: { en: 'Pass', zh: '合格' } };
const configured = (given: Partial<DataSpec>) => ({
  ...dataSpec('A', given),
  ...{ operation: 'SPI', active: true },
});

const examples: [fault: SpecFaultCode, field: string, given: Partial<DataSpec>][] = [
  ['LIMITS_CROSS', 'usl', { lsl: 2, usl: 1, target: 9, warnLow: 9 }],
  ['LIMITS_CROSS', 'warnHigh', { warnLow: 2, warnHigh: 1 }],
  ['TARGET_OUTSIDE_LIMITS', 'target', { lsl: 1, usl: 2, target: 3 }],
  ['TARGET_OUTSIDE_LIMITS', 'target', { lsl: 1, target: 0 }],
  ['WARNING_OUTSIDE_LIMITS', 'warnLow', { lsl: 1, warnLow: 0 }],
  ['WARNING_OUTSIDE_LIMITS', 'warnHigh', { usl: 2, warnHigh: 3 }],
  ['LIMITS_NEED_NUMBER', 'lsl', { type: 'TEXT', lsl: 1 }],
  ['OPTIONS_NEED_ENUM', 'options', { options: [pass] }],
  ['OPTIONS_MISSING', 'options', { type: 'ENUM' }],
  ['OPTION_TWICE', 'options', { type: 'ENUM', options: [pass, pass] }],
];

describe('specFaults', () => {
  test.each(examples)('%s: at %s, given %j', (fault, field, given) => {
    expect(specFaults(configured(given))).toEqual([{ field, fault }]);
    const issues = SoundDataSpec.safeParse(configured(given)).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path, message])).toEqual([[[field], fault]]);
  });

  test('given every fault there is, then it has an example', () => {
    expect(new Set(examples.map(([fault]) => fault))).toEqual(new Set(specFaultCodes));
  });

  test('given the specs of a line, then they are sound', () => {
    for (const spec of Object.values(specs))
      expect(specFaults({ ...spec, operation: 'SPI', active: true })).toEqual([]);
  });

  test('given limits, target and warnings on each other, then nothing is wrong', () => {
    expect(specFaults(configured({ lsl: 1, warnLow: 1, target: 1, warnHigh: 1, usl: 1 }))).toEqual([]);
  });
});

test.each([' A', 'A ', 'A\u0007', '', 'x'.repeat(65)])('given the code %j, then it is none', (code) => {
  expect(SoundDataSpec.safeParse({ ...configured({}), code }).success).toBe(false);
});
