// Stations and a run's units are shown as their address says.
import type { Overview, StationOnLine } from '@lineside/core/contracts/hub-api';
import type { RunDetail } from '@lineside/core/contracts/planning';
import { expect, test } from 'vitest';
import { readUnitFilter, unitQueryText } from './run-units.ts';
import { sameRelease, softwareVersion } from './software-version.ts';
import { clockNeedsLook, shortStation, shortStationName, sumStations } from './station-face.ts';
import { readStationView, stationRows, stationsInView, writeStationView } from './station-filters.ts';

function station(code: string, change: Partial<StationOnLine> = {}): StationOnLine {
  return {
    station: code,
    name: { en: code, zh: code },
    operation: 'AOI',
    sequence: 1,
    contact: 'LIVE',
    lastContactAt: 100,
    owed: 0,
    clockOffsetMs: 0,
    software: '0.1.0',
    acknowledgedSeq: 1,
    inside: 1,
    queued: 2,
    passed24h: 10,
    failed24h: 1,
    lastFactAt: 90,
    ...change,
  };
}

const lines: Overview['lines'] = [
  {
    line: 'SMT-A',
    name: { en: 'A', zh: 'A' },
    process: 'SMT',
    stations: [
      station('SMT-A-PRINT-01'),
      station('SMT-A-MOUNT-01', { contact: 'SILENT', owed: 37, clockOffsetMs: -2_500 }),
      station('SMT-A-AOI-01', { contact: 'NEVER', clockOffsetMs: null, lastContactAt: null }),
    ],
    runsTotal: 0,
    runs: [],
  },
];
const shown = (address: Parameters<typeof readStationView>[0]) =>
  stationsInView(stationRows(lines), readStationView(address)).map((row) => row.station);
const none = { contact: undefined, q: undefined, sort: undefined, station: undefined };

test('given no filter, then the stations stand as on their line', () => {
  expect(shown(none)).toEqual(['SMT-A-PRINT-01', 'SMT-A-MOUNT-01', 'SMT-A-AOI-01']);
});

test('given a contact or a text, then only those; given an order, then unknown values last', () => {
  expect(shown({ ...none, contact: ['SILENT', 'LOUD'] })).toEqual(['SMT-A-MOUNT-01']);
  expect(shown({ ...none, q: 'aoi-01' })).toEqual(['SMT-A-AOI-01']);
  expect(shown({ ...none, sort: '-clockOffsetMs' })).toEqual([
    'SMT-A-PRINT-01',
    'SMT-A-MOUNT-01',
    'SMT-A-AOI-01',
  ]);
});

test('given a view, when written and read again, then it is the same', () => {
  const view = readStationView({ contact: 'NEVER', q: 'x', sort: '-owed', station: 'SMT-A-AOI-01' });
  expect(readStationView(writeStationView(view))).toEqual(view);
});

test('given stations, then they add up; on its own line a code is short; a wrong clock is pointed out', () => {
  const stations = lines[0]?.stations ?? [];
  expect(sumStations(stations)).toEqual({ stations: 3, live: 1, inside: 3, passed: 30, failed: 3, owed: 37 });
  expect(shortStation('SMT-A-MOUNT-01', 'SMT-A')).toBe('MOUNT-01');
  expect(shortStation('OTHER-01', 'SMT-A')).toBe('OTHER-01');
  expect(shortStationName('SMT-A 贴片机 01', 'SMT-A')).toBe('贴片机 01');
  expect(stations.map(clockNeedsLook)).toEqual([false, true, false]);
});

test('given programs of one release, then they are the same software, whatever they are called', () => {
  expect(softwareVersion('lineside-station 0.1.0')).toBe('0.1.0');
  expect(sameRelease('lineside-station 0.1.0', 'lineside-hub 0.1.0')).toBe(true);
  expect(sameRelease('lineside-station 0.0.9', 'lineside-hub 0.1.0')).toBe(false);
});

const step = (stepNo: number, operation: string): RunDetail['steps'][number] => ({
  stepNo,
  name: { en: '', zh: '' },
  operation,
  requiresFAI: false,
  specs: 0,
  queued: 0,
  inside: 0,
  passed: 0,
  failed: 0,
  firstPassed: 0,
  firstResults: 0,
});

test('given a step or an operation in the address, then the units at that step', () => {
  const steps = [step(10, 'PRINTING'), step(50, 'AOI')];
  const address = { status: undefined, q: undefined, step: undefined, operation: undefined };
  expect(readUnitFilter({ ...address, operation: 'AOI' }, steps).step).toBe(50);
  expect(readUnitFilter({ ...address, step: '10' }, steps).step).toBe(10);
  expect(readUnitFilter({ ...address, step: '99', status: 'DONE' }, steps)).toEqual({
    status: 'DONE',
    text: '',
    step: null,
  });
  expect(unitQueryText({ status: 'DONE', text: ' 41 ', step: 50 })).toBe('status=DONE&q=41&step=50');
  expect(unitQueryText({ status: '', text: '', step: null })).toBe('');
});
