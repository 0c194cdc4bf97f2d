// Every route of the hub, asked by every role of the plant's table and by roles of just one point, at home and on
// another line, signed in over HTTP. The list of routes is the app's own: one without a row fails here.
import { randomUUID } from 'node:crypto';
import { buildApp } from '@lineside/hub/app';
import { TestHub } from '@lineside/hub/testing/test-hub';
import { adminPassword, Browser, codeOf } from '@lineside/hub/testing/test-web';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Route, withRoutes } from '../fuzz/routes.ts';
import { places, pointsOf } from './actor-of.ts';
import { mayHere, type TableRole, type Where } from './right.ts';
import { type RouteRight, routeRights } from './route-rights.ts';
import { nobody, rolesWithJust, tableRoles } from './table-roles.ts';

let plant: TestHub;
let app: Awaited<ReturnType<typeof buildApp>>;
let routes: readonly Route[];
let admin: Browser;
const signedIn = new Map<string, Browser>();
const password = 'a secret of the plant';

beforeAll(async () => {
  plant = await TestHub.withPlant();
  await plant.hub.people.ensureAdmin(adminPassword);
  ({ app, routes } = await withRoutes(() => buildApp(plant.hub)));
  admin = await Browser.signedIn(app, 'admin', adminPassword);
});
afterAll(async () => {
  await app.close();
  await plant.close();
});

/** What people ask, but commands and what a station signs. */
function asked(): string[] {
  const names = routes
    .filter(({ url }) => url === '/health' || url.startsWith('/api/'))
    .filter(({ url }) => !url.startsWith('/api/commands/') && !url.startsWith('/api/sync/'))
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ name }) => name);
  return [...new Set(names)];
}

test('every route has a row, and every row a route', async () => {
  expect(Object.keys(routeRights).filter((name) => !asked().includes(name))).toEqual([]);
  // paths also answer to the methods that they do not have
  for (const name of asked().filter((name) => !Object.hasOwn(routeRights, name)))
    expect([name, await verdict(name, {}, null)]).toEqual([name, 'METHOD_NOT_ALLOWED']);
});

const rows = Object.entries(routeRights);

test.each(rows)('%s is answered exactly to whom the table gives it', async (name, right) => {
  if (right === 'OPEN') return expect(await verdict(name, {}, null)).toBe('ANSWERED');
  expect(await verdict(name, urlOf(right), null)).toBe('NOT_SIGNED_IN');
  if (right === 'SIGNED_IN') {
    if (name !== 'DELETE /api/session' && name !== 'GET /api/events')
      expect(await verdict(name, {}, await browserOf(nobody, 'OWN'))).toBe('ANSWERED');
    return;
  }
  for (const role of [nobody, ...tableRoles, ...rolesWithJust(right)])
    for (const where of ['OWN', 'FOREIGN'] as const) {
      const said = await verdict(name, right, await browserOf(role, where));
      const has = right.anyOf.some((point) => role.permissions.includes(point));
      const refused = right.reach === 'SEEN' && has ? 'HIDDEN' : 'FORBIDDEN';
      expect([role.code, where, said]).toEqual([
        role.code,
        where,
        mayHere(right, role, where) ? 'ANSWERED' : refused,
      ]);
    }
});

const urlOf = (right: RouteRight | 'SIGNED_IN') => (right === 'SIGNED_IN' ? {} : right);

/** What the gate says; whatever else is wrong with the request comes after. */
async function verdict(name: string, { url }: Pick<RouteRight, 'url'>, browser: Browser | null) {
  const [method = '', path = ''] = name.split(' ');
  const target = url ?? path;
  const response =
    browser === null
      ? await app.inject({ method: method as 'GET', url: target })
      : method === 'GET'
        ? await browser.get(target)
        : await browser.send(method as 'POST', target, method === 'DELETE' ? undefined : {});
  const { statusCode } = response;
  if (statusCode === 401) return codeOf(response) === 'NOT_SIGNED_IN' ? 'NOT_SIGNED_IN' : 'ANSWERED';
  if (statusCode === 403 || statusCode === 405) return codeOf(response);
  const isHidden = /^(UNIT|RUN|ORDER|LINE)_NOT_FOUND$/;
  return statusCode === 404 && isHidden.test(codeOf(response)) ? 'HIDDEN' : 'ANSWERED';
}

async function browserOf(role: TableRole, where: Where): Promise<Browser> {
  const user = `${role.code} ${where}`;
  const known = signedIn.get(user);
  if (known !== undefined) return known;
  const { lines, stations } = places[where];
  const code = `walked ${role.code}`;
  const name = { en: code, zh: code };
  await command('configureRole', { code, name, permissions: pointsOf(role), scope: role.scope });
  await command('configureUser', {
    ...{ user, name: 'W', roles: [code], lines, stations, language: 'en', badge: null, pin: null },
    ...{ password, mustChangePassword: false },
  });
  const browser = await Browser.signedIn(app, user, password);
  signedIn.set(user, browser);
  return browser;
}

async function command(name: 'configureRole' | 'configureUser', input: object): Promise<void> {
  const response = await admin.command(name, input, randomUUID());
  if (response.statusCode !== 200) throw new Error(response.body);
}
