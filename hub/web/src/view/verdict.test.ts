// The verdict says neither more nor less than the hub can vouch for, in both languages.
import { expect, test } from 'vitest';
import { traceVerdict } from './verdict.ts';

const now = new Date(2026, 4, 26, 10, 2, 30).getTime();
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 4, 26, hours, minutes, seconds).getTime();

interface Heard {
  contact: 'LIVE' | 'SILENT' | 'NEVER';
  owed?: number;
  through?: number | null;
  lastContactAt?: number | null;
}

function station(code: string, heard: Heard) {
  return {
    station: code,
    acknowledgedSeq: 12,
    owed: 0,
    through: at(10, 2, 13),
    lastContactAt: null,
    ...heard,
  };
}

function saidOf(complete: boolean, through: number | null, stations: ReturnType<typeof station>[]) {
  return (language: 'en' | 'zh') => traceVerdict({ complete, through, stations }, now, language);
}

test('given every station complete, then the time to which all are complete', () => {
  const said = saidOf(true, at(10, 2, 13), [
    station('PRINT-01', { contact: 'LIVE' }),
    station('SPI-01', { contact: 'LIVE' }),
  ]);
  expect(said('en')).toEqual({ kind: 'COMPLETE', sentence: 'Complete to 10:02:13 for all 2 stations.' });
  expect(said('zh').sentence).toBe('全部 2 个工位的记录完整至 10:02:13。');
});

test('given one silent station that owes, then its name, since when, at least how much, and the doubt', () => {
  const said = saidOf(false, at(9, 41, 10), [
    station('PRINT-01', { contact: 'LIVE' }),
    station('MOUNT-01', { contact: 'SILENT', owed: 37, lastContactAt: at(9, 41, 10) }),
  ]);
  expect(said('en')).toEqual({
    kind: 'SILENT',
    sentence: 'MOUNT-01 silent since 09:41:10, owes ≥ 37 facts – this trace may be missing something.',
  });
  expect(said('zh').sentence).toBe('MOUNT-01 自 09:41:10 失联，至少欠 37 条记录——此追溯可能有缺失。');
});

test('given a silent station that owed nothing, then still no word of completeness', () => {
  const said = saidOf(false, at(9, 41), [station('MOUNT-01', { contact: 'SILENT', through: at(9, 41) })]);
  expect(said('en').sentence).toBe('MOUNT-01 silent since 09:41:00 – this trace may be missing something.');
});

test('given a station that was never heard, then that, and no time', () => {
  const said = saidOf(false, null, [station('AOI-01', { contact: 'NEVER', through: null })]);
  expect(said('en')).toEqual({
    kind: 'SILENT',
    sentence: 'AOI-01 was never heard – this trace may be missing something.',
  });
});

test('given live stations that still send, then it is catching up', () => {
  const said = saidOf(false, at(9, 0), [station('SPI-01', { contact: 'LIVE', owed: 120 })]);
  expect(said('en')).toEqual({
    kind: 'CATCHING_UP',
    sentence: 'SPI-01 still has 120 facts to send – this trace is still filling up.',
  });
});

test('given many silent stations, then who owes most comes first and the rest is counted', () => {
  const silent = (code: string, owed: number) =>
    station(code, { contact: 'SILENT', owed, lastContactAt: at(9, 0) });
  const said = saidOf(false, at(9, 0), [silent('A', 1), silent('B', 90), silent('C', 8), silent('D', 3)]);
  expect(said('en').sentence).toMatch(/^B silent .*; C silent .*; D silent .*; and 1 more – /);
});

test('given silence since another day, then with its date', () => {
  const yesterday = new Date(2026, 4, 25, 22, 5, 0).getTime();
  const said = saidOf(false, yesterday, [
    station('A', { contact: 'SILENT', owed: 2, lastContactAt: yesterday }),
  ]);
  expect(said('en').sentence).toContain('since 2026-05-25 22:05:00');
});

test('given no station to answer for it, then completeness is not known', () => {
  expect(saidOf(false, null, [])('en').kind).toBe('UNKNOWN');
});
