// What a trace says: as frozen, as recorded, with what was not known then, and how complete it is.
import { Trace } from '@lineside/core/contracts/trace';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { smtRoute, specs, stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { silenceLimitMs } from '../sync/contact.ts';

const sn = serial(1);
const minuteMs = 60_000;

let plant: TestHub;
let print: TestStation;
let spi: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  plant.clock.advance(1_000);
  print = await plant.station(stations.print.code);
  spi = await plant.station(stations.spi.code);
});
afterEach(() => plant.close());

async function traced(): Promise<Trace> {
  const trace = await plant.hub.reads.trace(sn, 'ALL');
  if (trace === null) throw new Error(`no trace of ${sn}`);
  return Trace.parse(trace);
}

async function visited(station: TestStation, step: number, result: 'PASS' | 'FAIL' = 'PASS'): Promise<void> {
  const visit = station.trackIn(sn, run, step);
  plant.clock.advance(1_000);
  const value = { spec: specs.tension.code, value: 29, judgement: 'LOW' as const };
  station.trackOut(sn, run, step, visit, result, step === 10 ? [value] : []);
  await station.push();
}

describe('a trace', () => {
  test('tells order, run, product, frozen route and the state of each step', async () => {
    await visited(print, 10);
    spi.trackIn(sn, run, 20);
    await spi.push();
    expect(await traced()).toMatchObject({
      sn,
      status: 'IN_STATION',
      currentStep: 20,
      order: 'WO-1',
      run,
      line: 'SMT-A',
      product: '5223029018',
      productName: 'Control board',
      route: { code: smtRoute.route, version: 1, name: smtRoute.name },
      steps: ['PASSED', 'INSIDE', 'OPEN', 'OPEN', 'OPEN'].map((state, i) => ({
        stepNo: smtRoute.steps[i]?.stepNo,
        name: smtRoute.steps[i]?.name,
        state,
      })),
      facts: 4,
      notFolded: [],
    });
  });

  test('tells each visit with its values against the limits of then', async () => {
    await visited(print, 10, 'FAIL');
    const { visits, status, steps } = await traced();
    expect(status).toBe('OUT_FAILED');
    expect(steps[0]?.state).toBe('FAILED');
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({
      step: 10,
      stepName: smtRoute.steps[0]?.name,
      station: stations.print.code,
      stationName: stations.print.name,
      operator: 'P03',
      source: 'MANUAL',
      in: { late: false },
      result: 'FAIL',
      values: [
        { code: specs.tension.code, spec: specs.tension, value: 29, judgement: 'LOW', carried: false },
      ],
      defects: [{ code: 'SOLDER_BRIDGE', location: 'U5', name: null }],
      provisional: null,
    });
  });

  test('tells names as they were, whatever they became', async () => {
    const user = (name: string) =>
      plant.command('configureUser', {
        user: 'P03',
        name,
        roles: [],
        lines: [],
        stations: [],
        language: 'en',
        badge: null,
        pin: null,
        password: null,
      });
    await user('Ann');
    plant.clock.advance(minuteMs);
    await visited(print, 10);
    const before = await traced();
    plant.clock.advance(minuteMs);

    await user('Ann Lee');
    await plant.command('configureStation', { ...stations.print, name: { en: 'Printer', zh: '印刷机' } });
    const steps = smtRoute.steps.map((step) => ({ ...step, name: { en: 'renamed', zh: '改名' } }));
    for (const { name, input } of commandsForRoute({ ...smtRoute, steps })) await plant.command(name, input);

    const after = await traced();
    expect(after.visits[0]).toMatchObject({ operatorName: 'Ann', stationName: stations.print.name });
    expect(after.visits).toEqual(before.visits);
    expect(after.steps).toEqual(before.steps);
    const frozen = await plant.hub.reads.routeVersion(smtRoute.route, 1);
    expect(before.routeHash).toBe(frozen?.hash);
    expect(after.routeHash).toBe(frozen?.hash);
    expect((await plant.hub.reads.route(smtRoute.route))?.versions[0]?.hash).not.toBe(frozen?.hash);
    expect((await plant.hub.reads.run(run, 'ALL'))?.routeHash).toBe(frozen?.hash);
  });

  test('tells what was decided about the unit, by whom and why', async () => {
    await visited(print, 10, 'FAIL');
    await plant.command('disposeUnit', {
      sn,
      disposition: { action: 'REWORK', toStep: 10, reason: 'clean and print again' },
    });
    await plant.command('disposeUnit', { sn, disposition: { action: 'HOLD', reason: 'paste in doubt' } });
    const { dispositions, hold, status } = await traced();
    expect(dispositions).toMatchObject([
      { action: 'REWORK', toStep: 10, reason: 'clean and print again', by: 'hub' },
      { action: 'HOLD', toStep: null },
    ]);
    expect(hold).toEqual({ reason: 'paste in doubt', at: plant.clock.now() });
    expect(status).toBe('ON_HOLD');
  });

  test('marks what reached the hub late', async () => {
    const visit = print.trackIn(sn, run, 10);
    plant.clock.advance(30 * minuteMs);
    print.trackOut(sn, run, 10, visit);
    await print.push();
    const [told] = (await traced()).visits;
    expect(told?.in).toMatchObject({ late: true, arrivedAt: plant.clock.now() });
    expect(told?.out).toMatchObject({ late: false });
  });

  test('names what the station did not know when it tracked in', async () => {
    // given SPI pulled before printing pushed, and went on without knowing
    await spi.catchUp();
    await visited(print, 10);
    plant.clock.advance(minuteMs);
    await visited(spi, 20);
    // and mounting knew all of it
    plant.clock.advance(minuteMs);
    const mount = await plant.station(stations.mount.code);
    await mount.catchUp();
    await visited(mount, 30);

    const { visits } = await traced();
    expect(
      visits.map(({ unknownThen }) => unknownThen.map(({ type, station, step }) => [type, station, step])),
    ).toEqual([
      [['unit.created', 'HUB', null]],
      [
        ['unit.trackedIn', stations.print.code, 10],
        ['unit.trackedOut', stations.print.code, 10],
      ],
      [],
    ]);
  });

  test('[P4] a position seen before the hub was restored is not taken for one given out since', async () => {
    // given SPI saw far more of the feed than the restored hub has, and tracks in before printing is heard again
    await print.catchUp();
    const visit = print.trackIn(sn, run, 10);
    print.trackOut(sn, run, 10, visit);
    plant.clock.advance(minuteMs);
    await spi.catchUp();
    spi.log.seen = { ...spi.log.seen, position: spi.log.seen.position + 50 };
    await visited(spi, 20);
    await print.push();
    const atSpi = (await traced()).visits.find(({ step }) => step === 20);
    expect(atSpi?.unknownThen.map(({ type }) => type)).toEqual(['unit.trackedIn', 'unit.trackedOut']);
  });

  test('[F4][F5] names facts that are kept and not folded', async () => {
    print.log.write({ stream: `unit:${sn}`, type: 'unit.engraved', data: {} });
    print.log.write({ stream: `unit:${sn}`, type: 'unit.trackedIn', data: {} });
    await print.push();
    const { notFolded, facts } = await traced();
    expect(notFolded.map(({ type, why }) => [type, why])).toEqual([
      ['unit.engraved', 'UNKNOWN'],
      ['unit.trackedIn', 'POISON'],
    ]);
    expect(facts).toBe(3);
  });

  test('[F6] of an out whose in is not known is told all the same', async () => {
    print.trackOut(sn, run, 10, `${'e'.repeat(32)}:7` as Parameters<typeof print.trackOut>[3]);
    await print.push();
    expect((await traced()).visits).toMatchObject([
      { in: null, result: 'PASS', source: null, unknownThen: [] },
    ]);
  });

  test('of a unit that nobody knows is none', async () => {
    expect(await plant.hub.reads.trace('SN-NOBODY', 'ALL')).toBeNull();
    expect(await plant.hub.reads.trace('\u0000', 'ALL')).toBeNull();
  });
});

