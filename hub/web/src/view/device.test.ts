// A station's PC: what state it is in, whether it may be wiped, and what a salvage file brings.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { expect, test } from 'vitest';
import { approvalsOf, deviceStateOf, isSafeToWipe } from './device-state.ts';
import { qrPath } from './qr-path.ts';
import { salvageLines } from './salvage-file.ts';

const face = { device: 'd', checkNumber: '4071-9926', hostname: 'PC-7', software: 'lineside-station 0.1.0' };
const present = { ...face, enrolledAt: 1, approvedBy: 'admin' };
const closed = {
  ...present,
  closedAt: 2,
  cause: 'REVOKED',
  reason: 'lost',
  by: 'admin',
  acknowledged: 9,
  owedThen: 0,
} as const;

function station(change: Partial<StationDevices>): StationDevices {
  return {
    station: 'AOI-01',
    name: { en: 'AOI', zh: 'AOI' },
    line: 'SMT-A',
    lineName: { en: 'A', zh: 'A' },
    contact: 'LIVE',
    lastContactAt: 1,
    owed: 0,
    software: null,
    device: null,
    waiting: [],
    wipe: { verdict: 'EMPTY', owed: 0, asOf: null },
    codes: [],
    closed: [],
    salvage: [],
    ...change,
  };
}

test('given a PC, one that waits, one revoked, or none, then the station says which', () => {
  expect(deviceStateOf(station({}))).toBe('NONE');
  expect(deviceStateOf(station({ device: present }))).toBe('ACTIVE');
  expect(deviceStateOf(station({ closed: [closed] }))).toBe('REVOKED');
  expect(deviceStateOf(station({ closed: [{ ...closed, cause: 'REPLACED' }] }))).toBe('NONE');
  expect(deviceStateOf(station({ device: present, waiting: [{ ...face, requestedAt: 3 }] }))).toBe('WAITING');
});

test('[P5] given a verdict, then only a PC that owes nothing for certain is safe to wipe', () => {
  const safe = (['HOLDS_ALL', 'OWES', 'UNKNOWN', 'EMPTY'] as const).filter((verdict) =>
    isSafeToWipe({ verdict, owed: 0, asOf: 1 }),
  );
  expect(safe).toEqual(['HOLDS_ALL', 'EMPTY']);
});

test('given several that wait, then whoever waited longest comes first', () => {
  const stations = [
    station({ station: 'B', waiting: [{ ...face, requestedAt: 9 }] }),
    station({ station: 'A', waiting: [{ ...face, requestedAt: 3 }] }),
  ];
  expect(approvalsOf(stations).map((one) => one.station.station)).toEqual(['A', 'B']);
});

test('given a salvage file, then a batch a line, by the number an editor shows; a broken line goes as it is', () => {
  expect(salvageLines('{"a":1}\n\n{"b":2}\r\nnot json\n')).toEqual([
    { no: 1, batch: { a: 1 } },
    { no: 3, batch: { b: 2 } },
    { no: 4, batch: 'not json' },
  ]);
});

test('given a ticket, then its QR code is one closed outline in a square', async () => {
  const { size, d } = await qrPath(`lineside-enrol:1?hub=https%3A%2F%2Fhub&fp=${'a'.repeat(64)}&code=ABCD`);
  expect(size).toBeGreaterThan(20);
  expect(d).toMatch(/^(M[\d. L]+Z)+$/);
});
