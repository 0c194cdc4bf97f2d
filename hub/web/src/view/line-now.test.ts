// A line's figures are read as they were counted: nothing is drawn for an hour in which nothing came out.
import { runsInOrder } from '@lineside/core/domain/run/urgency';
import { expect, test } from 'vitest';
import { chartLines, cycleScale, heightOf, placeOf, yieldScale } from './hour-chart.ts';
import { cycleText, type Hour, hourYield, lastResults, meanCycleMs, outputOf } from './line-now.ts';
import { runDetail } from './testing/run.ts';

const hour = (passed: number, failed: number, cycleMs: number | null = null): Hour => ({
  at: 0,
  passed,
  failed,
  cycleMs,
});

test('given a target, then the last hour has met it, is near it, or is behind; without one nothing is said', () => {
  const standing = (outputLastHour: number) => outputOf({ outputLastHour, targetPerHour: 60 })?.standing;
  expect([72, 60, 54, 53, 0].map(standing)).toEqual(['MET', 'MET', 'NEAR', 'BEHIND', 'BEHIND']);
  expect(outputOf({ outputLastHour: 30, targetPerHour: 60 })?.share).toBe(0.5);
  expect(outputOf({ outputLastHour: 30, targetPerHour: null })).toBeNull();
});

test('given an hour without results, then it has no yield', () => {
  expect(hourYield(hour(0, 0))).toBeNull();
  expect(hourYield(hour(3, 1))).toBe(75);
});

test('given a full hour just struck, then the last results are still there', () => {
  expect(lastResults([hour(9, 9), hour(20, 1), hour(0, 0)])).toEqual({ passed: 20, failed: 1 });
  expect(lastResults([])).toEqual({ passed: 0, failed: 0 });
});

test('given cycle times, then each hour weighs what came out in it', () => {
  expect(meanCycleMs([hour(3, 0, 10_000), hour(1, 0, 50_000), hour(0, 0)])).toBe(20_000);
  expect(meanCycleMs([hour(5, 0)])).toBeNull();
  expect([4210, 9950, 47_600, 119_000, 185_000].map(cycleText)).toEqual([
    '4.2 s',
    '10 s',
    '48 s',
    '119 s',
    '3:05',
  ]);
});

test('given runs, then those in work come first, then the urgent ones, then what is due first', () => {
  const runs = [
    runDetail({ run: 'R-10', status: 'PREP', priority: 1 }),
    runDetail({ run: 'R-9', status: 'AUTHORIZED', priority: 5 }),
    runDetail({ run: 'R-8', status: 'AUTHORIZED', priority: 5, due: '2026-03-09' }),
    runDetail({ run: 'R-7', status: 'IN_PROGRESS', priority: 9 }),
    runDetail({ run: 'R-6', status: 'AUTHORIZED', priority: 2 }),
  ];
  expect(runsInOrder(runs).map(({ run }) => run)).toEqual(['R-7', 'R-6', 'R-8', 'R-9', 'R-10']);
});

const frame = { left: 0, right: 100, top: 0, bottom: 50 };

test('given a gap, then the line breaks there and goes on behind it', () => {
  const lines = chartLines([100, 90, null, 80], { low: 80, high: 100 }, frame);
  expect(lines.map((points) => points.map(({ hour: at, y }) => [at, y]))).toEqual([
    [
      [0, 0],
      [1, 25],
    ],
    [[3, 50]],
  ]);
  expect(chartLines([null, null], { low: 0, high: 1 }, frame)).toEqual([]);
});

test('given a value beyond the scale, then it stays at its edge', () => {
  expect(heightOf(50, { low: 80, high: 100 }, frame)).toBe(50);
  expect(heightOf(5, { low: 5, high: 5 }, frame)).toBe(0);
  expect(placeOf(0, 1, frame)).toBe(50);
});

test('given yields, then the scale begins at the round number below the worst', () => {
  expect(yieldScale([99.2, null, 100])).toEqual({ low: 98, high: 100 });
  expect(yieldScale([85])).toEqual({ low: 80, high: 100 });
  expect(yieldScale([0])).toEqual({ low: 0, high: 100 });
  expect(yieldScale([])).toEqual({ low: 98, high: 100 });
});

test('given cycle times, then the scale ends at a round time', () => {
  expect(cycleScale([47_000, null]).high).toBe(60_000);
  expect(cycleScale([5_000_000]).high).toBe(7_200_000);
  expect(cycleScale([]).high).toBe(10_000);
});
