#!/usr/bin/env node
// The hub process: the only place that reads arguments, environment, clock and chance.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HubOrigin } from '@lineside/core/contracts/enrolment-ticket';
import { Password } from '@lineside/core/contracts/people';
import { passwordFault, whyWeak } from '@lineside/core/domain/access/password-rules';
import { firstAdmin } from './access/first-start.ts';
import { buildApp } from './app.ts';
import { sha256, verifySeal } from './node-crypto.ts';
import { openHub } from './open-hub.ts';
import { fingerprintOf, selfSigned } from './self-signed.ts';
import { NewerDatabase } from './store/sqlite/migrate.ts';
import { openSqliteFile } from './store/sqlite-store.ts';

const usage = `lineside-hub serve --data DIR [--port 7400] [--host 127.0.0.1] [--web DIR] [--url URL]
    [--tls | --tls-cert F --tls-key F]
  --tls makes a certificate of its own at the first start; so does a --host that others can reach.
  --url is the address that stations are given where they reach this hub by another.
  LINESIDE_ADMIN_PASSWORD makes the first administrator (user admin) of a new database.`;

const everywhere = new Set(['0.0.0.0', '::']);
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const silenceCheckMs = 5_000;
const restMs = 50;

class UsageError extends Error {}

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '7400' },
      host: { type: 'string', default: '127.0.0.1' },
      web: { type: 'string', default: new URL('../../web/dist', import.meta.url).pathname },
      url: { type: 'string' },
      tls: { type: 'boolean', default: false },
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
  const given =
    cert === undefined || key === undefined
      ? null
      : { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  const url = values.url === undefined ? null : HubOrigin.safeParse(values.url);
  if (url?.success === false) throw new UsageError('--url takes http(s)://host:port');
  const own = given === null && (values.tls || !loopback.has(host));
  return { data, port, host, web, url: url?.data ?? null, given, own };
}

/** Every name and address that stations may reach this machine by. */
function namesOfThisMachine(host: string): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
  const outside = addresses.filter(({ internal, scopeid }) => !internal && !scopeid);
  const names = ['localhost', '127.0.0.1', '::1', hostname(), ...outside.map(({ address }) => address)];
  return [...new Set(everywhere.has(host) ? names : [...names, host])];
}

function readAdminPassword(): string | null {
  const given = process.env.LINESIDE_ADMIN_PASSWORD ?? '';
  if (given === '') return null;
  const password = Password.safeParse(given);
  if (!password.success) throw new UsageError('LINESIDE_ADMIN_PASSWORD takes 10 to 200 characters');
  const fault = passwordFault(password.data, firstAdmin);
  if (fault !== null)
    throw new UsageError(`LINESIDE_ADMIN_PASSWORD is too easy to guess: ${whyWeak(fault).whyEn}`);
  return password.data;
}

function softwareName(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return `lineside-hub ${version}`;
}

async function serve(): Promise<void> {
  const { data, port, host, web, url: told, given, own } = readCommandLine();
  const password = readAdminPassword();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const tls = own ? await selfSigned(data, namesOfThisMachine(host), Date.now()) : given;
  const hub = await openHub({
    store: openSqliteFile(join(data, 'hub.sqlite')),
    clock: { now: () => Date.now() },
    random: { bytes: (length) => randomBytes(length) },
    sha256,
    verifySeal,
    rest: () => new Promise((resolve) => setTimeout(resolve, restMs)),
    serveOthers: () => new Promise((resolve) => setImmediate(resolve)),
    software: softwareName(),
    onReviewFault: (fault) => process.stderr.write(`review: ${sentenceOf(fault)}\n`),
  });
  if (password !== null) await hub.people.ensureAdmin(password);
  const app = await buildApp(hub, { web, tls, url: told, logger: { level: 'info', stream: process.stderr } });
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
  const reached = everywhere.has(host) ? hostname() : host;
  const name = reached.includes(':') ? `[${reached}]` : reached;
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const url = told ?? `${tls === null ? 'http' : 'https'}://${name}:${bound}`;
  const ready = { ready: true, url, ...(tls === null ? {} : { fingerprint: fingerprintOf(tls.cert) }) };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
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