describe('completeness', () => {
  const verdictOf = async (station: string) =>
    (await traced()).completeness.stations.find((verdict) => verdict.station === station);

  test('is never claimed while a station of the line was never heard', async () => {
    await print.push();
    const { completeness } = await traced();
    expect(completeness).toMatchObject({ complete: false, through: null });
    expect(completeness.stations.map(({ station }) => station)).toEqual(
      Object.values(stations)
        .filter(({ line }) => line === 'SMT-A')
        .map(({ code }) => code),
    );
    expect(await verdictOf(stations.mount.code)).toMatchObject({ contact: 'NEVER', through: null });
  });

  test('is claimed through the last contact when all are heard and owe nothing', async () => {
    for (const { code } of Object.values(stations)) await (await plant.station(code)).push();
    const firstAt = plant.clock.now();
    plant.clock.advance(1_000);
    const again = await plant.station(stations.aoi.code);
    await again.push();
    expect((await traced()).completeness).toMatchObject({ complete: true, through: firstAt });
  });

  test('is not said of a station that pulls but whose push is stuck', async () => {
    for (const { code } of Object.values(stations)) await (await plant.station(code)).push();
    const stuck = await plant.station(stations.aoi.code);
    await stuck.push();
    stuck.log.write({ stream: `unit:${serial(9)}`, type: 'unit.engraved', data: {} });
    await stuck.catchUp();
    expect((await traced()).completeness.complete).toBe(false);
    expect(await verdictOf(stations.aoi.code)).toMatchObject({ contact: 'LIVE', owed: 1 });
  });

  test('ends at the last fact of a station that owes, or fell silent', async () => {
    for (const { code } of Object.values(stations)) await (await plant.station(code)).push();
    const owing = await plant.station(stations.aoi.code);
    const lastFactAt = plant.clock.now();
    plant.clock.advance(1_000);
    await owing.push({ ...owing.log.batch(owing.key), owed: 37 });
    expect((await traced()).completeness.complete).toBe(false);
    expect(await verdictOf(stations.aoi.code)).toEqual({
      station: stations.aoi.code,
      contact: 'LIVE',
      through: lastFactAt,
      acknowledgedSeq: 1,
      owed: 37,
      lastContactAt: plant.clock.now(),
    });

    plant.clock.advance(silenceLimitMs + 1);
    expect(await verdictOf(stations.aoi.code)).toMatchObject({ contact: 'SILENT', owed: 37 });
    expect((await traced()).completeness).toMatchObject({ complete: false, through: lastFactAt });
  });
});
