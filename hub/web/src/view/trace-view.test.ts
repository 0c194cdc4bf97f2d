// What a trace points out, opens and offers follows from what was recorded.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { expect, test } from 'vitest';
import { readOpen, writeOpen } from './open-visits.ts';
import { possibleDispositions, reworkSteps } from './possible-dispositions.ts';
import {
  clocksDisagree,
  lateArrival,
  limitText,
  notableValues,
  type Value,
  valueText,
} from './visit-marks.ts';

const spec: DataSpec = {
  code: 'PEAK',
  name: { en: 'Peak', zh: '峰值' },
  kind: 'KEY',
  type: 'NUMBER',
  unit: '°C',
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
const value = (judgement: Value['judgement'], change: Partial<Value> = {}): Value => ({
  spec,
  code: 'PEAK',
  value: 245,
  judgement,
  carried: false,
  ...change,
});
const arrival = (at: number, late = false) => ({ fact: 'f', at, arrivedAt: at + (late ? 90_000 : 10), late });

test('given values, then those out of limits are named first, then warnings, the rest not at all', () => {
  const values = [value('OK'), value('WARN_LOW'), value('UNJUDGED'), value('HIGH')];
  expect(notableValues({ values }).map(({ judgement }) => judgement)).toEqual(['HIGH', 'WARN_LOW']);
});

test('given an out that came late, then that arrival is shown; given none, then none', () => {
  expect(lateArrival({ in: arrival(1), out: arrival(5, true) })?.at).toBe(5);
  expect(lateArrival({ in: arrival(1, true), out: null })?.at).toBe(1);
  expect(lateArrival({ in: arrival(1), out: arrival(5) })).toBeNull();
});

test('given an out before its in, then it is pointed out and nothing is mended', () => {
  const visit: Pick<TraceVisit, 'in' | 'out'> = { in: arrival(10), out: arrival(4) };
  expect(clocksDisagree(visit)).toBe(true);
  expect(clocksDisagree({ in: null, out: arrival(4) })).toBe(false);
});

test('given choices and answers, then they read as words in the language', () => {
  const verdict = { ...spec, options: [{ code: 'PASS', name: { en: 'Pass', zh: '合格' } }] };
  expect(valueText(value('OK', { spec: verdict, value: 'PASS' }), 'zh', '是', '否')).toBe('合格');
  expect(valueText(value('UNJUDGED', { value: false }), 'en', 'Yes', 'No')).toBe('No');
  expect(valueText(value('OK', { spec: null, value: 6.2 }), 'en', 'Yes', 'No')).toBe('6.2');
});

test('given one limit or both, then they read as written', () => {
  expect(limitText(spec)).toBe('240 … 250');
  expect(limitText({ ...spec, usl: null })).toBe('≥ 240');
  expect(limitText({ ...spec, lsl: null, limitExclusive: true })).toBe('< 250');
  expect(limitText({ ...spec, lsl: null, usl: null })).toBe('');
});

test('given an address, then it opens the visits it names and no others', () => {
  expect([...readOpen('2.9.x', 3)]).toEqual([1]);
  expect(readOpen('all', 3).size).toBe(3);
  expect(readOpen(undefined, 3).size).toBe(0);
  expect(writeOpen(new Set([2, 0]), 4)).toBe('1.3');
  expect(writeOpen(new Set([0, 1]), 2)).toBe('all');
  expect(writeOpen(new Set(), 0)).toBe('');
});

const step = (stepNo: number, state: Trace['steps'][number]['state']) => ({
  stepNo,
  name: spec.name,
  operation: 'AOI',
  state,
});

test('given a failed unit, then rework goes back to the failed step at most', () => {
  const trace = {
    status: 'OUT_FAILED',
    hold: null,
    steps: [step(10, 'PASSED'), step(20, 'FAILED'), step(30, 'OPEN')],
  } as const;
  const steps = [...trace.steps];
  expect(reworkSteps({ steps }).map(({ stepNo }) => stepNo)).toEqual([10, 20]);
  expect(possibleDispositions({ ...trace, steps })).toEqual(['REWORK', 'HOLD', 'SCRAP']);
});

test('given a held unit, then it can be released; given a scrapped one, then nothing', () => {
  const hold = { reason: 'PEAK', at: 1 };
  expect(possibleDispositions({ status: 'ON_HOLD', hold, steps: [] })).toEqual(['RELEASE', 'SCRAP']);
  expect(possibleDispositions({ status: 'SCRAPPED', hold: null, steps: [] })).toEqual([]);
});
