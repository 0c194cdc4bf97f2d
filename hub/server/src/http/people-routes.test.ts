// People over HTTP: passwords of their own, sessions that are seen and ended, and who the plant's people are.
import type { HubSession } from '@lineside/core/contracts/hub-api';
import { AuditDetail, AuditPage, RoleList, SessionList, UserList } from '@lineside/core/contracts/people';
import { presetRoles } from '@lineside/core/domain/access/preset-roles';
import { initialSite } from '@lineside/core/domain/site/state';
import { describe, expect, test } from 'vitest';
import { TestHub } from '../../testing/test-hub.ts';
import { adminPassword, Browser, codeOf, personWith, signIn } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';

const web = webInEachTest();
const first = 'a first good secret';
const own = 'an own good secret';

const somebody = {
  ...{ user: 'P03', name: 'Zhang Wei', roles: ['planner'], lines: [], stations: [], language: 'zh' },
  ...{ badge: null, pin: null, password: first },
};
const answered = (response: { statusCode: number; body: string; json(): unknown }) =>
  response.statusCode < 400 ? response.statusCode : [response.statusCode, codeOf(response)];
const sessionsOf = async (user: string) =>
  SessionList.parse((await web.admin.get('/api/user-sessions')).json()).rows.filter(
    (row) => row.user === user,
  );

describe('a password that somebody else set', () => {
  test('opens nothing but the choice of an own one', async () => {
    await web.admin.command('configureUser', somebody);
    const browser = await Browser.signedIn(web.app, 'P03', first);
    const face = (await browser.get('/api/session')).json() as HubSession;
    expect(face.mustChangePassword).toBe(true);
    for (const url of ['/api/events', '/api/master-data/line', '/api/openapi-of-nothing'])
      expect([url, answered(await browser.get(url))]).toEqual([
        url,
        url.includes('nothing') ? [404, 'NOT_FOUND'] : [403, 'PASSWORD_MUST_CHANGE'],
      ]);
    expect(answered(await browser.command('receiveOrder', {}))).toEqual([403, 'PASSWORD_MUST_CHANGE']);

    expect(answered(await browser.send('PUT', '/api/session/password', { present: first, fresh: own }))).toBe(
      204,
    );
    expect(((await browser.get('/api/session')).json() as HubSession).mustChangePassword).toBe(false);
    expect(answered(await browser.get('/api/master-data/line'))).toBe(200);
  });
});

describe('choosing a password', () => {
  const change = (browser: Browser, present: string, fresh: string) =>
    browser.send('PUT', '/api/session/password', { present, fresh });

  test('ends the user’s other sessions, is a fact, and the old one opens nothing any more', async () => {
    await web.admin.command('configureUser', { ...somebody, mustChangePassword: false });
    const here = await Browser.signedIn(web.app, 'P03', first);
    const elsewhere = await Browser.signedIn(web.app, 'P03', first);
    const before = await web.plant.hub.head();
    expect(answered(await change(here, first, own))).toBe(204);
    expect(answered(await here.get('/api/session'))).toBe(200);
    expect(answered(await elsewhere.get('/api/session'))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(answered(await signIn(web.app, 'P03', first))).toEqual([401, 'PASSWORD_WRONG']);
    expect(answered(await signIn(web.app, 'P03', own))).toBe(200);
    const head = await web.plant.hub.head();
    expect(head.position).toBe(before.position + 1);
    const [fact] = web.plant.database
      .prepare<[], string>('SELECT body FROM fact ORDER BY position DESC LIMIT 1')
      .pluck()
      .all();
    expect(JSON.parse(fact ?? '')).toMatchObject({
      ...{ type: 'user.passwordSet', actor: 'P03', data: { user: 'P03', mustChange: false } },
    });
  });

  test('asks for the present one, and takes neither that again nor a weak one', async () => {
    const before = await web.plant.digest();
    const tried = [
      await change(web.admin, 'not the present one', own),
      await change(web.admin, adminPassword, adminPassword),
      await change(web.admin, adminPassword, '1234567890'),
      await change(web.admin, adminPassword, 'short'),
    ];
    expect(tried.map(answered)).toEqual([
      [401, 'PASSWORD_WRONG'],
      [409, 'PASSWORD_WEAK'],
      [409, 'PASSWORD_WEAK'],
      [409, 'PASSWORD_WEAK'],
    ]);
    expect(tried[3]?.json().error.message.zh).toMatch(/少于 10 位/);
    expect(await web.plant.digest()).toBe(before);
  });

  test('said again after a lost answer is done already, and no second fact', async () => {
    expect(answered(await change(web.admin, adminPassword, own))).toBe(204);
    const head = await web.plant.hub.head();
    expect(answered(await change(web.admin, adminPassword, own))).toBe(204);
    expect(await web.plant.hub.head()).toEqual(head);
    expect(answered(await change(web.admin, adminPassword, 'another good secret'))).toEqual([
      401,
      'PASSWORD_WRONG',
    ]);
  });

  test('is not done by giving the one that must be changed once more', async () => {
    await web.admin.command('configureUser', somebody);
    const browser = await Browser.signedIn(web.app, 'P03', first);
    expect(answered(await change(browser, 'not the present one', first))).toEqual([401, 'PASSWORD_WRONG']);
  });

  test('[P6] is no way to guess: wrong ones count as at signing in, however many come at once', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => change(web.admin, `a wrong guess ${i}`, own));
    const codes = (await Promise.all(guesses)).map((response) => codeOf(response));
    expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(10);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(2);
    expect(codeOf(await signIn(web.app, 'admin', adminPassword))).toBe('SIGN_IN_LOCKED');
    web.plant.clock.advance(60_000);
    expect(answered(await change(web.admin, adminPassword, own))).toBe(204);
  });
});

