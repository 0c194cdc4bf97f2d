// Every kind of exception end to end: sealed facts are pushed as stations push them, in both orders of arrival, and
// the desk is read over HTTP.
import { ExceptionDetail, ExceptionList } from '@lineside/core/contracts/review';
import { type ExceptionKind, exceptionKinds } from '@lineside/core/domain/review/kinds';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { type Browser, webOf } from '../../testing/test-web.ts';

const minute = 60_000;
const sn = serial(1);
const orders = ['as it happened', 'the other way round'] as const;

let plant: TestHub;
let admin: Browser;
let print: TestStation;
let spi: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ admin } = await webOf(plant));
  print = await plant.station(stations.print.code);
  spi = await plant.station(stations.spi.code);
  for (const station of [print, spi]) {
    await station.push();
    await station.catchUp();
  }
});
afterEach(() => plant.close());

async function desk(query = ''): Promise<ExceptionList> {
  await plant.hub.review.caughtUp();
  const response = await admin.get(`/api/exceptions${query}`);
  expect(response.statusCode, response.body).toBe(200);
  return ExceptionList.parse(response.json());
}

/** The one exception of a kind, and its evidence. */
async function only(kind: ExceptionKind) {
  const { exceptions } = await desk(`?kind=${kind}`);
  expect(exceptions.map((row) => row.kind)).toEqual([kind]);
  const response = await admin.get(`/api/exceptions/${exceptions[0]?.id}`);
  expect(response.statusCode, response.body).toBe(200);
  return ExceptionDetail.parse(response.json());
}

/** Pushes of several stations, in one order or the other. */
async function pushed(order: (typeof orders)[number], ...from: TestStation[]): Promise<void> {
  for (const station of order === 'as it happened' ? from : from.toReversed()) {
    await station.push();
    await plant.hub.review.caughtUp();
  }
}

/** Work of one station, a minute later than what was before it. */
function pass(station: TestStation, step: number, result: 'PASS' | 'FAIL' = 'PASS') {
  plant.clock.advance(minute);
  const visit = station.trackIn(sn, run, step);
  plant.clock.advance(minute);
  station.trackOut(sn, run, step, visit, result);
  return visit;
}

function provisionally(station: TestStation, step: number, missing: number[]): void {
  plant.clock.advance(minute);
  station.log.write({
    stream: `unit:${sn}`,
    type: 'unit.trackedIn',
    data: { run, step, source: 'MANUAL', provisional: { reason: 'checked by eye', missing } },
  });
}

describe.each(orders)('facts that arrive %s', (order) => {
  test('STEP_DONE_TWICE shows both sides, whole, and that neither knew of the other', async () => {
    const twin = await plant.station(stations.print.code.replace('PRINT', 'MOUNT'));
    pass(print, 10);
    pass(twin, 10);
    await pushed(order, print, twin);
    const { row, sides, possible, visits, steps, correction } = await only('STEP_DONE_TWICE');
    expect(row).toMatchObject({ state: 'OPEN', unit: sn, run, line: 'SMT-A', answer: null });
    expect(row.stations).toEqual([stations.mount.code, stations.print.code]);
    expect(sides.map(({ side, station, facts }) => [side, station, facts.map(({ type }) => type)])).toEqual([
      ['A', stations.print.code, ['unit.trackedIn', 'unit.trackedOut']],
      ['B', stations.mount.code, ['unit.trackedIn', 'unit.trackedOut']],
    ]);
    for (const [side, other] of [sides, sides.toReversed()])
      for (const fact of side?.facts ?? [])
        expect(fact).toMatchObject({ knew: [], didNotKnow: other?.facts.map(({ fact }) => fact) });
    expect([possible, correction]).toEqual([['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'], 'VOID_VISIT']);
    expect(steps.map(({ stepNo }) => stepNo)).toEqual([10]);
    expect(visits.map(({ station }) => station)).toEqual([stations.print.code, stations.mount.code]);
  });

  test('STEP_BEFORE_PREDECESSOR and WORK_PROVISIONAL: the PASS came too late, so one is raised as the other', async () => {
    provisionally(spi, 20, [10]);
    pass(print, 10);
    await pushed(order, spi, print);
    const { row } = await only('STEP_BEFORE_PREDECESSOR');
    expect(row.state).toBe('OPEN');
    expect(await only('WORK_PROVISIONAL')).toMatchObject({
      row: { state: 'CLEARED' },
      raisedAs: [row.id],
      possible: [],
    });
  });

  test('WORK_PROVISIONAL clears itself when the PASS precedes it', async () => {
    pass(print, 10);
    provisionally(spi, 20, [10]);
    await pushed(order, print, spi);
    const { row, clearedBy, context } = await only('WORK_PROVISIONAL');
    expect(row).toMatchObject({ state: 'CLEARED', mayClear: false });
    expect(context.filter(({ fact }) => clearedBy.includes(fact))).toMatchObject([
      { type: 'unit.trackedOut', result: 'PASS' },
    ]);
    expect((await desk('?state=OPEN')).exceptions).toEqual([]);
  });

  test('SERIAL_IN_TWO_RUNS: the earliest fact of each run', async () => {
    pass(print, 10);
    plant.clock.advance(minute);
    spi.trackIn(sn, 'RUN-9999', 20);
    await pushed(order, print, spi);
    const { row, runs, possible } = await only('SERIAL_IN_TWO_RUNS');
    expect(row.state).toBe('OPEN');
    expect(runs).toEqual([run, 'RUN-9999']);
    expect(possible).toEqual(['ACCEPT', 'HOLD', 'SCRAP', 'CORRECT']);
  });

  test('CLOCK_WRONG: one for each origin, by the first fact that proves it', async () => {
    pass(spi, 20);
    plant.clock.advance(20 * minute);
    pass(print, 10);
    plant.clock.advance(-22 * minute);
    await pushed(order, spi, print);
    const { row, clockOffsetMs, sides } = await only('CLOCK_WRONG');
    expect(row).toMatchObject({ origin: print.log.origin, stations: [stations.print.code], line: 'SMT-A' });
    expect(clockOffsetMs).toBe(21 * minute);
    expect(sides[0]?.facts).toMatchObject([{ type: 'unit.trackedIn' }]);
  });

  test('FACT_POISON: with the issue, and nothing behind it waits', async () => {
    print.log.write({ stream: `unit:${sn}`, type: 'unit.trackedOut', data: { run, step: 'ten' } });
    pass(spi, 20);
    await pushed(order, print, spi);
    const { row, issue, sides } = await only('FACT_POISON');
    expect(row).toMatchObject({ state: 'OPEN', unit: sn, stations: [stations.print.code] });
    expect(issue).toContain('step');
    expect(sides[0]?.facts[0]?.summary).toContainEqual({ name: 'step', value: 'ten' });
  });

  test('ORIGIN_FORKED: one for each frozen origin, with both bodies at the fork', async () => {
    const other = print.log.copy();
    const known = print.log;
    pass(print, 10);
    print.log = other;
    plant.clock.advance(minute);
    print.trackIn(serial(2), run, 10);
    const first = order === 'as it happened' ? known : other;
    const second = order === 'as it happened' ? other : known;
    await print.push(first.batch(print.key, 2));
    await print.push(second.batch(print.key, 2));
    const { row, sides } = await only('ORIGIN_FORKED');
    expect(row).toMatchObject({ state: 'OPEN', origin: known.origin, stations: [stations.print.code] });
    const bodies = [first.facts[1]?.body, second.facts[1]?.body].map((body) => JSON.parse(body ?? '').hlc);
    expect(sides.map(({ facts }) => facts[0]?.hlc)).toEqual(bodies);
    expect(sides.map(({ facts }) => facts[0]?.position === null)).toEqual([false, true]);
  });
});

