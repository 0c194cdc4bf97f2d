// Master data over HTTP: whole kinds, filtered specs, histories; each with who made it so, and only for who may.
import {
  DataSpecList,
  DataSpecRow,
  History,
  type MasterKind,
  masterKinds,
  masterLists,
  Uses,
} from '@lineside/core/contracts/master-data';
import { ProblemBody } from '@lineside/core/contracts/problem';
import { beforeEach, describe, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { type Browser, codeOf, personWith } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest(small.setUpProduct);

const kinds = Object.keys(masterKinds) as MasterKind[];
const renamed = (name: string) => ({ en: name, zh: name });

describe('master data of a kind', () => {
  test('is read whole, in the shape of its contract', async () => {
    await web.plant.command('configureExecutionDefaults', { settings: small.operation.settings });
    for (const kind of kinds) {
      const response = await web.admin.get(`/api/master-data/${kind}`);
      expect([kind, response.statusCode]).toEqual([kind, 200]);
      const { rows } = masterLists[kind].parse(response.json());
      expect([kind, rows.length]).toEqual([kind, 1]);
      expect(rows).toEqual(response.json().rows);
    }
    const [row] = masterLists.operation.parse(
      (await web.admin.get('/api/master-data/operation')).json(),
    ).rows;
    expect(row).toEqual({
      ...{ key: 'PRINTING', data: small.operation, changedBy: 'hub', changedByName: 'hub' },
      ...{ changedAt: web.plant.clock.now(), edition: expect.stringMatching(/^[0-9a-f]{32}:\d+$/) },
    });
  });

  test('says who changed it, as they were called then', async () => {
    const engineer = await personWith(web, 'E01', ['line:config', 'route:read']);
    web.plant.clock.advance(5_000);
    await engineer.command('configureLine', { ...small.line, name: renamed('Line 1') });
    const changedAt = web.plant.clock.now();
    web.plant.clock.advance(5_000);
    const nothing = { lines: [], stations: [], badge: null, pin: null, password: null };
    const married = { user: 'E01', name: 'Married', roles: ['E01'], language: 'en', ...nothing };
    expect((await web.admin.command('configureUser', married)).statusCode).toBe(200);
    const again = await web.admin.get('/api/master-data/line');
    const [row] = masterLists.line.parse(again.json()).rows;
    expect(row).toMatchObject({
      ...{ changedBy: 'E01', changedByName: 'E01 then', changedAt },
      data: { name: renamed('Line 1') },
    });
  });

  test('that was removed is there no more', async () => {
    await web.plant.command('removeMasterData', { kind: 'feederTable', key: small.table.code });
    expect((await web.admin.get('/api/master-data/feederTable')).json()).toEqual({ rows: [] });
  });

  test('is of a kind that there is', async () => {
    expect(codeOf(await web.admin.get('/api/master-data/user'))).toBe('NOT_FOUND');
    expect(codeOf(await web.admin.get('/api/master-data/toString'))).toBe('NOT_FOUND');
  });
});

describe('data-collection specs', () => {
  const specs = async (query = '') =>
    DataSpecList.parse((await web.admin.get(`/api/data-specs${query}`)).json());

  beforeEach(async () => {
    await web.plant.command('configureOperation', { ...small.operation, code: 'SPI', name: renamed('SPI') });
    const more = ['AREA', 'HEIGHT', 'VOLUME'].map((code) => ({ ...small.spec, code, operation: 'SPI' }));
    const inactive = { ...small.spec, code: 'OLD', name: renamed('Old tension 张力'), active: false };
    await web.plant.command('configureDataSpecs', { specs: [...more, inactive] });
  });

  test('are listed by operation, then code, and every page goes on where the last one ended', async () => {
    const pages: string[][] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: DataSpecList = await specs(`?limit=2&after=${encodeURIComponent(after)}`);
      pages.push(page.rows.map(({ key }) => key));
      expect(page.total).toBe(5);
      after = page.next;
    }
    expect(pages).toEqual([['OLD', 'STENCIL_TENSION'], ['AREA', 'HEIGHT'], ['VOLUME']]);
  });

  test('are filtered, and counted by what the other filters leave', async () => {
    const found = await specs(`?q=${encodeURIComponent('张力')}&active=false`);
    expect(found.rows.map(({ data }) => data.code)).toEqual(['OLD']);
    expect(found.facets).toEqual({
      ...{ operation: { PRINTING: 1 }, kind: { KEY: 1 }, type: { NUMBER: 1 }, active: { false: 1 } },
    });
    const active = await specs('?operation=SPI&active=true&type=NUMBER&kind=KEY');
    expect(active.total).toBe(3);
    expect(active.facets.operation).toEqual({ PRINTING: 1, SPI: 3 });
    expect((await specs('?q=')).total).toBe(5);
  });

  test('one by one, with the edition to base an edit on', async () => {
    const row = DataSpecRow.parse((await web.admin.get('/api/data-specs/STENCIL_TENSION')).json());
    expect(row.data).toEqual(small.spec);
    const edited = { ...small.spec, unit: 'N', basedOn: row.edition };
    expect((await web.admin.command('configureDataSpec', edited)).statusCode).toBe(200);
    expect(codeOf(await web.admin.command('configureDataSpec', { ...edited, unit: 'kN' }))).toBe(
      'STALE_EDIT',
    );
  });
});

