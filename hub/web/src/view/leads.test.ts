// Everything that can be linked to leads where it says, and never off this hub.

import { editedKinds } from '@lineside/core/contracts/master-data';
import { expect, test } from 'vitest';
import {
  addressOf,
  caseAddress,
  fromAddress,
  permissionsFor,
  roleAddress,
  runAddress,
  stationAddress,
  traceAddress,
} from './addresses.ts';
import { safeBack } from './safe-back.ts';
import { hitAddress, meantHit, type SearchHit } from './search-hit.ts';
import { stationUnitsAddress } from './station-units-address.ts';
import { exceptionRow } from './testing/case.ts';
import { owedIn, waitingAddress, waitingEntries } from './waiting.ts';

test('given a code with slashes and spaces, then it survives its address', () => {
  const sn = 'SN/1 #?%';
  expect(fromAddress(traceAddress(sn).slice('/trace/'.length))).toBe(sn);
  expect(fromAddress('100%')).toBe('100%');
});

test('given an address, then what one must be allowed to see its page', () => {
  const needed = [runAddress('R'), traceAddress('S'), stationAddress('T'), '/'].map(permissionsFor);
  expect(needed).toEqual([['run:read'], ['trace:read'], ['exec:read'], []]);
  expect(permissionsFor(roleAddress('leader'))).toContain('system:user_manage');
});

test('given any configured thing, then it leads to a page of engineers, under its own key', () => {
  for (const kind of editedKinds) {
    const address = addressOf(kind, 'A/B 1');
    expect(permissionsFor(address), kind).toEqual(['route:read']);
    expect(decodeURIComponent(address.replaceAll('+', ' ')), kind).toContain('A/B 1');
  }
  expect(addressOf('run', 'RUN-1')).toBe(runAddress('RUN-1'));
});

test('given where one was, then back there; given another place, then the overview', () => {
  expect(safeBack('/trace/SN-1?open=2')).toBe('/trace/SN-1?open=2');
  for (const evil of [undefined, 'https://evil', '//evil', '/\\evil', '/sign-in?back=/x'])
    expect(safeBack(evil)).toBe('/');
});

const hits: SearchHit[] = [
  { kind: 'UNIT', key: 'SN-RUN-1-0001', note: '' },
  { kind: 'RUN', key: 'RUN-1', note: '' },
  { kind: 'ORDER', key: 'WO-1', note: '' },
];

test('given a text that is one thing exactly, then that is meant, case aside; else the person chooses', () => {
  expect(meantHit(hits, 'run-1')?.kind).toBe('RUN');
  expect(meantHit(hits, '1')).toBeNull();
  expect(meantHit(hits.slice(0, 1), '0001')?.key).toBe('SN-RUN-1-0001');
  expect(hits.map(hitAddress)).toEqual(['/trace/SN-RUN-1-0001', '/runs/RUN-1', '/runs?q=WO-1']);
});

test('given one run on the line, then a figure leads to its units; given several, to the runs', () => {
  const run = { run: 'RUN-1', product: 'P', status: 'IN_PROGRESS', qty: 1, done: 0 };
  expect(stationUnitsAddress({ line: 'A', runs: [run] }, 'AOI', 'QUEUED')).toBe(
    runAddress('RUN-1', { status: 'QUEUED', operation: 'AOI' }),
  );
  expect(stationUnitsAddress({ line: 'A', runs: [run, { ...run, run: 'RUN-2' }] }, 'AOI')).toBe(
    '/runs?line=A',
  );
});

test('given what waits, then the oldest comes first and each leads to where it can be looked into', () => {
  const waiting = [
    { kind: 'UNIT_FAILED', subject: 'SN-2', at: 20, note: '' },
    { kind: 'STATION_SILENT', subject: 'MOUNT-01', at: 10, note: '≥ 37' },
    { kind: 'FACT_POISON', subject: 'unit:SN-9', at: 30, note: '' },
  ] as const;
  const ordered = waitingEntries(waiting, null).flatMap((entry) =>
    'waiting' in entry ? [entry.waiting] : [],
  );
  expect(ordered.map(waitingAddress)).toEqual(['/stations?station=MOUNT-01', '/trace/SN-2', '/trace/SN-9']);
  expect(ordered.map(owedIn)).toEqual([37, null, null]);
});

test('given the desk too, then its cases stand among the rest by age, and none is listed twice', () => {
  const waiting = [
    { kind: 'UNIT_FAILED', subject: 'SN-2', at: 20, note: '' },
    { kind: 'FACT_POISON', subject: 'unit:SN-9', at: 5, note: '' },
  ] as const;
  const entries = waitingEntries(waiting, [exceptionRow({ at: 10, unit: 'SN-1' })]);
  expect(entries.map(({ subject }) => subject)).toEqual(['SN-1', 'SN-2']);
  expect(permissionsFor(caseAddress('e1'))).toEqual(['trace:read']);
});