test('a slow clock is proved by what its station had already seen', async () => {
  plant.clock.advance(60 * minute);
  await plant.command('configureLine', { code: 'L', name: { en: 'L', zh: 'L' }, process: 'SMT' });
  await print.catchUp();
  plant.clock.advance(-30 * minute);
  print.trackIn(sn, run, 10);
  // its own stamp was not dragged along: the hub’s word led its clock too far
  plant.clock.advance(31 * minute);
  await print.push();
  expect(await only('CLOCK_WRONG')).toMatchObject({ clockOffsetMs: -30 * minute });
});

test('WORK_AFTER_REVOKE: work that nobody could stop', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  pass(print, 10);
  await print.push();
  const { row, sides } = await only('WORK_AFTER_REVOKE');
  expect(row).toMatchObject({ state: 'OPEN', unit: sn, run });
  expect(sides.map(({ facts }) => facts.map(({ type }) => type))).toEqual([
    ['run.revoked'],
    ['unit.trackedIn', 'unit.trackedOut'],
  ]);
  expect(sides[1]?.facts[0]?.didNotKnow).toEqual([sides[0]?.facts[0]?.fact]);
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
  pass(print, 10);
  print.log.write({
    stream: 'user:P03',
    type: 'user.languageChosen',
    data: { user: 'P03', language: 'zh' },
  });
  await print.push();
  const { exceptions } = await desk('?kind=USER_ACTED_AFTER_DISABLED&q=p03');
  expect(exceptions.map(({ user }) => user)).toEqual(['P03', 'P03']);
  expect(new Set(exceptions.map(({ unit }) => unit))).toEqual(new Set([sn, null]));
});

test('an ordinary day raises nothing', async () => {
  pass(print, 10);
  await print.push();
  await spi.catchUp();
  pass(spi, 20);
  await spi.push();
  const { exceptions, open, counts, reviewedTo, position } = await desk();
  expect([exceptions, open]).toEqual([[], 0]);
  expect(counts).toEqual(exceptionKinds.map((kind) => ({ kind, open: 0 })));
  expect(reviewedTo).toBe(position);
});

test('[F7] what the hub had when it decided was not done after, however far ahead the station’s clock', async () => {
  plant.clock.advance(20 * minute);
  pass(print, 10);
  plant.clock.advance(-20 * minute);
  await print.push();
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  expect((await desk('?kind=WORK_AFTER_REVOKE')).exceptions).toEqual([]);
});

test('[F7] a new authorisation excuses nothing that was done before, however far ahead the station’s clock', async () => {
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  plant.clock.advance(20 * minute);
  pass(print, 10);
  plant.clock.advance(-20 * minute);
  await print.push();
  await only('WORK_AFTER_REVOKE');
  await plant.command('authorizeRun', { run });
  expect((await desk('?kind=WORK_AFTER_REVOKE')).exceptions).toHaveLength(1);
});
