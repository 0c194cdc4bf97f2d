// Routes over HTTP: the list with its filters, one with its versions, previews that write nothing, and which one an
// order would take.
import { ProblemBody } from '@lineside/core/contracts/problem';
import {
  ResolvedRoute,
  RouteComparison,
  RouteDetail,
  RouteList,
  RoutePreview,
  RouteVersion,
} from '@lineside/core/contracts/routes';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { beforeEach, describe, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { type Browser, codeOf, personWith } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest(small.setUpProduct);

const text = (name: string) => ({ en: name, zh: name });
const { route } = small.draft;
const publish = (code: string = route) => web.plant.command('publishRoute', { route: code, hash: null });
const save = (draft: object) => web.plant.command('saveRoute', { draft: { ...small.draft, ...draft } });
const { route: _code, source: _source, active: _active, ...given } = small.draft;
const {
  faiTemplate: _template,
  settings: _settings,
  operationSettings: _own,
  stepSettings: _step,
  ...erp
} = given;

describe('the list', () => {
  const list = async (query = '') => RouteList.parse((await web.admin.get(`/api/routes${query}`)).json());

  beforeEach(async () => {
    await web.plant.command('receiveRoute', {
      ...erp,
      route: 'ERP-1',
      product: 'CABLE',
      name: text('Kabel 电缆'),
    });
    await save({ route: 'A-SECOND', effectiveFrom: '2026-06-01' });
    await publish();
  });

  test('shows each route with its status, versions, runs and days', async () => {
    const { rows, total, next, facets } = await list();
    expect(rows.map(({ route, source, status }) => [route, source, status])).toEqual([
      ['A-SECOND', 'MES', 'DRAFT'],
      ['BOARD-STD', 'MES', 'READY'],
      ['ERP-1', 'ERP', 'INVALID'],
    ]);
    expect(rows[1]).toEqual({
      ...{ route, name: small.draft.name, product: 'BOARD', source: 'MES', active: true, steps: 2, runs: 0 },
      ...{ effectiveFrom: null, effectiveTo: null, status: 'READY', readyVersion: 1, latestVersion: 1 },
      ...{ publishedAt: web.plant.clock.now(), changedAt: web.plant.clock.now() },
    });
    expect([total, next]).toEqual([3, null]);
    expect(facets).toEqual({ source: { ERP: 1, MES: 2 }, status: { DRAFT: 1, INVALID: 1, READY: 1 } });
  });

  test('is filtered by text, product, source and status, and goes on where a page ended', async () => {
    const found = async (query: string) => (await list(query)).rows.map(({ route }) => route);
    expect(await found(`?q=${encodeURIComponent('电缆')}`)).toEqual(['ERP-1']);
    expect(await found('?q=kABEL')).toEqual(['ERP-1']);
    expect(await found('?product=BOARD&status=DRAFT')).toEqual(['A-SECOND']);
    expect(await found('?source=ERP')).toEqual(['ERP-1']);
    expect((await list('?source=ERP')).facets.source).toEqual({ ERP: 1, MES: 2 });
    const first = await list('?limit=2');
    expect([first.next, first.total]).toEqual([route, 3]);
    expect(await found(`?limit=2&after=${first.next}`)).toEqual(['ERP-1']);
  });

  test('says DRAFT again once somebody edits, and READY once that is published', async () => {
    const status = async () => (await list('?q=BOARD-STD')).rows[0]?.status;
    await save({ name: text('Renamed') });
    expect(await status()).toBe('DRAFT');
    await publish();
    expect(await status()).toBe('READY');
    await save({ faiTemplate: null, steps: [] });
    await publish();
    expect((await list('?q=BOARD-STD')).rows[0]).toMatchObject({
      ...{ status: 'INVALID', readyVersion: 2, latestVersion: 3 },
    });
  });

  test('knows a route that is removed no more; made anew it has only versions compiled since', async () => {
    await web.plant.command('removeMasterData', { kind: 'routeDraft', key: 'A-SECOND' });
    expect((await list()).total).toBe(2);
    expect(codeOf(await web.admin.get('/api/routes/A-SECOND'))).toBe('MASTER_DATA_NOT_FOUND');

    const versions = async () => {
      const [row] = (await list('?q=BOARD-STD')).rows;
      const detail = RouteDetail.parse((await web.admin.get(`/api/routes/${route}`)).json());
      return [row?.status, row?.readyVersion, detail.versions.map(({ version }) => version)];
    };
    await web.plant.command('removeMasterData', { kind: 'samplingRule', key: small.rule.code });
    await web.plant.command('removeMasterData', { kind: 'routeDraft', key: route });
    await save({});
    expect(await versions()).toEqual(['DRAFT', null, []]);
    await publish();
    expect(await versions()).toEqual(['READY', 2, [2]]);
    const old = await web.admin.get(`/api/routes/${route}/versions/1`);
    expect(RouteVersion.parse(old.json()).snapshot).toMatchObject({ route, version: 1 });
  });
});

describe('a route', () => {
  test('shows its draft, and its versions newest first with the runs that froze them', async () => {
    await publish();
    const { line } = small;
    await web.plant.command('receiveOrder', {
      ...{ order: 'WO-1', product: 'BOARD', productName: 'Board', qty: 2, route: null, source: 'ERP' },
    });
    await web.plant.command('releaseOrder', { order: 'WO-1', line: line.code });
    await web.plant.command('createRun', { run: 'RUN-1', order: 'WO-1', qty: 2, units: 'BULK' });
    web.plant.clock.advance(1_000);
    await save({ operationSettings: { PRINTING: small.operation.settings } });
    const savedAt = web.plant.clock.now();
    web.plant.clock.advance(1_000);
    await save({ operationSettings: { PRINTING: small.operation.settings }, steps: [] });
    await publish();

    const detail = RouteDetail.parse((await web.admin.get(`/api/routes/${route}`)).json());
    expect(detail.draft).toEqual({
      ...small.draft,
      operationSettings: { PRINTING: small.operation.settings },
      steps: [],
    });
    expect(detail).toMatchObject({ changedBy: 'hub', changedAt: web.plant.clock.now() });
    expect(detail.operationsEditedAt).toEqual({ PRINTING: savedAt });
    expect(detail.versions.map(({ version, status, runs }) => [version, status, runs])).toEqual([
      [2, 'INVALID', []],
      [1, 'READY', [{ run: 'RUN-1', status: 'PREP' }]],
    ]);
    expect(detail.versions[0]?.problems).toMatchObject([
      { code: 'ROUTE_EMPTY', field: 'steps', stepNo: null },
    ]);
    const frozen = RouteVersion.parse((await web.admin.get(`/api/routes/${route}/versions/1`)).json());
    const { snapshot, ...head } = frozen;
    expect(head).toEqual(detail.versions[1]);
    expect(snapshot.steps.map(({ key }) => key)).toEqual(['print', 'again']);
    expect(snapshot.hash).toBe(head.hash);
  });

  test('tells what is different between two of its versions, in either direction', async () => {
    await publish();
    await save({ name: text('Renamed'), steps: small.draft.steps.slice(0, 1) });
    await publish();
    const compare = async (query: string) =>
      RouteComparison.parse((await web.admin.get(`/api/routes/${route}/compare?${query}`)).json());
    const { from, to, changes } = await compare('from=1&to=2');
    expect([from.version, to.version]).toEqual([1, 2]);
    expect(changes.map(({ path }) => path)).toEqual([
      ['name', 'en'],
      ['name', 'zh'],
      ['steps', 'again'],
    ]);
    expect(changes[0]).toMatchObject({ before: small.draft.name.en, after: 'Renamed' });
    const back = await compare('from=2&to=1');
    expect(back.changes.find(({ path }) => path[0] === 'steps')).toMatchObject({ before: null });
    expect((await compare('from=2&to=2')).changes).toEqual([]);
  });

  test('keeps its versions when it is removed', async () => {
    await publish();
    await web.plant.command('removeMasterData', { kind: 'samplingRule', key: small.rule.code });
    await web.plant.command('removeMasterData', { kind: 'routeDraft', key: route });
    expect((await web.admin.get(`/api/routes/${route}/versions/1`)).statusCode).toBe(200);
  });
});

describe('a preview', () => {
  const preview = async (draft: object) =>
    RoutePreview.parse((await web.admin.send('POST', '/api/routes/preview', { draft })).json());

  test('says what publishing would give, and writes nothing', async () => {
    const before = await web.plant.digest();
    const first = await preview(small.draft);
    expect(first).toMatchObject({ problems: [], version: 1, changes: [] });
    expect(await web.plant.digest()).toBe(before);

    expect(
      await web.plant.command('publishRoute', {
        route: small.draft.route as RouteDraft['route'],
        hash: first.hash,
      }),
    ).toMatchObject({ facts: 1 });
    expect(await preview(small.draft)).toMatchObject({ version: null, changes: [], hash: first.hash });

    const edited = { ...small.draft, steps: small.draft.steps.slice(0, 1) };
    const next = await preview(edited);
    expect(next).toMatchObject({ version: 2, changes: [{ path: ['steps', 'again'], after: null }] });
    await save(edited);
    await web.plant.command('publishRoute', { route: edited.route as RouteDraft['route'], hash: next.hash });
    const version = RouteVersion.parse((await web.admin.get(`/api/routes/${route}/versions/2`)).json());
    expect(version.snapshot).toEqual(next.snapshot);
  });

  test('locates what is wrong with a draft that nobody saved', async () => {
    const unbound = { ...small.operation.settings, specs: ['NOBODY'] };
    const draft = { ...small.draft, route: 'NEW', stepSettings: { again: unbound } };
    const { problems, version } = await preview(draft);
    expect(problems).toMatchObject([{ stepNo: 20, field: 'specs', code: 'DATA_SPEC_NOT_FOUND' }]);
    expect(version).toBe(1);
    expect(codeOf(await web.admin.get('/api/routes/NEW'))).toBe('MASTER_DATA_NOT_FOUND');
  });
});

describe('the route of an order', () => {
  const resolve = async (query: string) =>
    ResolvedRoute.parse((await web.admin.get(`/api/routes/resolve?${query}`)).json());

  test('is the planner’s, the order’s or its product’s; a refusal is an answer', async () => {
    const waiting = await resolve('product=BOARD');
    expect(waiting).toMatchObject({
      route: null,
      version: null,
      refused: { code: 'ROUTE_VERSION_NOT_READY' },
    });
    await publish();
    const found = { route, version: 1, refused: null };
    expect(await resolve('product=BOARD')).toEqual(found);
    expect(await resolve(`product=CABLE&override=${route}`)).toEqual(found);
    expect(await resolve('product=CABLE')).toMatchObject({
      refused: { code: 'ROUTE_NOT_FOUND', candidates: [] },
    });

    await save({ route: 'BOARD-NEW', effectiveFrom: '2026-12-01' });
    await publish('BOARD-NEW');
    expect(await resolve('product=BOARD')).toEqual(found);
    expect(await resolve('product=BOARD&day=2026-12-01')).toMatchObject({ route: 'BOARD-NEW' });
    expect(await resolve(`product=BOARD&day=2026-12-01&route=${route}`)).toEqual(found);

    await save({ route: 'BOARD-TWIN' });
    await publish('BOARD-TWIN');
    const ambiguous = await resolve('product=BOARD');
    expect(ambiguous.refused).toMatchObject({ code: 'ROUTE_AMBIGUOUS', candidates: [route, 'BOARD-TWIN'] });
    expect(ambiguous.refused?.message.zh).toContain('BOARD-TWIN');
  });
});

describe('the doors', () => {
  const reads = ['', `/${route}`, `/${route}/versions/1`, `/${route}/compare?from=1&to=1`].map(
    (path) => `/api/routes${path}`,
  );
  const resolving = '/api/routes/resolve?product=BOARD';

  test('open to who may read routes; a planner is told which one an order would take', async () => {
    await publish();
    const open = async (browser: Browser) => {
      const draft = { draft: small.draft };
      const statuses = [
        ...(await Promise.all([...reads, resolving].map(async (url) => (await browser.get(url)).statusCode))),
        (await browser.send('POST', '/api/routes/preview', draft)).statusCode,
      ];
      return statuses;
    };
    expect(await open(await personWith(web, 'E01', ['route:read']))).toEqual(Array(6).fill(200));
    expect(await open(await personWith(web, 'E02', ['wo:read']))).toEqual([403, 403, 403, 403, 200, 403]);
    expect(codeOf(await web.app.inject(resolving))).toBe('NOT_SIGNED_IN');
  });

  test.each([
    ['/api/routes?status=LOST', 400, 'VALIDATION_ERROR'],
    ['/api/routes?limit=many', 400, 'VALIDATION_ERROR'],
    ['/api/routes/NOBODY', 404, 'MASTER_DATA_NOT_FOUND'],
    ['/api/routes/%0A', 404, 'MASTER_DATA_NOT_FOUND'],
    [`/api/routes/${route}/versions/7`, 404, 'MASTER_DATA_NOT_FOUND'],
    [`/api/routes/${route}/versions/0`, 400, 'VALIDATION_ERROR'],
    [`/api/routes/${route}/versions/x`, 400, 'VALIDATION_ERROR'],
    [`/api/routes/${route}/compare?from=1`, 400, 'VALIDATION_ERROR'],
    [`/api/routes/${route}/compare?from=1&to=7`, 404, 'MASTER_DATA_NOT_FOUND'],
    ['/api/routes/resolve', 400, 'VALIDATION_ERROR'],
    ['/api/routes/resolve?product=BOARD&day=tomorrow', 400, 'VALIDATION_ERROR'],
  ])('answer %s with %i %s', async (url, status, code) => {
    const response = await web.admin.get(url);
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    expect(ProblemBody.parse(response.json()).error.message.zh).not.toBe('');
  });

  test('take no draft that is none, and have no other method', async () => {
    const draft = { ...small.draft, steps: 'all' };
    expect(codeOf(await web.admin.send('POST', '/api/routes/preview', { draft }))).toBe('VALIDATION_ERROR');
    const headers = { cookie: web.admin.cookie };
    expect((await web.app.inject({ method: 'HEAD', url: '/api/routes', headers })).statusCode).toBe(200);
    for (const url of [...reads, resolving])
      expect((await web.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(405);
    expect((await web.app.inject({ method: 'GET', url: '/api/routes/preview', headers })).statusCode).toBe(
      405,
    );
  });
});
