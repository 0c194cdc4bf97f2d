// Planning over HTTP: what it answers, to whom, and what it says to a request that is none.

import { LineNow } from '@lineside/core/contracts/line-now';
import {
  CheckedOrders,
  LabelSheet,
  OrderDetail,
  OrderLines,
  OrderList,
  RunDetail,
  RunList,
  SerialPreview,
  Timeline,
  UnitList,
} from '@lineside/core/contracts/planning';
import { ProblemBody } from '@lineside/core/contracts/problem';
import type { Permission } from '@lineside/core/domain/access/permission';
import { smtRoute } from '@lineside/core/testing/smt-line';
import { describe, expect, test } from 'vitest';
import { run, serial } from '../../testing/test-hub.ts';
import { type Browser, codeOf, personWith } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest((plant) => plant.setUp(4));

const content = {
  ...{ product: '5223029018', productName: 'Control board', qty: 10 },
  ...{ route: smtRoute.route, source: 'ERP' },
};
const preview = { run: 'RUN-9', order: 'WO-1', qty: 2 };

/** Somebody with one point on one line. */
async function onLine(line: string, permission: Permission): Promise<Browser> {
  const code = `${permission}-${line}`.replaceAll(':', '-');
  const name = { en: code, zh: code };
  const role = { code, name, permissions: [permission], scope: 'ASSIGNED_LINES' };
  expect((await web.admin.command('configureRole', role)).statusCode).toBe(200);
  const person = await personWith(web, `${code}-user`, []);
  const nothing = { stations: [], badge: null, pin: null, password: null };
  const user = { user: `${code}-user`, name: code, roles: [code], lines: [line], language: 'en', ...nothing };
  expect((await web.admin.command('configureUser', user)).statusCode).toBe(200);
  return person;
}

describe('reads', () => {
  test.each([
    ['/api/orders', OrderList],
    ['/api/orders/WO-1', OrderDetail],
    ['/api/orders/WO-1/lines', OrderLines],
    ['/api/runs?waiting=true', RunList],
    [`/api/runs/${run}`, RunDetail],
    [`/api/runs/${run}/units?step=10&status=QUEUED`, UnitList],
    [`/api/runs/${run}/timeline`, Timeline],
    [`/api/runs/${run}/labels?from=2&count=2`, LabelSheet],
    ['/api/lines/SMT-A', LineNow],
  ])('%s is answered in the shape of its contract', async (url, contract) => {
    const response = await web.admin.get(url);
    expect(response.statusCode).toBe(200);
    expect(contract.parse(response.json())).toEqual(response.json());
  });

  test.each<[string, Permission, string]>([
    ['/api/orders/WO-1', 'wo:read', 'ORDER_NOT_FOUND'],
    ['/api/orders/WO-1/lines', 'wo:release', 'ORDER_NOT_FOUND'],
    [`/api/runs/${run}`, 'run:read', 'RUN_NOT_FOUND'],
    [`/api/runs/${run}/units`, 'run:read', 'RUN_NOT_FOUND'],
    [`/api/runs/${run}/timeline`, 'run:read', 'RUN_NOT_FOUND'],
    [`/api/runs/${run}/labels`, 'run:read', 'RUN_NOT_FOUND'],
    ['/api/lines/SMT-A', 'exec:read', 'LINE_NOT_FOUND'],
  ])(
    '%s asks for its point, and is not there for whoever has it on another line',
    async (url, point, code) => {
      const nobody = await personWith(web, 'nobody', ['route:read']);
      expect(codeOf(await nobody.get(url))).toBe('FORBIDDEN');
      expect((await (await onLine('SMT-A', point)).get(url)).statusCode).toBe(200);
      const other = await (await onLine('DIP-A', point)).get(url);
      expect([other.statusCode, codeOf(other)]).toEqual([404, code]);
    },
  );

  test.each(['/api/orders/%07', '/api/orders/%07/lines', '/api/runs/%07', '/api/lines/%07'])(
    '%s, which nothing could be called, is not there',
    async (url) => {
      expect((await web.admin.get(url)).statusCode).toBe(404);
    },
  );

  test('lists hold only what is on the lines seen, and orders that are on none', async () => {
    await web.plant.command('receiveOrder', { ...content, order: 'WO-2' });
    const planner = await onLine('DIP-A', 'wo:read');
    const orders = OrderList.parse((await planner.get('/api/orders?sort=order')).json());
    expect(orders.rows.map(({ order }) => order)).toEqual(['WO-2']);
    const leader = await onLine('DIP-A', 'run:read');
    expect((await leader.get('/api/runs')).json()).toMatchObject({
      rows: [],
      total: 0,
      facets: { line: {} },
    });
    const viewer = await onLine('DIP-A', 'exec:read');
    const overview = (await viewer.get('/api/overview')).json();
    expect(overview.lines.map(({ line }: { line: string }) => line)).toEqual(['DIP-A']);
  });

  test.each([
    ['/api/orders?sort=colour', 'querystring.sort'],
    ['/api/orders?dueBy=tomorrow', 'querystring.dueBy'],
    ['/api/runs?limit=0', 'querystring.limit'],
    ['/api/runs?status=DONE', 'querystring.status'],
    [`/api/runs/${run}/units?step=ten`, 'querystring.step'],
    [`/api/runs/${run}/labels?count=501`, 'querystring.count'],
  ])('%s is refused by its field', async (url, path) => {
    const response = await web.admin.get(url);
    expect(response.statusCode).toBe(400);
    expect(ProblemBody.parse(response.json()).error.details.path).toBe(path);
  });

  test('every page goes on where the last one ended', async () => {
    for (const n of [2, 3, 4, 5])
      await web.plant.command('receiveOrder', { ...content, order: `WO|${n}`, due: '2026-06-01' });
    const found: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const response = await web.admin.get(`/api/orders?limit=2&after=${encodeURIComponent(after)}`);
      const page = OrderList.parse(response.json());
      found.push(...page.rows.map(({ order }) => order));
      after = page.next;
    }
    expect(found).toEqual(['WO|2', 'WO|3', 'WO|4', 'WO|5', 'WO-1']);
  });
});

