// Who reaches only some lines sees only those: what is on others is not there for them.
import type { DataScope } from '@lineside/core/domain/access/permission';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import { beforeEach, describe, expect, test } from 'vitest';
import { serial } from '../../testing/test-hub.ts';
import { Browser, codeOf } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest((plant) => plant.setUp(3));
const sn = serial(1);
const password = 'a good long secret';

async function somebody(scope: DataScope, lines: string[], bound: string[] = []): Promise<Browser> {
  const permissions = ['trace:read', 'trace:export', 'system:station_manage', 'exec:read'];
  const name = { en: scope, zh: scope };
  await web.admin.command('configureRole', { code: 'r', name, permissions, scope });
  await web.admin.command('configureUser', {
    ...{ user: 'u', name: 'U', roles: ['r'], lines, stations: bound, language: 'en' },
    ...{ badge: null, pin: null, password, mustChangePassword: false },
  });
  return Browser.signedIn(web.app, 'u', password);
}

const seesOf = async (browser: Browser) => {
  const trace = await browser.get(`/api/trace/${sn}`);
  const { hits } = (await browser.get('/api/search?q=0412')).json();
  const { hits: orders } = (await browser.get('/api/search?q=WO-')).json();
  const { stations } = (await browser.get('/api/stations')).json();
  const taken = { what: 'TRACE', subject: sn, format: 'JSON', rows: 1 };
  return {
    trace: trace.statusCode,
    runs: hits.map(({ key }: { key: string }) => key),
    orders: orders.map(({ key }: { key: string }) => key),
    lines: [...new Set(stations.map(({ line }: { line: string }) => line))].sort(),
    export: (await browser.command('makeExport', taken)).statusCode,
  };
};

const everything = { trace: 200, runs: ['RUN-0412'], orders: ['WO-1', 'WO-2'], export: 200 };
const nothingOfIt = { trace: 404, runs: [], orders: ['WO-2'], export: 404 };

beforeEach(async () => {
  // on no line yet
  await web.plant.command('receiveOrder', {
    ...{ order: 'WO-2', product: '5223029018', productName: 'Control board', qty: 1 },
    ...{ route: smtRoute.route, source: 'ERP' },
  });
});

describe('a reader', () => {
  test('of the whole plant sees everything', async () => {
    expect(await seesOf(await somebody('ALL', []))).toEqual({ ...everything, lines: ['DIP-A', 'SMT-A'] });
  });

  test('of a line sees that line, and what is on none yet', async () => {
    expect(await seesOf(await somebody('ASSIGNED_LINES', ['SMT-A']))).toEqual({
      ...everything,
      lines: ['SMT-A'],
    });
    expect(await seesOf(await somebody('ASSIGNED_LINES', ['DIP-A']))).toEqual({
      ...nothingOfIt,
      lines: ['DIP-A'],
    });
  });

  test('bound to a station sees the line of it', async () => {
    const bound = await somebody('ASSIGNED_STATIONS', [], [stations.print.code]);
    expect(await seesOf(bound)).toEqual({ ...everything, lines: ['SMT-A'] });
  });

  test('of no line sees none, and is told that a unit is not there rather than that it is', async () => {
    const none = await somebody('ASSIGNED_LINES', []);
    expect(await seesOf(none)).toEqual({ ...nothingOfIt, lines: [] });
    const [foreign, unknown] = [await none.get(`/api/trace/${sn}`), await none.get('/api/trace/SN-NOBODY')];
    expect([codeOf(foreign), codeOf(unknown)]).toEqual(['UNIT_NOT_FOUND', 'UNIT_NOT_FOUND']);
  });
});

test('exceptions are listed, opened and counted for who sees their line', async () => {
  const { store } = web.plant.hub;
  const station = await web.plant.station(stations.print.code);
  station.log.write({
    ...{ stream: `unit:${sn}`, type: 'unit.trackedIn' },
    data: { run: 'RUN-0412', step: 20, source: 'MANUAL', provisional: null },
  });
  await station.push();
  await web.plant.hub.review.caughtUp();
  const [raised] = (await store.allExceptions()).map(({ id }) => id);
  const seen = async (browser: Browser) => {
    const { exceptions, open } = (await browser.get('/api/exceptions')).json();
    const detail = await browser.get(`/api/exceptions/${raised}`);
    return [exceptions.length, open, detail.statusCode];
  };
  expect(await seen(await somebody('ASSIGNED_LINES', ['SMT-A']))).toEqual([1, 1, 200]);
  expect(await seen(await somebody('ASSIGNED_LINES', ['DIP-A']))).toEqual([0, 0, 404]);
});
