// The audit over HTTP: the log itself, backwards, filtered, with what each fact changed; and taken away only with a
// fact that says so.
import { AuditDetail, AuditPage, type AuditQuery, auditAreas } from '@lineside/core/contracts/people';
import { writeLog } from '@lineside/core/testing/log-writer';
import { beforeEach, describe, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { admit, stamp, trackedIn, unitCreated } from '../../testing/store-under-test.ts';
import { type Browser, codeOf, personWith } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';
import { typesOfArea } from '../read/audit-areas.ts';

const web = webInEachTest();
let auditor: Browser;

const ann = {
  ...{ user: 'ann', name: 'Ann', roles: ['operator'], lines: [], stations: [], language: 'en' },
  ...{ badge: 'BADGE-ANN', pin: '4711', password: null },
};

beforeEach(async () => {
  auditor = await personWith(web, 'auditor', ['trace:export']);
});

async function page(query: AuditQuery = {}): Promise<AuditPage> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const response = await auditor.get(`/api/audit?${search}`);
  expect(response.statusCode, response.body).toBe(200);
  return AuditPage.parse(response.json());
}
const types = async (query: AuditQuery) => (await page(query)).rows.map(({ type }) => type);

describe('a page', () => {
  test('says who, what, where, when and why, newest arrival first, and goes on where it ended', async () => {
    await web.admin.command('configureUser', ann);
    web.plant.clock.advance(5_000);
    await web.admin.command('disableUser', { user: 'ann', reason: 'lost her badge' });
    const { rows, next } = await page({ limit: 2 });
    const at = web.plant.clock.now();
    expect(rows[0]).toMatchObject({
      ...{ type: 'user.disabled', stream: 'user:ann', actor: 'admin', actorName: 'Administrator' },
      ...{ station: 'HUB', reason: 'lost her badge', at, arrivedAt: at },
    });
    expect(rows[1]).toMatchObject({ type: 'user.configured', reason: null, at: at - 5_000 });
    const seen = rows.map(({ position }) => position);
    let before = next;
    while (before !== null) {
      const more = await page({ limit: 2, before });
      seen.push(...more.rows.map(({ position }) => position));
      before = more.next;
    }
    const { position } = await web.plant.hub.head();
    expect(seen).toEqual(Array.from({ length: position }, (_, i) => position - i));
  });

  test('is filtered by who, area, type, subject, place and time', async () => {
    await small.setUpProduct(web.plant);
    const from = web.plant.clock.now() + 1_000;
    web.plant.clock.advance(1_000);
    await web.admin.command('configureUser', ann);
    await web.admin.command('configureLine', { ...small.line, name: { en: 'Renamed', zh: '新名' } });
    expect(await types({ actor: 'admin', from })).toEqual(['line.configured', 'user.configured']);
    expect(await types({ area: 'PEOPLE', from })).toEqual(['user.configured']);
    expect(await types({ area: 'MASTER_DATA', subject: 'SMT-A', from })).toEqual(['line.configured']);
    expect(await types({ type: 'line.configured' })).toEqual(['line.configured', 'line.configured']);
    expect(await types({ type: 'line.configured', area: 'PEOPLE' })).toEqual([]);
    expect(await types({ subject: 'user:ann' })).toEqual(['user.configured']);
    expect(await types({ subject: 'an' })).toEqual(['user.configured']);
    expect(await types({ station: 'SMT-A-PRINT-01' })).toEqual([]);
    expect((await types({ to: from - 1 })).length).toBeGreaterThan(10);
    expect(await types({ to: from - 1, actor: 'ann' })).toEqual([]);
  });

  test('looks at so much of the feed at a time, and says how far it came', async () => {
    const cut = await web.plant.hub.head();
    const arrived = web.plant.clock.now();
    await web.plant.command('configureLine', small.line);
    web.plant.clock.advance(60_000);
    const chosen = { type: 'user.languageChosen', data: { user: 'P03', language: 'zh' } };
    const many = Array.from({ length: 20_500 }, (_, i) => ({
      ...{ by: 7, hlc: stamp(i + 1), stream: 'user:P03' },
      ...chosen,
    }));
    await admit(web.plant.hub.store, writeLog(many));
    expect(await types({ subject: 'user:P03', limit: 1 })).toEqual(['user.languageChosen']);
    const first = await page({ type: 'line.configured' });
    expect(first).toMatchObject({ rows: [], next: cut.position + 1 + 501 });
    expect(first.searchedTo).not.toBeNull();
    const second = await page({ type: 'line.configured', before: first.next ?? 0 });
    expect(second).toMatchObject({ rows: [{ arrivedAt: arrived }], next: null, searchedTo: null });
  });
});

