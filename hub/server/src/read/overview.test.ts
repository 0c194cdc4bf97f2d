// The overview, runs and search: numbers that follow from the facts alone.
import { Overview, SearchAnswer } from '@lineside/core/contracts/hub-api';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { silenceLimitMs } from '../sync/contact.ts';

let plant: TestHub;
let print: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant(4);
  print = await plant.station(stations.print.code);
  // one passed, one failed, one inside, one queued
  print.trackOut(serial(1), run, 10, print.trackIn(serial(1), run, 10));
  print.trackOut(serial(2), run, 10, print.trackIn(serial(2), run, 10), 'FAIL');
  print.trackIn(serial(3), run, 10);
  await print.push();
});
afterEach(() => plant.close());

const overview = async () => Overview.parse(await plant.hub.reads.overview('ALL'));
const stationOf = async (code: string) =>
  (await overview()).lines.flatMap(({ stations }) => stations).find(({ station }) => station === code);

test('each station shows who is inside and queued, what passed and failed, and when it was heard', async () => {
  expect(await stationOf(stations.print.code)).toEqual({
    station: stations.print.code,
    name: stations.print.name,
    operation: 'PRINTING',
    sequence: 10,
    contact: 'LIVE',
    lastContactAt: plant.clock.now(),
    owed: 0,
    clockOffsetMs: 0,
    software: 'station 1.0',
    acknowledgedSeq: 6,
    inside: 1,
    queued: 1,
    passed24h: 1,
    failed24h: 1,
    lastFactAt: plant.clock.now(),
  });
  expect(await stationOf(stations.spi.code)).toMatchObject({ contact: 'NEVER', inside: 0, queued: 1 });
  expect(await stationOf(stations.mount.code)).toMatchObject({ queued: 0, software: null });
});

test('units of a run that takes none wait for no station, as at the station itself', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  expect(await stationOf(stations.print.code)).toMatchObject({ inside: 1, queued: 0 });
  await plant.command('authorizeRun', { run });
  expect(await stationOf(stations.print.code)).toMatchObject({ inside: 1, queued: 1 });
});

test('stations stand in the order of their line, with its runs', async () => {
  const { lines, position, hub } = await overview();
  expect(lines.map(({ line }) => line)).toEqual(['DIP-A', 'SMT-A']);
  expect(lines[1]?.stations.map(({ sequence }) => sequence)).toEqual([10, 20, 30, 40, 50, 60]);
  expect(lines[1]?.runs).toEqual([{ run, product: '5223029018', status: 'AUTHORIZED', qty: 4, done: 0 }]);
  expect(hub).toMatchObject({ facts: position, unknown: 0, poison: 0 });
});

test('results older than a day are not counted any more', async () => {
  plant.clock.advance(24 * 60 * 60_000 + 60_000);
  expect(await stationOf(stations.print.code)).toMatchObject({
    passed24h: 0,
    failed24h: 0,
    contact: 'SILENT',
  });
});

test('what waits for somebody is listed, oldest first', async () => {
  plant.clock.advance(1_000);
  await plant.command('disposeUnit', { sn: serial(4), disposition: { action: 'HOLD', reason: 'scratched' } });
  plant.clock.advance(silenceLimitMs);
  const { waiting } = await overview();
  expect(waiting.map(({ kind, subject, note }) => [kind, subject, note])).toEqual([
    ['UNIT_FAILED', serial(2), `${run} · 10`],
    ['STATION_SILENT', stations.print.code, '≥ 0'],
    ['UNIT_ON_HOLD', serial(4), 'scratched'],
  ]);
});

test('search finds units by beginning or end, runs and orders by any part, exact ones first', async () => {
  const found = async (text: string) =>
    SearchAnswer.parse(await plant.hub.reads.search(text, 'ALL')).hits.map(({ kind, key }) => [kind, key]);
  expect(await found('0003')).toEqual([['UNIT', serial(3)]]);
  expect(await found(' run-0412 ')).toEqual([['RUN', run]]);
  expect(await found('WO')).toEqual([['ORDER', 'WO-1']]);
  expect((await found('SN-'))[0]).toEqual(['UNIT', serial(1)]);
  expect(await found('')).toEqual([]);
  expect(await found("'; DROP TABLE unit; --")).toEqual([]);
});