describe('the uses of a thing', () => {
  const usesOf = async (kind: string, key: string) =>
    Uses.parse((await web.admin.get(`/api/uses/${kind}/${encodeURIComponent(key)}`)).json());

  test('are what refuses its removal', async () => {
    const { uses, total } = await usesOf('dataSpec', small.spec.code);
    expect(uses).toEqual([
      { kind: 'routeDraft', key: small.draft.route, name: small.draft.name, stepNo: 10 },
      { kind: 'faiTemplate', key: small.template.code, name: small.template.name, stepNo: null },
    ]);
    const remove = { kind: 'dataSpec', key: small.spec.code };
    const { error } = ProblemBody.parse((await web.admin.command('removeMasterData', remove)).json());
    expect([error.code, error.details.total]).toEqual(['IN_USE', total]);
  });

  test('are none of what nobody names', async () => {
    expect(await usesOf('feederTable', small.table.code)).toEqual({ uses: [], total: 0 });
    expect(await usesOf('line', 'NOBODY')).toEqual({ uses: [], total: 0 });
  });

  test('are told up to a bound, and how many there are', async () => {
    const more = Array.from({ length: 205 }, (_, n) => ({ ...small.spec, code: `S-${n}` }));
    await web.plant.command('configureDataSpecs', { specs: more });
    const { uses, total } = await usesOf('operation', small.operation.code);
    expect([uses.length, total]).toEqual([200, 210]);
  });
});

describe('a history', () => {
  const historyOf = async (kind: string, key: string) =>
    History.parse((await web.admin.get(`/api/history/${kind}/${encodeURIComponent(key)}`)).json());

  test('tells every change newest first, with what it was from then on and what was different', async () => {
    web.plant.clock.advance(1_000);
    const wider = { ...small.spec, name: renamed('Tension'), lsl: 28 };
    await web.admin.command('configureDataSpec', wider);
    const { entries, total } = await historyOf('dataSpec', 'STENCIL_TENSION');
    expect(total).toBe(2);
    expect(entries[0]).toMatchObject({
      ...{ type: 'dataSpec.configured', changedBy: 'admin', changedByName: 'Administrator', data: wider },
      changedAt: web.plant.clock.now(),
      changes: [
        { path: ['name', 'en'], before: 'STENCIL_TENSION', after: 'Tension' },
        { path: ['name', 'zh'], before: 'STENCIL_TENSION', after: 'Tension' },
        { path: ['lsl'], before: 30, after: 28 },
      ],
    });
    expect(entries[1]).toMatchObject({ changedBy: 'hub', data: small.spec, changes: [] });
  });

  test('goes on after a removal', async () => {
    await web.plant.command('removeMasterData', { kind: 'feederTable', key: small.table.code });
    await web.plant.command('configureFeederTable', small.table);
    const { entries } = await historyOf('feederTable', small.table.code);
    expect(entries.map(({ type, data, changes }) => [type, data === null, changes.length])).toEqual([
      ['feederTable.configured', false, 0],
      ['feederTable.removed', true, 0],
      ['feederTable.configured', false, 0],
    ]);
  });

  test('of a route shows the whole draft after each fact, received or saved', async () => {
    const { route, name, product, effectiveFrom, effectiveTo, steps } = small.draft;
    const definition = { route, name, product, effectiveFrom, effectiveTo, steps };
    const erp = { ...definition, route: 'ERP-1' };
    await web.plant.command('receiveRoute', erp);
    const settings = { print: { ...small.operation.settings, requiresFAI: true } };
    const received = History.parse((await web.admin.get('/api/history/routeDraft/ERP-1')).json()).entries[0];
    const draft = received?.data as object;
    await web.admin.command('saveRoute', { draft: { ...draft, stepSettings: settings } });
    await web.plant.command('receiveRoute', { ...erp, steps: steps.slice(0, 1) });
    const { entries } = await historyOf('routeDraft', 'ERP-1');
    expect(entries.map(({ type }) => type)).toEqual([
      'routeDraft.received',
      'routeDraft.saved',
      'routeDraft.received',
    ]);
    const whole = { ...erp, source: 'ERP', active: true, faiTemplate: null, operationSettings: {} };
    expect(entries[2]?.data).toEqual({ ...whole, settings: small.operation.settings, stepSettings: {} });
    expect(entries[0]).toMatchObject({
      data: { ...whole, steps: steps.slice(0, 1), stepSettings: settings },
      changes: [{ path: ['steps', 'again'], before: steps[1], after: null }],
    });
    expect(entries[1]?.changes).toEqual([
      { path: ['stepSettings', 'print'], before: null, after: settings.print },
    ]);
  });
});

