// Values against their frozen limits, and what a typed or scanned text means.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataSpec, specs } from '../../testing/smt-line.ts';
import { hasType, isOut, isVerdict, judge, judgements, readValue } from './judge.ts';
import type { DataValue } from './spec.ts';

describe('judge', () => {
  test.each<[keyof typeof specs, DataValue, string]>([
    ['peak', 240, 'OK'],
    ['peak', 250, 'OK'],
    ['peak', 239.9, 'LOW'],
    ['peak', 250.1, 'HIGH'],
    ['spiHeight', 0.15, 'OK'],
    ['spiHeight', 0.1, 'OK'],
    ['spiHeight', 0.09, 'WARN_LOW'],
    ['spiHeight', 0.21, 'WARN_HIGH'],
    ['spiHeight', 0.07, 'LOW'],
    ['spiHeight', 0.23, 'HIGH'],
    ['exposure', 21, 'OK'],
    ['exposure', 23.9, 'WARN_HIGH'],
    ['exposure', 24, 'HIGH'],
    ['tension', 30, 'LOW'],
    ['tension', 30.1, 'WARN_LOW'],
    ['tension', 35, 'OK'],
    ['aoiResult', 'PASS', 'OK'],
    ['aoiResult', 'FAIL', 'FAIL'],
    ['mountProgram', '5223029018 BOT', 'UNJUDGED'],
    ['fctLed', false, 'UNJUDGED'],
    ['cleanings', 3, 'UNJUDGED'],
  ])('given %s, when it is %s, then %s', (name, value, judgement) => {
    expect(judge(specs[name], value)).toBe(judgement);
  });

  test('given an exclusive limit, when the value is the limit itself, then it is out; inclusive, it is not', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (limit) => {
        expect(judge(dataSpec('A', { usl: limit, limitExclusive: true }), limit)).toBe('HIGH');
        expect(judge(dataSpec('A', { lsl: limit, limitExclusive: true }), limit)).toBe('LOW');
        expect(judge(dataSpec('A', { lsl: limit, usl: limit }), limit)).toBe('OK');
      }),
    );
  });

  test('given a judgement, then only beyond a limit and a failed verdict are out', () => {
    expect(judgements.filter(isOut)).toEqual(['LOW', 'HIGH', 'FAIL']);
  });

  test('given an ENUM, then it is a verdict only with exactly PASS and FAIL', () => {
    const options = (...codes: string[]) => codes.map((code) => ({ code, name: { en: code, zh: code } }));
    expect(isVerdict(specs.aoiResult)).toBe(true);
    expect(isVerdict(dataSpec('X', { type: 'ENUM', options: options('FAIL', 'PASS', 'RETEST') }))).toBe(
      false,
    );
    expect(isVerdict(dataSpec('X', { type: 'ENUM', options: options('PASS') }))).toBe(false);
    expect(isVerdict(dataSpec('X', { type: 'TEXT', options: options('PASS', 'FAIL') }))).toBe(false);
  });
});

describe('hasType', () => {
  test.each<[keyof typeof specs, readonly DataValue[], readonly DataValue[]]>([
    ['peak', [0, -1.5], ['245', true, Number.NaN, Number.POSITIVE_INFINITY]],
    ['fctLed', [true, false], ['true', 1]],
    ['mountProgram', ['5223029018 BOT'], ['', '   ', 5, false]],
    ['aoiResult', ['PASS', 'FAIL'], ['pass', 'RETEST', true]],
    ['profile', ['{"peak":245}', '[]', '1'], ['{peak', '', 1]],
  ])('given %s, then it takes %j and not %j', (name, right, wrong) => {
    for (const value of right) expect(hasType(specs[name], value), String(value)).toBe(true);
    for (const value of wrong) expect(hasType(specs[name], value), String(value)).toBe(false);
  });
});

describe('readValue', () => {
  test.each<[keyof typeof specs, string, DataValue | undefined]>([
    ['peak', '247.2', 247.2],
    ['peak', ' +247.2 ', 247.2],
    ['peak', '.5', 0.5],
    ['peak', '247,2', undefined],
    ['peak', '9,998', undefined],
    ['peak', '-.5', -0.5],
    ['peak', '247.', 247],
    ['peak', '1.234,5', undefined],
    ['peak', '1e3', undefined],
    ['peak', '0x10', undefined],
    ['peak', '247 C', undefined],
    ['peak', '', undefined],
    ['peak', '.', undefined],
    ['fctLed', 'true', true],
    ['fctLed', 'false', false],
    ['fctLed', 'yes', undefined],
    ['mountProgram', ' 5223029018 BOT ', '5223029018 BOT'],
    ['mountProgram', '   ', undefined],
    ['aoiResult', 'FAIL', 'FAIL'],
    ['aoiResult', 'bad', undefined],
    ['profile', '{"peak":245}', '{"peak":245}'],
    ['profile', '{peak', undefined],
  ])('given %s, when %j is typed, then it is read as %j', (name, text, value) => {
    expect(readValue(specs[name], text)).toBe(value);
  });

  test('given any text, when read, then it is a value of the spec’s type or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(specs)), fc.string(), (spec, text) => {
        const value = readValue(spec, text);
        if (value !== undefined) expect(hasType(spec, value)).toBe(true);
      }),
    );
  });

  test('given any decimal, when typed, then it is that number; with a comma it is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(999), (whole, parts) => {
        const number = Number(`${whole}.${parts}`);
        expect(readValue(specs.peak, `${whole}.${parts}`)).toBe(number);
        expect(readValue(specs.peak, `${whole},${parts}`)).toBeUndefined();
      }),
    );
  });
});
