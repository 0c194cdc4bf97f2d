// Every kind of exception end to end: sealed facts are pushed as stations push them, in both orders of arrival, and
// the desk is read over HTTP.
import { exceptionKinds } from '@lineside/core/domain/review/kinds';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ReviewDesk, sn } from '../../testing/review-desk.ts';
import { run, serial, type TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';

const minute = 60_000;
const orders = ['as it happened', 'the other way round'] as const;

let desk: ReviewDesk;
let plant: TestHub;
let print: TestStation;
let spi: TestStation;

beforeEach(async () => {
  desk = await ReviewDesk.open();
  ({ plant, print, spi } = desk);
});
afterEach(() => plant.close());

/** Pushes of several stations, in one order or the other. */
async function pushed(order: (typeof orders)[number], ...from: TestStation[]): Promise<void> {
  for (const station of order === 'as it happened' ? from : from.toReversed()) {
    await station.push();
    await plant.hub.review.caughtUp();
  }
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
    desk.pass(print, 10);
    desk.pass(twin, 10);
    await pushed(order, print, twin);
    const { row, sides, possible, visits, steps, correction } = await desk.only('STEP_DONE_TWICE');
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
    desk.pass(print, 10);
    await pushed(order, spi, print);
    const { row } = await desk.only('STEP_BEFORE_PREDECESSOR');
    expect(row.state).toBe('OPEN');
    expect(await desk.only('WORK_PROVISIONAL')).toMatchObject({
      row: { state: 'CLEARED' },
      raisedAs: [row.id],
      possible: [],
    });
  });

  test('WORK_PROVISIONAL clears itself when the PASS precedes it', async () => {
    desk.pass(print, 10);
    provisionally(spi, 20, [10]);
    await pushed(order, print, spi);
    const { row, clearedBy, context } = await desk.only('WORK_PROVISIONAL');
    expect(row).toMatchObject({ state: 'CLEARED', mayClear: false });
    expect(context.filter(({ fact }) => clearedBy.includes(fact))).toMatchObject([
      { type: 'unit.trackedOut', result: 'PASS' },
    ]);
    expect((await desk.list('?state=OPEN')).exceptions).toEqual([]);
  });

  test('SERIAL_IN_TWO_RUNS: the earliest fact of each run', async () => {
    desk.pass(print, 10);
    plant.clock.advance(minute);
    spi.trackIn(sn, 'RUN-9999', 20);
    await pushed(order, print, spi);
    const { row, runs, possible } = await desk.only('SERIAL_IN_TWO_RUNS');
    expect(row.state).toBe('OPEN');
    expect(runs).toEqual([run, 'RUN-9999']);
    expect(possible).toEqual(['ACCEPT', 'HOLD', 'SCRAP', 'CORRECT']);
  });

  test('DISPOSED_TWICE: both decisions, until somebody who knows of both decides', async () => {
    desk.pass(print, 10, 'FAIL');
    await print.push();
    const decide = (station: TestStation, data: object) => {
      plant.clock.advance(minute);
      station.log.write({ stream: `unit:${sn}`, type: 'unit.disposed', data: { ...data, reason: 'bridge' } });
    };
    decide(print, { action: 'REWORK', toStep: 10 });
    decide(spi, { action: 'HOLD' });
    await pushed(order, print, spi);
    const { row, sides, possible } = await desk.only('DISPOSED_TWICE');
    expect(row).toMatchObject({ state: 'OPEN', unit: sn, run, line: 'SMT-A', mayClear: false });
    expect(
      sides.map(({ station, facts }) => [station, facts.map(({ summary }) => summary[0]?.value)]),
    ).toEqual([
      [stations.print.code, ['REWORK']],
      [stations.spi.code, ['HOLD']],
    ]);
    for (const [side, other] of [sides, sides.toReversed()])
      expect(side?.facts[0]).toMatchObject({ knew: [], didNotKnow: [other?.facts[0]?.fact] });
    expect(possible).toEqual(['ACCEPT', 'HOLD', 'REWORK', 'SCRAP']);
    await plant.command('disposeUnit', { sn, disposition: { action: 'RELEASE', reason: 'looked at it' } });
    const cleared = await desk.only('DISPOSED_TWICE');
    expect(cleared).toMatchObject({ row: { id: row.id, state: 'CLEARED' }, possible: [] });
    expect(cleared.context.filter(({ fact }) => cleared.clearedBy.includes(fact))).toMatchObject([
      { type: 'unit.disposed', station: 'HUB' },
    ]);
  });

  test('CLOCK_WRONG: one for each origin, by the first fact that proves it', async () => {
    desk.pass(spi, 20);
    plant.clock.advance(20 * minute);
    desk.pass(print, 10);
    plant.clock.advance(-22 * minute);
    await pushed(order, spi, print);
    const { row, clockOffsetMs, sides } = await desk.only('CLOCK_WRONG');
    expect(row).toMatchObject({ origin: print.log.origin, stations: [stations.print.code], line: 'SMT-A' });
    expect(clockOffsetMs).toBe(21 * minute);
    expect(sides[0]?.facts).toMatchObject([{ type: 'unit.trackedIn' }]);
  });

  test('FACT_POISON: with the issue, and nothing behind it waits', async () => {
    print.log.write({ stream: `unit:${sn}`, type: 'unit.trackedOut', data: { run, step: 'ten' } });
    desk.pass(spi, 20);
    await pushed(order, print, spi);
    const { row, issue, sides } = await desk.only('FACT_POISON');
    expect(row).toMatchObject({ state: 'OPEN', unit: sn, stations: [stations.print.code] });
    expect(issue).toContain('step');
    expect(sides[0]?.facts[0]?.summary).toContainEqual({ name: 'step', value: 'ten' });
  });

  test('ORIGIN_FORKED: one for each frozen origin, with both bodies at the fork', async () => {
    const other = print.log.copy();
    const known = print.log;
    desk.pass(print, 10);
    print.log = other;
    plant.clock.advance(minute);
    print.trackIn(serial(2), run, 10);
    const first = order === 'as it happened' ? known : other;
    const second = order === 'as it happened' ? other : known;
    await print.push(first.batch(print.key, 2));
    await print.push(second.batch(print.key, 2));
    const { row, sides } = await desk.only('ORIGIN_FORKED');
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
  expect(await desk.only('CLOCK_WRONG')).toMatchObject({ clockOffsetMs: -30 * minute });
});

test('an ordinary day raises nothing', async () => {
  desk.pass(print, 10);
  await print.push();
  await spi.catchUp();
  desk.pass(spi, 20);
  await spi.push();
  const { exceptions, open, counts, reviewedTo, position } = await desk.list();
  expect([exceptions, open]).toEqual([[], 0]);
  expect(counts).toEqual(exceptionKinds.map((kind) => ({ kind, open: 0 })));
  expect(reviewedTo).toBe(position);
});
