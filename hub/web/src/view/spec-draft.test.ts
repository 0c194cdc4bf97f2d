// A spec while it is written: types that take their fields with them, options that move, values to try.
import { isOut, judge, readValue } from '@lineside/core/domain/collection/judge';
import { specFaults } from '@lineside/core/domain/collection/spec-faults';
import { describe, expect, test } from 'vitest';
import { copyOfSpec, emptySpec, moved, passFail, previewOf, samplesOf, withType } from './spec-draft.ts';

const peak = { ...emptySpec('REFLOW'), code: 'PEAK', name: { en: 'Peak', zh: '峰值' }, unit: '°C' };
const limited = { ...peak, lsl: 240, usl: 250, target: 245, warnHigh: 248 };

describe('the type of a spec', () => {
  test.each(['TEXT', 'BOOLEAN', 'ENUM', 'JSON'] as const)(
    'given a number with limits, when it becomes %s, then no limit is left that would be a fault',
    (type) => {
      const changed = withType({ ...limited, limitExclusive: true }, type);
      expect(specFaults(changed).filter(({ fault }) => fault !== 'OPTIONS_MISSING')).toEqual([]);
      expect(changed).toMatchObject({ limitExclusive: false, unit: type === 'TEXT' ? '°C' : null });
    },
  );

  test('given a choice, when it becomes a text, then its options go', () => {
    const choice = { ...withType(peak, 'ENUM'), options: [...passFail] };
    expect(withType(choice, 'TEXT').options).toEqual([]);
    expect(withType(choice, 'ENUM').options).toHaveLength(2);
  });
});

test('given a spec, when it is copied, then all but code and name is the same', () => {
  const { code, name, ...rest } = copyOfSpec({ ...limited, active: false });
  expect([code, name.en]).toEqual(['', 'Peak copy']);
  expect({ ...rest, code: 'PEAK', name: limited.name }).toEqual(limited);
});

test('given options, when one moves, then the others keep their order; beyond the ends nothing moves', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

describe('values to try', () => {
  test('given limits, then each sample is judged as it is called', () => {
    const spec = previewOf(limited, 'x');
    const judged = samplesOf(spec).map(({ kind, text }) => [kind, judge(spec, readValue(spec, text) ?? '')]);
    expect(judged).toEqual([
      ['LOW', 'LOW'],
      ['WARN', 'WARN_HIGH'],
      ['GOOD', 'OK'],
      ['HIGH', 'HIGH'],
    ]);
  });

  test('given only one limit, small or negative, then the good value is within and the bad one out', () => {
    for (const limit of [{ usl: -4 }, { lsl: 0.003 }, { usl: 0 }, { lsl: 1_000_000 }]) {
      const spec = previewOf({ ...peak, ...limit }, 'x');
      for (const { kind, text } of samplesOf(spec)) {
        const value = readValue(spec, text);
        expect(value, text).toBeTypeOf('number');
        expect(isOut(judge(spec, value ?? '')), `${kind} ${text}`).toBe(kind !== 'GOOD');
      }
    }
  });

  test('given nothing to be judged by, then nothing is offered', () => {
    expect(samplesOf(previewOf(peak, 'x'))).toEqual([]);
    expect(samplesOf(previewOf(withType(limited, 'TEXT'), 'x'))).toEqual([]);
  });
});

test('given a spec without a name, then the preview says so and never uses its code', () => {
  expect(previewOf({ ...peak, name: { en: '', zh: '峰值' } }, 'No name')).toMatchObject({
    code: 'PREVIEW',
    name: { en: 'No name', zh: '峰值' },
  });
});
