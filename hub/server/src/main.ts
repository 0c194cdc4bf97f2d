#!/usr/bin/env node
// The hub process: the only place that reads arguments, environment, clock and chance.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Password } from '@lineside/core/contracts/hub-api';
import { buildApp } from './app.ts';
import { sha256, verifySeal } from './node-crypto.ts';
import { openHub } from './open-hub.ts';
import { NewerDatabase } from './store/sqlite/migrate.ts';
import { openSqliteFile } from './store/sqlite-store.ts';

const usage = `lineside-hub serve --data DIR [--port 7400] [--host 127.0.0.1] [--web DIR] [--tls-cert F --tls-key F]
  LINESIDE_ADMIN_PASSWORD makes the first administrator (user admin) of a new database.`;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const silenceCheckMs = 5_000;

class UsageError extends Error {}

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '7400' },
      host: { type: 'string', default: '127.0.0.1' },
      web: { type: 'string', default: new URL('../../web/dist', import.meta.url).pathname },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
    },
  });
  const { data, host, web, 'tls-cert': cert, 'tls-key': key } = values;
  const port = Number(values.port);
  if (positionals.join(' ') !== 'serve' || data === undefined) throw new UsageError(usage);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes 0 to 65535');
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError('--tls-cert and --tls-key come together');
  const tls =
    cert === undefined || key === undefined
      ? null
      : { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  if (tls === null && !loopback.has(host))
    throw new UsageError(`${host} is reached from outside: give --tls-cert and --tls-key`);
  return { data, port, host, web, tls };
}

function readAdminPassword(): string | null {
  const given = process.env.LINESIDE_ADMIN_PASSWORD ?? '';
  if (given === '') return null;
  const password = Password.safeParse(given);
  if (!password.success) throw new UsageError('LINESIDE_ADMIN_PASSWORD takes 10 to 200 characters');
  return password.data;
}

function softwareName(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return `lineside-hub ${version}`;
}

async function serve(): Promise<void> {
  const { data, port, host, web, tls } = readCommandLine();
  const password = readAdminPassword();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const hub = await openHub({
    store: openSqliteFile(join(data, 'hub.sqlite')),
    clock: { now: () => Date.now() },
    random: { bytes: (length) => randomBytes(length) },
    sha256,
    verifySeal,
    software: softwareName(),
  });
  if (password !== null) await hub.people.ensureAdmin(password);
  const app = await buildApp(hub, { web, tls, logger: { level: 'info', stream: process.stderr } });
  await app.listen({ port, host });
  const silenceCheck = setInterval(() => hub.growth.noticeSilence(), silenceCheckMs);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    clearInterval(silenceCheck);
    await app.close();
    await hub.close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const address = app.server.address();
  const name = host.includes(':') ? `[${host}]` : host;
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const url = `${tls === null ? 'http' : 'https'}://${name}:${bound}`;
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

/** What the administrator can mend is one sentence; anything else comes with its stack. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const mendable = error instanceof UsageError || error instanceof NewerDatabase || 'code' in error;
  return mendable ? error.message : (error.stack ?? error.message);
}