describe('an order put by its number', () => {
  const put = (order: string, input: object, command: string = crypto.randomUUID()) =>
    web.admin.send('PUT', `/api/orders/${order}`, { command, input });

  test('is received once; the same content again changes nothing', async () => {
    expect((await put('WO-2', content)).json()).toMatchObject({ ok: true, facts: 1 });
    const again = await put('WO-2', { ...content, order: 'WO-2' });
    expect([again.statusCode, again.json().facts]).toEqual([200, 0]);
    expect((await put('WO-2', { ...content, qty: 11 })).json()).toMatchObject({ facts: 1 });
    expect((await web.admin.get('/api/orders/WO-2')).json()).toMatchObject({ qty: 11, status: 'RECEIVED' });
  });

  test('is refused under another number, without a right, and where it is wrong', async () => {
    const other = await put('WO-2', { ...content, order: 'WO-3' });
    expect([other.statusCode, other.json().error.details.path]).toEqual([400, 'body.input.order']);
    const wrong = await put('WO-2', { ...content, qty: 0 });
    expect([wrong.statusCode, wrong.json().error.details.path]).toEqual([400, 'body.input.qty']);
    const reader = await personWith(web, 'reader', ['wo:read']);
    const body = { command: crypto.randomUUID(), input: content };
    expect(codeOf(await reader.send('PUT', '/api/orders/WO-2', body))).toBe('FORBIDDEN');
    const changed = await put('WO-1', { ...content, product: 'OTHER' });
    expect([changed.statusCode, codeOf(changed)]).toEqual([409, 'ORDER_ALREADY_RELEASED']);
  });
});

