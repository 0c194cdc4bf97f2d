// Whatever goes wrong over HTTP is answered with a typed problem in both languages; and what every answer carries.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemBody } from '@lineside/core/contracts/problem';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestHub } from '../testing/test-hub.ts';
import { adminPassword, type Browser, codeOf, signIn, webOf } from '../testing/test-web.ts';
import { buildApp } from './app.ts';

let plant: TestHub;
let app: FastifyInstance;
let admin: Browser;

beforeEach(async () => {
  plant = await TestHub.open();
  ({ app, admin } = await webOf(plant));
});
afterEach(async () => {
  await app.close();
  await plant.close();
});

describe('bad requests', () => {
  const json = { 'content-type': 'application/json' };
  const session = { method: 'POST', url: '/api/session' } as const;
  const cases: [string, InjectOptions, number, string][] = [
    ['a path that is not there', { url: '/api/nothing' }, 404, 'NOT_FOUND'],
    ['a command that is not there', { method: 'POST', url: '/api/commands/fly' }, 404, 'NOT_FOUND'],
    ['a method that a path does not have', { method: 'PUT', url: '/api/session' }, 405, 'METHOD_NOT_ALLOWED'],
    ['a GET of a command', { url: '/api/commands/createRun' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'another media type',
      { ...session, headers: { 'content-type': 'text/plain' }, payload: 'x' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no JSON', { ...session, headers: json, payload: '{' }, 400, 'VALIDATION_ERROR'],
    ['no body', { ...session, headers: json }, 400, 'VALIDATION_ERROR'],
    ['another shape', { ...session, payload: { user: 7 } }, 400, 'VALIDATION_ERROR'],
    [
      'a body that nests without end',
      { ...session, headers: json, payload: `${'['.repeat(90_000)}${']'.repeat(90_000)}` },
      400,
      'VALIDATION_ERROR',
    ],
    [
      'a body with half a character',
      { ...session, headers: json, payload: '{"user":"\\ud800","password":"x"}' },
      400,
      'VALIDATION_ERROR',
    ],
    [
      'a body with half a character in a name, deep in a list',
      { ...session, headers: json, payload: '[{"a":[{"\\udc00":1}]}]' },
      400,
      'VALIDATION_ERROR',
    ],
    [
      'a body that is too large',
      { ...session, payload: { user: 'u', password: 'x'.repeat(300_000) } },
      413,
      'BODY_TOO_LARGE',
    ],
    ['nobody signed in', { url: '/api/overview' }, 401, 'NOT_SIGNED_IN'],
    [
      'a cookie that is none',
      { url: '/api/overview', cookies: { lineside_session: 'x' } },
      401,
      'NOT_SIGNED_IN',
    ],
  ];

  test.each(cases)('[P6] %s', async (_what, request, status, code) => {
    const response = await app.inject(request);
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    expect(ProblemBody.parse(response.json()).error.message.zh).not.toBe('');
  });

  test('a sentence about the whole body or a part of it names just that', async () => {
    const path = async (payload: string) =>
      (await app.inject({ ...session, headers: json, payload })).json().error.details.path;
    expect(await path('null')).toBe('body');
    expect(await path('{"user":"u"}')).toBe('body.password');
    expect(await path('{"user":"\\ud83d\\ude00"}')).toBe('body.password');
  });

  test('[P6] 405 names the methods there are', async () => {
    expect((await app.inject({ method: 'PATCH', url: '/api/session' })).headers.allow).toContain('DELETE');
  });

  test('a fault is a reference for IT, and no stack for the client', async () => {
    plant.database.exec('DROP TABLE contact');
    const response = await admin.get('/api/overview');
    expect([response.statusCode, codeOf(response)]).toEqual([500, 'INTERNAL_FAULT']);
    expect(response.json().error.details.reference).toMatch(/^[0-9a-f]{12}$/);
    expect(response.body).not.toMatch(/contact|sqlite|\.ts/i);
  });
});

test('[P6] guessing a password is slowed down, and only guessing', async () => {
  const tries = async (times: number, user: string, password: string) => {
    const statuses = new Set<number>();
    for (let n = 0; n < times; n++) statuses.add((await signIn(app, user, password)).statusCode);
    return [...statuses];
  };
  expect(await tries(12, 'admin', adminPassword)).toEqual([200]);
  expect(await tries(10, 'admin', 'wrong password')).toEqual([401]);

  const locked = await signIn(app, 'admin', adminPassword);
  expect([locked.statusCode, codeOf(locked), locked.headers['retry-after']]).toEqual([
    429,
    'SIGN_IN_LOCKED',
    '60',
  ]);
  expect(await tries(1, 'somebody', 'wrong password')).toEqual([401]);
  plant.clock.advance(60_000);
  expect(await tries(1, 'admin', adminPassword)).toEqual([200]);
});

test('every answer forbids foreign and inline content, framing and sniffing', async () => {
  const { headers } = await app.inject('/health');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('the API describes itself, every command included', async () => {
  const described = (await app.inject('/api/openapi.json')).json();
  expect(described.openapi).toMatch(/^3\./);
  for (const path of ['/api/commands/createRun', '/api/trace/{sn}', '/api/sync/push', '/health'])
    expect(Object.keys(described.paths)).toContain(path);
});

test('pages: files as built, the start page for addresses of its own, never for the API', async () => {
  const web = mkdtempSync(join(tmpdir(), 'lineside-web-'));
  writeFileSync(join(web, 'index.html'), '<p>hub</p>');
  const withPages = await buildApp(plant.hub, { web });
  for (const url of ['/', '/runs/RUN-0412', '/index.html']) {
    const response = await withPages.inject(url);
    expect([response.statusCode, response.body]).toEqual([200, '<p>hub</p>']);
  }
  expect(codeOf(await withPages.inject('/api/nothing'))).toBe('NOT_FOUND');
  expect(codeOf(await withPages.inject({ method: 'POST', url: '/runs' }))).toBe('NOT_FOUND');
  await withPages.close();
  rmSync(web, { recursive: true });
});