describe('sessions', () => {
  test('say who is signed in where, since when, and when they were last seen, never their token', async () => {
    const since = web.plant.clock.now();
    const ann = await personWith(web, 'ann', ['wo:read']);
    web.plant.clock.advance(59_000);
    await ann.get('/api/session');
    expect((await sessionsOf('ann'))[0]?.lastSeenAt).toBe(since);
    web.plant.clock.advance(1_000);
    await ann.get('/api/session');
    const [row] = await sessionsOf('ann');
    expect(row).toMatchObject({
      ...{ user: 'ann', name: 'ann then', openedAt: since, lastSeenAt: since + 60_000 },
      ...{ address: '127.0.0.1', agent: 'lightMyRequest', own: false },
    });
    const answer = (await web.admin.get('/api/user-sessions')).body;
    expect(answer).not.toContain(ann.cookie.split('=')[1]);
    const stored = web.plant.database.prepare<[], string>('SELECT token_hash FROM session').pluck().all();
    for (const hash of stored) expect(answer).not.toContain(hash);
    expect((await sessionsOf('admin')).filter(({ own }) => own)).toHaveLength(1);
  });

  test('are shown to whoever they belong to, and nobody else’s with them', async () => {
    const ann = await personWith(web, 'ann', ['wo:read']);
    await signIn(web.app, 'ann', 'the password of ann');
    const { rows } = SessionList.parse((await ann.get('/api/user-sessions/own')).json());
    expect(rows.map(({ user }) => user)).toEqual(['ann', 'ann']);
    expect(rows.filter(({ own }) => own)).toHaveLength(1);
  });

  test('end one by one: one’s own, or anybody’s for who manages users', async () => {
    const ann = await personWith(web, 'ann', ['wo:read']);
    const bob = await personWith(web, 'bob', ['wo:read']);
    const idOf = async (user: string) => (await sessionsOf(user))[0]?.id ?? '';
    const end = async (browser: Browser, id: string) =>
      answered(await browser.send('DELETE', `/api/user-sessions/${id}`));
    expect(await end(bob, await idOf('ann'))).toEqual([403, 'FORBIDDEN']);
    expect(await end(bob, 'nothing')).toEqual([403, 'FORBIDDEN']);
    expect(await end(web.admin, 'nothing')).toEqual([404, 'NOT_FOUND']);
    const opened = web.plant.clock.now();
    web.plant.clock.advance(1_000);
    expect(await end(web.admin, await idOf('ann'))).toBe(204);
    const audited = AuditPage.parse((await web.admin.get('/api/audit?limit=1')).json());
    expect(audited.rows).toMatchObject([
      { type: 'user.sessionEnded', stream: 'user:ann', actor: 'admin', at: opened + 1_000 },
    ]);
    const detail = await web.admin.get(`/api/audit/${audited.rows[0]?.fact}`);
    const data = { user: 'ann', agent: 'lightMyRequest', openedAt: opened };
    expect(AuditDetail.parse(detail.json()).data).toEqual(data);
    const head = await web.plant.hub.head();
    expect(answered(await ann.get('/api/session'))).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await end(bob, await idOf('bob'))).toBe(204);
    expect(answered(await bob.get('/api/session'))).toEqual([401, 'NOT_SIGNED_IN']);
    // one's own is no more than going out
    expect(await web.plant.hub.head()).toEqual(head);
  });

  test('all end when the user is signed out or disabled, at once', async () => {
    await personWith(web, 'ann', ['wo:read']);
    await signIn(web.app, 'ann', 'the password of ann');
    expect(await sessionsOf('ann')).toHaveLength(2);
    await web.admin.command('signOutUser', { user: 'ann', reason: 'a PC was left open' });
    expect(await sessionsOf('ann')).toHaveLength(0);
    await signIn(web.app, 'ann', 'the password of ann');
    expect(await sessionsOf('ann')).toHaveLength(1);
    await web.admin.command('disableUser', { user: 'ann', reason: 'left' });
    expect(await sessionsOf('ann')).toHaveLength(0);
  });
});