describe('an import of orders', () => {
  test('is checked row by row, and writes nothing', async () => {
    const head = await web.plant.hub.head();
    const rows = [
      { ...content, order: 'WO-2' },
      { ...content, order: 'WO-1', qty: 4, productName: 'Control board' },
      { ...content, order: 'WO-1', qty: 5 },
      { ...content, order: 'WO-2' },
      { ...content, order: 'WO-3', qty: 'many', due: 'soon' },
      'no row at all',
    ];
    const response = await web.admin.send('POST', '/api/orders/check', { rows });
    const checked = CheckedOrders.parse(response.json());
    expect(checked.rows.map(({ order, outcome }) => [order, outcome])).toEqual([
      ['WO-2', 'NEW'],
      ['WO-1', 'SAME'],
      ['WO-1', 'BAD'],
      ['WO-2', 'BAD'],
      ['WO-3', 'BAD'],
      [null, 'BAD'],
    ]);
    expect(checked.rows[3]?.faults).toEqual([{ field: 'order', fault: 'TWICE' }]);
    expect(checked.rows[4]?.faults.map(({ field }) => field)).toEqual(['qty', 'due']);
    expect(await web.plant.hub.head()).toEqual(head);
  });

  test('says what would change, and what would be refused', async () => {
    const rows = [
      { ...content, order: 'WO-1', qty: 40 },
      { ...content, order: 'WO-9', product: '' },
    ];
    const check = async () =>
      CheckedOrders.parse((await web.admin.send('POST', '/api/orders/check', { rows })).json()).rows;
    expect((await check()).map(({ outcome }) => outcome)).toEqual(['CHANGED', 'BAD']);
    await web.plant.command('revokeRun', { run, reason: 'x' });
    await web.plant.command('cancelRun', { run, reason: 'x' });
    await web.plant.command('closeOrder', { order: 'WO-1', reason: 'x' });
    expect((await check())[0]?.faults).toEqual([{ field: 'order', fault: 'ORDER_CLOSED' }]);
  });

  test('says of a row what receiving it would: numbers that are addresses, orders of other lines', async () => {
    const orders = ['new', 'WO-1', 'WO-2'].map((order) => ({ ...content, order }));
    const elsewhere = await onLine('DIP-A', 'wo:receive');
    const answer = await elsewhere.send('POST', '/api/orders/check', { rows: orders });
    expect(CheckedOrders.parse(answer.json()).rows.map(({ faults }) => faults)).toEqual([
      [{ field: 'order', fault: 'CODE_TAKEN' }],
      [{ field: 'order', fault: 'FORBIDDEN' }],
      [],
    ]);
    for (const [i, code] of ['VALIDATION_ERROR', 'FORBIDDEN'].entries())
      expect(codeOf(await elsewhere.command('receiveOrders', { orders: [orders[i]] }))).toBe(code);
  });
});

describe('serial numbers', () => {
  test('are previewed by the rule, for whoever may make a run on the order’s line', async () => {
    const answer = await web.admin.send('POST', '/api/serials/preview', {
      ...preview,
      pattern: '{order}-{n:3}',
    });
    expect(SerialPreview.parse(answer.json()).sample[0]).toEqual({ label: 'WO-1-001', units: ['WO-1-001'] });
    const other = await onLine('DIP-A', 'run:create');
    expect(codeOf(await other.send('POST', '/api/serials/preview', preview))).toBe('ORDER_NOT_FOUND');
    const bad = await web.admin.send('POST', '/api/serials/preview', { ...preview, pattern: 'no number' });
    expect([bad.statusCode, codeOf(bad)]).toEqual([409, 'SERIAL_PATTERN_INVALID']);
    const taken = await web.admin.send('POST', '/api/serials/preview', { ...preview, run });
    expect(taken.json()).toMatchObject({
      takenTotal: 2,
      taken: [
        { sn: serial(1), run },
        { sn: serial(2), run },
      ],
    });
  });

  test('ten thousand pre-printed ones come in one piece', async () => {
    const listed = Array.from({ length: 10_000 }, (_, n) => ({ sn: `PRE-PRINTED-${n}`, panel: null }));
    const answer = await web.admin.send('POST', '/api/serials/preview', { ...preview, listed });
    expect(answer.json()).toMatchObject({ labels: 10_000, units: 10_000, takenTotal: 0 });
  });
});

test('every route of planning is told to OpenAPI', async () => {
  const { paths } = (await web.app.inject('/api/openapi.json')).json();
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      ...['/api/orders', '/api/orders/{order}', '/api/orders/check', '/api/orders/{order}/lines'],
      ...['/api/runs', '/api/runs/{run}', '/api/runs/{run}/units', '/api/runs/{run}/timeline'],
      ...['/api/runs/{run}/labels', '/api/serials/preview', '/api/lines/{line}'],
    ]),
  );
});
