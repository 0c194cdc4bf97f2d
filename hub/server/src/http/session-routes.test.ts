// People over HTTP: sessions that end when they should, writes only with the token, doors only for who may.
import { CommandAnswer, HubSession } from '@lineside/core/contracts/hub-api';
import { describe, expect, test } from 'vitest';
import { adminPassword, Browser, codeOf, signIn } from '../../testing/test-web.ts';
import { webInEachTest } from '../../testing/web-in-each-test.ts';
import { sessionMs } from '../access/people.ts';
import { buildApp } from '../app.ts';

const web = webInEachTest();

const planner = {
  user: 'planner',
  name: 'Planner',
  roles: ['planner'],
  lines: [],
  stations: [],
  language: 'zh',
  badge: null,
  pin: null,
  password: 'planner-lineside',
  mustChangePassword: false,
} as const;

async function makePlanner(): Promise<Browser> {
  const name = { en: 'Planner', zh: '计划员' };
  const role = { code: 'planner', name, permissions: ['run:read'], scope: 'ALL' };
  await web.admin.command('configureRole', role);
  await web.admin.command('configureUser', planner);
  return await Browser.signedIn(web.app, 'planner', planner.password);
}

const codes = async (...responses: { statusCode: number; json(): unknown }[]) =>
  responses.map((response) => [response.statusCode, codeOf(response)]);

describe('a session', () => {
  test('says who it is and what they may', async () => {
    const browser = await makePlanner();
    const session = HubSession.parse((await browser.get('/api/session')).json());
    expect(session).toEqual({
      user: 'planner',
      name: 'Planner',
      roles: [{ en: 'Planner', zh: '计划员' }],
      permissions: ['run:read'],
      language: 'zh',
      mustChangePassword: false,
      csrf: browser.csrf,
    });
  });

  test('is a cookie that no script reads and no other site sends', async () => {
    const { cookies } = await signIn(web.app, 'admin', adminPassword);
    expect(cookies[0]).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: sessionMs / 1000,
    });
    expect(cookies[0]?.secure).toBeUndefined();
  });

  test('is kept only as a hash', async () => {
    const token = web.admin.cookie.split('=')[1] ?? '';
    const dump = web.plant.database.prepare('SELECT * FROM session').all();
    expect(JSON.stringify(dump)).not.toContain(token);
  });

  test('survives a restart of the hub, and ends by itself', async () => {
    await web.plant.reopen();
    const restarted = await buildApp(web.plant.hub);
    const get = () => restarted.inject({ url: '/api/session', headers: { cookie: web.admin.cookie } });
    expect((await get()).statusCode).toBe(200);
    web.plant.clock.advance(sessionMs);
    expect(await codes(await get())).toEqual([[401, 'NOT_SIGNED_IN']]);
    await restarted.close();
  });

  test('ends when its user signs out, is disabled, or gets a new password', async () => {
    const first = await makePlanner();
    const second = await Browser.signedIn(web.app, 'planner', planner.password);
    await first.send('DELETE', '/api/session');
    expect(await codes(await first.get('/api/session'))).toEqual([[401, 'NOT_SIGNED_IN']]);
    expect((await second.get('/api/session')).statusCode).toBe(200);

    await web.admin.command('configureUser', { ...planner, password: 'another password' });
    expect(await codes(await second.get('/api/session'))).toEqual([[401, 'NOT_SIGNED_IN']]);
    const third = await Browser.signedIn(web.app, 'planner', 'another password');
    await web.admin.command('disableUser', { user: 'planner', reason: 'left' });
    expect(await codes(await third.get('/api/session'))).toEqual([[401, 'NOT_SIGNED_IN']]);
    expect(await codes(await signIn(web.app, 'planner', 'another password'))).toEqual([
      [401, 'PASSWORD_WRONG'],
    ]);
  });

  test('follows its roles at once', async () => {
    const browser = await makePlanner();
    expect((await browser.get('/api/runs')).statusCode).toBe(200);
    const name = { en: 'Planner', zh: '计划员' };
    await web.admin.command('configureRole', { code: 'planner', name, permissions: [], scope: 'ALL' });
    expect(await codes(await browser.get('/api/runs'))).toEqual([[403, 'FORBIDDEN']]);
  });
});

test('a write without the token of its page is refused and changes nothing', async () => {
  const before = await web.plant.digest();
  const payload = {
    command: crypto.randomUUID(),
    input: { code: 'L', name: { en: 'l', zh: 'l' }, process: 'SMT' },
  };
  const send = (headers: Record<string, string>) =>
    web.app.inject({
      method: 'POST',
      url: '/api/commands/configureLine',
      headers: { cookie: web.admin.cookie, ...headers },
      payload,
    });
  expect(await codes(await send({}), await send({ 'x-lineside-csrf': '0'.repeat(64) }))).toEqual([
    [403, 'CSRF_REFUSED'],
    [403, 'CSRF_REFUSED'],
  ]);
  expect(await web.plant.digest()).toBe(before);
  const allowed = await send({ 'x-lineside-csrf': web.admin.csrf });
  expect(CommandAnswer.parse(allowed.json())).toEqual({ ok: true, repeated: false, facts: 1 });
});

test('every door is closed to who may not, and nothing behind it changes', async () => {
  const browser = await makePlanner();
  const before = await web.plant.digest();
  const refused = await codes(
    await browser.get('/api/overview'),
    await browser.get('/api/trace/SN-1'),
    await browser.get('/api/search?q=x'),
    await browser.send('POST', '/api/enrolment-codes', { station: 'X', minutes: 5 }),
    await browser.command('disableUser', { user: 'admin', reason: 'mine now' }),
  );
  expect(refused).toEqual(refused.map(() => [403, 'FORBIDDEN']));
  expect(await web.plant.digest()).toBe(before);
});

test('a refusal of a command is a problem with its status', async () => {
  const response = await web.admin.command('authorizeRun', { run: 'RUN-9' });
  expect([response.statusCode, codeOf(response)]).toEqual([404, 'RUN_NOT_FOUND']);
});

test('the first administrator is made once, and can do everything', async () => {
  expect(await web.plant.hub.people.ensureAdmin('some other password')).toBe(false);
  expect(codeOf(await signIn(web.app, 'admin', 'some other password'))).toBe('PASSWORD_WRONG');
  expect((await web.admin.get('/api/overview')).statusCode).toBe(200);
});

test('the longest serial number there may be can be asked for', async () => {
  const sn = '板'.repeat(120);
  const response = await web.admin.get(`/api/trace/${encodeURIComponent(sn)}`);
  expect([response.statusCode, codeOf(response)]).toEqual([404, 'UNIT_NOT_FOUND']);
});
