// The hub as a process: it says when it is ready, stops when told, and never listens to the world without TLS.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from 'node:tls';
import { Health } from '@lineside/core/contracts/hub-api';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = new URL('./main.ts', import.meta.url).pathname;
const password = 'a password of the plant';

let folder: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lineside-hub-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[], adminPassword = password): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, LINESIDE_ADMIN_PASSWORD: adminPassword },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const child = start(['serve', '--data', folder, '--port', '0']);
  if (child.stdout === null) throw new Error('no stdout');
  const [line] = await once(createInterface(child.stdout), 'line');
  const { ready, url } = JSON.parse(line);
  expect(ready).toBe(true);
  return { child, url };
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

test('it says where it is, keeps what it has over a restart, and stops cleanly on SIGTERM', async () => {
  const first = await serve();
  const health = Health.parse(await (await fetch(`${first.url}/health`)).json());
  expect(health.ok).toBe(true);
  const session = await fetch(`${first.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  });
  expect(session.status).toBe(200);
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const events = await fetch(`${first.url}/api/events`, { headers: { cookie } });

  const ended = endOf(first.child);
  first.child.kill('SIGTERM');
  await events.text();
  expect((await ended).code).toBe(0);

  const second = await serve();
  const later = Health.parse(await (await fetch(`${second.url}/health`)).json());
  expect(later.position).toBe(health.position + 1);
});

test.each([
  [['serve'], /--data DIR/],
  [['fly', '--data', 'x'], /--data DIR/],
  [['serve', '--data', 'x', '--port', 'seven'], /--port/],
  [['serve', '--data', 'x', '--tls-cert', 'x'], /--tls-key/],
  [['serve', '--data', 'x', '--url', 'ftp://mes'], /--url takes http/],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, said } = await endOf(start(args));
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/\bat .*\.ts/);
});

test.each([['--tls'], ['--host', '0.0.0.0']])(
  '[P5] with %s it makes its own certificate, says its fingerprint, and shows the same after a restart',
  async (...how) => {
    const shown: string[] = [];
    for (const _start of [1, 2]) {
      const child = start(['serve', '--data', folder, '--port', '0', ...how]);
      if (child.stdout === null) throw new Error('no stdout');
      const [line] = await once(createInterface(child.stdout), 'line');
      const { url, fingerprint } = JSON.parse(line);
      expect(url).toMatch(/^https:/);
      expect(await certificateAt(Number(new URL(url).port))).toBe(fingerprint);
      shown.push(fingerprint);
      const ended = endOf(child);
      child.kill('SIGTERM');
      await ended;
    }
    expect(shown[1]).toBe(shown[0]);
    expect(statSync(join(folder, 'tls-key.pem')).mode & 0o777).toBe(0o600);
  },
);

function certificateAt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

test.each(['short', 'Administrator-1'])(
  'a first password like %s is refused before anything is made',
  async (weak) => {
    const { code, said } = await endOf(start(['serve', '--data', join(folder, 'new')], weak));
    expect(code).toBe(1);
    expect(said).toMatch(/LINESIDE_ADMIN_PASSWORD/);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  },
);

test('a port that is taken is a sentence, not a stack', async () => {
  const { url } = await serve();
  const other = join(folder, 'other');
  const { code, said } = await endOf(start(['serve', '--data', other, '--port', new URL(url).port]));
  expect(code).toBe(1);
  expect(said).toMatch(/EADDRINUSE/);
  expect(said).not.toMatch(/\bat .*\.ts/);
});
