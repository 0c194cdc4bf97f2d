// The hub over HTTP for tests: a signed-in person, and a station's signed requests, through inject.
import type { hubCommands } from '@lineside/core/contracts/hub-api';
import type { ProblemBody } from '@lineside/core/contracts/problem';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildApp } from '../src/app.ts';
import type { TestHub } from './test-hub.ts';
import type { TestStation } from './test-station.ts';

export const adminPassword = 'a password of the plant';

export class Browser {
  readonly #app: FastifyInstance;
  readonly cookie: string;
  readonly csrf: string;

  private constructor(app: FastifyInstance, cookie: string, csrf: string) {
    this.#app = app;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  static async signedIn(app: FastifyInstance, user: string, password: string): Promise<Browser> {
    const response = await signIn(app, user, password);
    if (response.statusCode !== 200) throw new Error(response.body);
    const { name, value } = response.cookies[0] ?? { name: '', value: '' };
    return new Browser(app, `${name}=${value}`, response.json().csrf);
  }

  get(url: string) {
    return this.#app.inject({ method: 'GET', url, headers: { cookie: this.cookie } });
  }

  send(method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
    const headers = { cookie: this.cookie, 'x-lineside-csrf': this.csrf };
    return this.#app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  }

  command(name: keyof typeof hubCommands, input: unknown, command = crypto.randomUUID()) {
    return this.send('POST', `/api/commands/${name}`, { command, input });
  }
}

export function signIn(app: FastifyInstance, user: string, password: string) {
  return app.inject({ method: 'POST', url: '/api/session', payload: { user, password } });
}

/** The app over a hub that has an administrator, and that administrator's browser. */
export async function webOf(plant: TestHub): Promise<{ app: FastifyInstance; admin: Browser }> {
  await plant.hub.people.ensureAdmin(adminPassword);
  const app = await buildApp(plant.hub);
  await app.ready();
  return { app, admin: await Browser.signedIn(app, 'admin', adminPassword) };
}

/** Somebody new who may do this and no more, signed in. */
export async function personWith(
  web: { app: FastifyInstance; admin: Browser },
  user: string,
  permissions: readonly Permission[],
): Promise<Browser> {
  const name = { en: user, zh: user };
  await web.admin.command('configureRole', { code: user, name, permissions, scope: 'ALL' });
  const password = `the password of ${user}`;
  const nothing = { lines: [], stations: [], badge: null, pin: null, mustChangePassword: false };
  const person = { user, name: `${user} then`, roles: [user], language: 'en', password, ...nothing };
  await web.admin.command('configureUser', person);
  return await Browser.signedIn(web.app, user, password);
}

/** A request signed by a station, as it stands unless something is changed. */
export function signed(
  station: Pick<TestStation, 'key' | 'device'>,
  request: { method: 'GET' | 'POST'; url: string; payload?: unknown; time: number },
  change: { nonce?: string; challenge?: string; headers?: Record<string, string> } = {},
): InjectOptions {
  const { method, url, payload, time } = request;
  const body = payload === undefined ? '' : JSON.stringify(payload);
  const { headers = {}, ...signing } = change;
  const own = station.key.headers({ device: station.device, method, path: url, body, time, ...signing });
  return {
    method,
    url,
    headers: { ...own, ...headers },
    ...(payload === undefined ? {} : { payload: body }),
  };
}

/** The code of the problem that a response carries. */
export function codeOf(response: { json(): unknown }): string {
  return (response.json() as ProblemBody).error.code;
}