describe('the doors', () => {
  const reads = [
    ...kinds.map((kind) => `/api/master-data/${kind}`),
    '/api/data-specs',
    '/api/data-specs/STENCIL_TENSION',
    '/api/uses/line/SMT-A',
    '/api/history/line/SMT-A',
  ];

  test('open to who may read routes, those of specs also to who works with specs', async () => {
    const open = async (browser: Browser) => {
      const responses = await Promise.all(
        reads.map(async (url) => [url, (await browser.get(url)).statusCode]),
      );
      return responses.filter(([, status]) => status !== 403);
    };
    const specs = ['/api/data-specs', '/api/data-specs/STENCIL_TENSION'].map((url) => [url, 200]);
    expect(await open(await personWith(web, 'E01', ['route:read']))).toEqual(reads.map((url) => [url, 200]));
    expect(await open(await personWith(web, 'E02', ['data_spec:read']))).toEqual(specs);
    expect(await open(await personWith(web, 'E03', ['data_spec:config']))).toEqual(specs);
    expect(await open(await personWith(web, 'E04', ['run:read', 'line:config']))).toEqual([]);
    expect(codeOf(await web.app.inject('/api/data-specs'))).toBe('NOT_SIGNED_IN');
  });

  test.each([
    ['/api/data-specs?limit=0', 400, 'VALIDATION_ERROR'],
    ['/api/data-specs?limit=501', 400, 'VALIDATION_ERROR'],
    ['/api/data-specs?type=COLOUR', 400, 'VALIDATION_ERROR'],
    ['/api/data-specs?active=maybe', 400, 'VALIDATION_ERROR'],
    ['/api/data-specs/NOBODY', 404, 'MASTER_DATA_NOT_FOUND'],
    ['/api/data-specs/%0A', 404, 'MASTER_DATA_NOT_FOUND'],
    ['/api/uses/user/admin', 400, 'VALIDATION_ERROR'],
    ['/api/history/line/NOBODY', 404, 'MASTER_DATA_NOT_FOUND'],
    ['/api/history/user/admin', 400, 'VALIDATION_ERROR'],
    ['/api/history/toString/x', 400, 'VALIDATION_ERROR'],
  ])('answer %s with %i %s', async (url, status, code) => {
    const response = await web.admin.get(url);
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    expect(ProblemBody.parse(response.json()).error.message.zh).not.toBe('');
  });

  test('have a head, and no other method', async () => {
    const headers = { cookie: web.admin.cookie };
    for (const url of reads) {
      expect((await web.app.inject({ method: 'HEAD', url, headers })).statusCode).toBe(200);
      const other = await web.app.inject({ method: 'DELETE', url, headers });
      expect([other.statusCode, codeOf(other)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    }
  });
});
