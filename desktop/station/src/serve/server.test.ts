// The loopback window over real HTTP: who gets in, and in which form bad news comes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { ProblemBody } from '@lineside/core/contracts/problem';
import { longestBody } from '@lineside/core/contracts/runtime-port';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import { expect, onTestFinished, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { temporaryFolder } from '../../test/tools.ts';
import { buildServer } from './server.ts';

const token = 'a-token-nobody-guesses';

async function listening(bridge?: StationBridge) {
  const floor = await workingFloor();
  const ui = join(temporaryFolder(), 'ui');
  mkdirSync(ui);
  writeFileSync(join(ui, 'index.html'), '<!doctype html><title>Lineside</title>');
  const logged: string[] = [];
  const logger = { level: 'info', stream: { write: (line: string) => logged.push(line) } };
  const app = buildServer({ bridge: bridge ?? floor.station.bridge, token, ui, logger });
  onTestFinished(() => app.close());
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return { floor, base, port: Number(new URL(base).port), logged };
}

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A raw request: `fetch` would not let Host and Origin be forged. */
function ask(
  port: number,
  { method = 'POST', path = '/bridge/face', headers = {}, body = '{}' }: Asked = {},
) {
  const sent = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, method, path, headers: sent }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      });
      call.on('error', reject);
      call.end(method === 'GET' ? undefined : body);
    },
  );
}

const guarded: Record<string, [Asked, number, string]> = {
  'no token': [{ headers: { authorization: '' } }, 401, 'TOKEN_INVALID'],
  'another token': [{ headers: { authorization: 'Bearer guess' } }, 401, 'TOKEN_INVALID'],
  'no token on the event stream': [
    { method: 'GET', path: '/bridge/events', headers: { authorization: '' } },
    401,
    'TOKEN_INVALID',
  ],
  'another host name': [{ headers: { host: 'evil.example' } }, 403, 'HOST_NOT_ALLOWED'],
  'another host name for the page': [
    { method: 'GET', path: '/', headers: { host: 'evil.example' } },
    403,
    'HOST_NOT_ALLOWED',
  ],
  'another port in Host': [{ headers: { host: '127.0.0.1:1' } }, 403, 'HOST_NOT_ALLOWED'],
  'another origin': [{ headers: { origin: 'https://evil.example' } }, 403, 'ORIGIN_NOT_ALLOWED'],
  'the origin of a sandboxed page': [{ headers: { origin: 'null' } }, 403, 'ORIGIN_NOT_ALLOWED'],
  'an unknown verb': [{ path: '/bridge/dance' }, 404, 'NOT_FOUND'],
  'a verb that every object has': [{ path: '/bridge/constructor' }, 404, 'NOT_FOUND'],
  'an unknown path': [{ path: '/elsewhere' }, 404, 'NOT_FOUND'],
  'a path out of the folder': [{ method: 'GET', path: '/../server.ts' }, 400, 'VALIDATION_ERROR'],
  'a path that cannot be decoded': [{ path: '/bridge/%zz' }, 400, 'VALIDATION_ERROR'],
  'another method': [{ method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
  'a verb by GET': [{ method: 'GET' }, 405, 'METHOD_NOT_ALLOWED'],
  'another content type': [{ headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  'a form': [
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'malformed JSON': [{ body: '{' }, 400, 'VALIDATION_ERROR'],
  'an empty body': [{ body: '' }, 400, 'VALIDATION_ERROR'],
  'a prototype in the body': [{ body: '{"__proto__":{}}' }, 400, 'VALIDATION_ERROR'],
  'an unknown key': [{ body: '{"more":1}' }, 400, 'VALIDATION_ERROR'],
  'a missing key': [{ path: '/bridge/cockpit' }, 400, 'VALIDATION_ERROR'],
  'a body too large': [{ body: `"${'x'.repeat(longestBody)}"` }, 413, 'BODY_TOO_LARGE'],
};

test.each(Object.entries(guarded))('%s is turned away', async (_name, [asked, status, code]) => {
  const { port } = await listening();
  const answer = await ask(port, asked);
  expect(answer.status).toBe(status);
  const { error } = ProblemBody.strict().parse(JSON.parse(answer.body));
  expect(error.code).toBe(code);
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d/);
});

test('the own page gets in, by either name of this machine', async () => {
  const { port } = await listening();
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    const answer = await ask(port, { headers: { host, origin: `http://${host}` } });
    expect(JSON.parse(answer.body)).toMatchObject({ station: { code: 'ST-PRINT-01' } });
  }
});

test('a refusal is an answer, not an HTTP error', async () => {
  const { port } = await listening();
  const body = JSON.stringify({ session: 'x'.repeat(30) });
  const answer = await ask(port, { path: '/bridge/cockpit', body });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
});

test('a fault is a number for IT, logged, and never a stack', async () => {
  const { port, logged } = await listening({
    call: () => Promise.reject(new Error('secret inside')),
    watch: () => () => undefined,
  });
  const answer = await ask(port);
  const { error } = ProblemBody.parse(JSON.parse(answer.body));
  expect(answer.status).toBe(500);
  expect(error.code).toBe('INTERNAL_FAULT');
  expect(answer.body).not.toContain('secret inside');
  expect(logged.join('')).toContain(String(error.details.reference));
  expect(logged.join('')).not.toContain(token);
});

test('the page comes without a token, under a strict policy', async () => {
  const { port } = await listening();
  const { status, headers, body } = await ask(port, {
    method: 'GET',
    path: '/',
    headers: { authorization: '' },
  });
  expect(status).toBe(200);
  expect(body).toContain('<title>Lineside');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
});

test('every window hears that something changed', async () => {
  const { floor, base } = await listening();
  const stop = new AbortController();
  const stream = await fetch(`${base}/bridge/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const messages = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await messages?.read())?.value).toBe('data: {"event":"CHANGED"}\n\n');
  await floor.trackIn('SN-R1-0001');
  expect((await messages?.read())?.value).toBe('data: {"event":"CHANGED"}\n\n');
  stop.abort();
});