describe('users and roles', () => {
  test('are listed with which secrets they have, and whether they are signed in', async () => {
    const at = web.plant.clock.now();
    await personWith(web, 'ann', ['wo:read']);
    await web.admin.command('configureUser', { ...somebody, badge: 'BADGE-P03', password: null });
    await web.admin.command('disableUser', { user: 'P03', reason: 'left' });
    const { rows } = UserList.parse((await web.admin.get('/api/users')).json());
    expect(rows.map(({ user }) => user)).toEqual(['P03', 'admin', 'ann']);
    expect(rows[0]).toEqual({
      ...{ user: 'P03', name: 'Zhang Wei', roles: ['planner'], lines: [], stations: [], language: 'zh' },
      ...{ badge: true, pin: false, password: false, disabled: { reason: 'left', at } },
      ...{ sessions: 0, lastSignInAt: null, changedAt: at, edition: expect.any(String) },
    });
    expect(rows[2]).toMatchObject({ badge: false, password: true, sessions: 1, lastSignInAt: at });
  });

  test('begin with the eight presets, and say what the plant changed and what it lacks', async () => {
    const roles = async () => RoleList.parse((await web.admin.get('/api/roles')).json());
    const { rows, missing } = await roles();
    expect(rows.filter(({ preset }) => preset === 'AS_PRESET')).toHaveLength(8);
    expect([rows.find(({ code }) => code === 'hub-admin'), missing]).toMatchObject([
      { users: 1, preset: null },
      [],
    ]);
    const [admin, planner] = presetRoles;
    await web.admin.command('removeRole', { role: 'trace' });
    await web.admin.command('configureRole', { ...planner, permissions: ['wo:read'] });
    await web.admin.command('configureRole', {
      ...admin,
      permissions: [...(admin?.permissions ?? [])].reverse(),
    });
    const after = await roles();
    const presetOf = (code: string) => after.rows.find((row) => row.code === code)?.preset;
    expect([presetOf('planner'), presetOf('admin')]).toEqual(['CHANGED', 'AS_PRESET']);
    expect(after.missing.map(({ code }) => code)).toEqual(['trace']);
  });

  test('that a hub had before its first administrator stay as the plant wanted them', async () => {
    const plant = await TestHub.open();
    try {
      const name = { en: 'Planner', zh: '计划员' };
      await plant.command('configureRole', { code: 'planner', name, permissions: ['wo:read'], scope: 'ALL' });
      await plant.hub.people.ensureAdmin('a password of its own');
      const roles = await plant.hub.store.all('role');
      expect(roles).toHaveLength(presetRoles.length + 1);
      expect(roles.find(({ code }) => code === 'planner')?.permissions).toEqual(['wo:read']);
    } finally {
      await plant.close();
    }
  });

  test('are for who manages them in the whole plant', async () => {
    const name = { en: 'm', zh: 'm' };
    const permissions = ['system:user_manage', 'system:role_manage', 'trace:export'];
    await web.admin.command('configureRole', { code: 'm', name, permissions, scope: 'ASSIGNED_LINES' });
    await web.admin.command('configureUser', { ...somebody, roles: ['m'], mustChangePassword: false });
    const narrow = await Browser.signedIn(web.app, 'P03', first);
    const planner = await personWith(web, 'planner', ['wo:read', 'run:read']);
    for (const url of ['/api/users', '/api/roles', '/api/user-sessions', '/api/audit', '/api/audit/export'])
      for (const browser of [narrow, planner])
        expect([url, answered(await browser.get(url))]).toEqual([url, [403, 'FORBIDDEN']]);
  });
});

describe('the site’s settings', () => {
  const site = async (browser: Browser) => (await browser.get('/api/site')).json();

  test('are read as they stand: their defaults, then what was configured last', async () => {
    expect(await site(web.admin)).toEqual(initialSite);
    const configured = {
      ...initialSite,
      ...{ provisionalWork: true, lockAfterMinutes: 0, timeZone: 'Asia/Shanghai' },
    };
    expect(answered(await web.admin.command('configureSite', configured))).toBe(200);
    expect(await site(web.admin)).toEqual(configured);
    const nowhere = await web.admin.command('configureSite', { ...configured, timeZone: 'Moon/Base' });
    expect(answered(nowhere)).toEqual([400, 'VALIDATION_ERROR']);
  });

  test('are read by whoever may change them', async () => {
    const planner = await personWith(web, 'planner', ['wo:read']);
    expect(answered(await planner.get('/api/site'))).toEqual([403, 'FORBIDDEN']);
  });
});