describe('one fact', () => {
  const detail = async (type: string) => {
    const [row] = (await page({ type, limit: 1 })).rows;
    return AuditDetail.parse((await auditor.get(`/api/audit/${row?.fact}`)).json());
  };

  test('says what it changed, from and to', async () => {
    await web.plant.command('configureLine', small.line);
    await web.plant.command('configureLine', { ...small.line, process: 'DIP' });
    expect(await detail('line.configured')).toMatchObject({
      type: 'line.configured',
      changes: [{ path: ['process'], before: 'SMT', after: 'DIP' }],
      data: { code: 'SMT-A', process: 'DIP' },
    });
  });

  test('shows that a secret is set or changed, and never its hash', async () => {
    await web.admin.command('configureUser', ann);
    const made = await detail('user.configured');
    expect(made.data).toMatchObject({ badge: 'SET', pin: 'SET' });
    await web.admin.command('configureUser', { ...ann, badge: null, pin: '0815', clear: ['badge'] });
    const changed = await detail('user.configured');
    expect(changed.changes).toEqual([
      { path: ['profile', 'badge'], before: 'SET', after: null },
      { path: ['profile', 'pin'], before: 'SET', after: 'SET' },
    ]);
    expect(JSON.stringify([made, changed])).not.toMatch(/sha256|scrypt/);
  });

  test('of a unit is told by its course; one that does not fold changes nothing', async () => {
    const facts = writeLog([unitCreated('SN-1', stamp(1), 7), trackedIn('SN-1', stamp(2), 7)]);
    await admit(web.plant.hub.store, facts);
    expect((await detail('unit.trackedIn')).changes.length).toBeGreaterThan(0);
    const poison = { ...trackedIn('SN-1', stamp(3), 8), data: { step: 'ten' } };
    await admit(web.plant.hub.store, writeLog([poison]));
    expect(await detail('unit.trackedIn')).toMatchObject({ changes: [], data: { step: 'ten' } });
  });

  test('that is not there is not found', async () => {
    const response = await auditor.get(`/api/audit/${'0'.repeat(32)}:1`);
    expect([response.statusCode, codeOf(response)]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('an export', () => {
  test('is a table that no spreadsheet runs, and a fact before it leaves', async () => {
    await web.admin.command('configureUser', ann);
    await web.admin.command('disableUser', { user: 'ann', reason: '=HYPERLINK("http://x")' });
    const response = await auditor.get('/api/audit/export?area=PEOPLE&subject=user:ann');
    expect(response.headers['content-type']).toMatch(/^text\/csv/);
    const lines = response.body.split('\r\n');
    expect(lines[0]).toContain('at,arrivedAt,actor,name,station,type,subject,reason,fact');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [made] = (await page({ area: 'EXPORTS' })).rows;
    expect(made).toMatchObject({ type: 'export.made', actor: 'auditor' });
    const { data } = AuditDetail.parse((await auditor.get(`/api/audit/${made?.fact}`)).json());
    expect(data).toEqual({ what: 'AUDIT', subject: 'area=PEOPLE subject=user:ann', format: 'CSV', rows: 2 });
  });

  test('whose head alone is asked for is none: nothing leaves, and nothing is written', async () => {
    const head = await web.plant.hub.head();
    const headers = { cookie: auditor.cookie };
    const response = await web.app.inject({ method: 'HEAD', url: '/api/audit/export', headers });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(await web.plant.hub.head()).toEqual(head);
  });

  test('of a trace is a fact too, for who may and sees the unit', async () => {
    const take = { what: 'TRACE', subject: 'SN-1', format: 'PRINT', rows: 1 };
    expect((await auditor.command('makeExport', take)).json()).toMatchObject({ facts: 1 });
    const nosy = await personWith(web, 'nosy', ['trace:read']);
    expect(codeOf(await nosy.command('makeExport', take))).toBe('FORBIDDEN');
    expect(await types({ subject: 'TRACE SN-1' })).toEqual(['export.made']);
  });
});

test('every type of fact is in one area', () => {
  const all = auditAreas.flatMap((area) => typesOfArea(area));
  expect(new Set(all).size).toBe(all.length);
  expect(typesOfArea('QUALITY')).toContain('unit.disposed');
  expect(typesOfArea('EXECUTION')).not.toContain('unit.disposed');
});
