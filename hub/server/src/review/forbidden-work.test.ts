// Work that somebody had forbidden, end to end: in runs revoked or ended, by people disabled. What counts is what was
// known, not what clocks say.
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReviewDesk, sn } from '../../testing/review-desk.ts';
import { run, type TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';

const minute = 60_000;

let desk: ReviewDesk;
let plant: TestHub;
let print: TestStation;

beforeEach(async () => {
  desk = await ReviewDesk.open();
  ({ plant, print } = desk);
});
afterEach(() => plant.close());

test('WORK_AFTER_REVOKE: work that nobody could stop', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  desk.pass(print, 10);
  await print.push();
  const { row, sides } = await desk.only('WORK_AFTER_REVOKE');
  expect(row).toMatchObject({ state: 'OPEN', unit: sn, run });
  expect(sides.map(({ facts }) => facts.map(({ type }) => type))).toEqual([
    ['run.revoked'],
    ['unit.trackedIn', 'unit.trackedOut'],
  ]);
  expect(sides[1]?.facts[0]?.didNotKnow).toEqual([sides[0]?.facts[0]?.fact]);
});

test('WORK_AFTER_END: work in a run that was cancelled as not begun, also what was done before', async () => {
  desk.pass(print, 10);
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  await plant.command('cancelRun', { run, reason: 'wrong stencil' });
  await print.push();
  const { row, sides, correction, visits } = await desk.only('WORK_AFTER_END');
  expect(row).toMatchObject({ state: 'OPEN', unit: sn, run });
  const told = sides.map(({ facts }) => facts.map(({ type }) => type));
  expect(told).toContainEqual(['run.cancelled']);
  expect(told).toContainEqual(['unit.trackedIn', 'unit.trackedOut']);
  expect([correction, visits.map(({ station }) => station)]).toEqual(['VOID_VISIT', [stations.print.code]]);
  expect((await desk.list('?kind=WORK_AFTER_REVOKE')).exceptions).toEqual([]);
});

test('WORK_AFTER_END: work before the run was closed, of which the hub heard only afterwards', async () => {
  desk.pass(print, 10);
  const { spi } = desk;
  spi.log.write({ stream: `run:${run}`, type: 'run.started', data: { run } });
  await spi.push();
  for (const { sn: unit } of await plant.hub.store.unitsOfRun(run))
    await plant.command('disposeUnit', { sn: unit, disposition: { action: 'SCRAP', reason: 'bent' } });
  await plant.command('closeRun', { run, reason: 'the printer is cut off' });
  await plant.hub.review.caughtUp();
  await print.push();
  const { row, sides } = await desk.only('WORK_AFTER_END');
  expect(row).toMatchObject({ state: 'OPEN', unit: sn, run });
  expect(sides.map(({ facts }) => facts.map(({ type }) => type))).toContainEqual(['run.closed']);
});

test('WORK_AFTER_END is found by a hub that was started again after the run had ended', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  await plant.command('cancelRun', { run, reason: 'wrong stencil' });
  await plant.hub.review.caughtUp();
  await desk.restart();
  const mount = await plant.station(stations.mount.code);
  desk.pass(mount, 10);
  await mount.push();
  expect(await desk.only('WORK_AFTER_END')).toMatchObject({ row: { state: 'OPEN', unit: sn } });
});

test('USER_ACTED_AFTER_DISABLED: one for each visit', async () => {
  const profile = {
    name: 'P03',
    roles: [],
    lines: [],
    stations: [],
    badge: null,
    pin: null,
    password: null,
  };
  await plant.command('configureUser', { user: 'P03', language: 'en', ...profile });
  await plant.command('disableUser', { user: 'P03', reason: 'left' });
  desk.pass(print, 10);
  print.log.write({
    stream: 'user:P03',
    type: 'user.languageChosen',
    data: { user: 'P03', language: 'zh' },
  });
  await print.push();
  const { exceptions } = await desk.list('?kind=USER_ACTED_AFTER_DISABLED&q=p03');
  expect(exceptions.map(({ user }) => user)).toEqual(['P03', 'P03']);
  expect(new Set(exceptions.map(({ unit }) => unit))).toEqual(new Set([sn, null]));
});

test('[F7] what the hub had when it decided was not done after, however far ahead the station’s clock', async () => {
  plant.clock.advance(20 * minute);
  desk.pass(print, 10);
  plant.clock.advance(-20 * minute);
  await print.push();
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  expect((await desk.list('?kind=WORK_AFTER_REVOKE')).exceptions).toEqual([]);
});

test('[F7] a new authorisation excuses nothing that was done before, however far ahead the station’s clock', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  plant.clock.advance(20 * minute);
  desk.pass(print, 10);
  plant.clock.advance(-20 * minute);
  await print.push();
  await desk.only('WORK_AFTER_REVOKE');
  await plant.command('authorizeRun', { run });
  expect((await desk.list('?kind=WORK_AFTER_REVOKE')).exceptions).toHaveLength(1);
});
