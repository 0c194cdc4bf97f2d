#!/usr/bin/env node
// The station's command line, and the only place here that touches the process, its clock and its chance.
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Sha256Hex } from '@lineside/core/kernel/ids';
import packageJson from '../package.json' with { type: 'json' };
import type { Tools } from './run-station.ts';

// Loading the libraries makes garbage by the hundred megabytes. A young generation that stays small keeps the
// process at half the size for ever after; so this comes first, and the libraries are imported below.
setFlagsFromString('--semi-space-growth-factor=1');

const usage = `lineside-station serve --data DIR [--port N] [--ui DIR]
lineside-station enrol CODE --hub URL --data DIR`;

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const tools: Tools = {
  clock: { now: () => Date.now() },
  random: { bytes: (count) => randomBytes(count), fraction: () => Math.random() },
  sha256: (text) => createHash('sha256').update(text).digest('hex') as Sha256Hex,
  pause: async (delayMs, stop) => {
    const cut = new AbortController();
    const abort = () => cut.abort();
    if (stop.aborted) return;
    stop.addEventListener('abort', abort);
    await delay(delayMs, undefined, { signal: cut.signal }).catch(() => undefined);
    stop.removeEventListener('abort', abort);
  },
  software: `lineside-station ${packageJson.version}`,
  migrations: root('migrations/station'),
  log: process.stderr,
};

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      ui: { type: 'string', default: root('desktop/ui/dist') },
      hub: { type: 'string' },
    },
  });
  const { data, hub, port, ui } = values;
  const [command, code] = positionals;
  if (command === 'enrol' && data !== undefined && hub !== undefined && code !== undefined) {
    const { enrolStation } = await import('./enrol.ts');
    const station = await enrolStation(data, hub, code, tools.software);
    return say({ enrolled: true, station });
  }
  if (command !== 'serve' || data === undefined) throw new Error(usage);
  const { runStation } = await import('./run-station.ts');
  const running = await runStation(tools, { data, port: Number(port), ui });
  process.once('SIGTERM', running.end);
  process.once('SIGINT', running.end);
  // a broken invariant ends the process; whoever supervises it starts it anew from what is on disk
  running.broken.catch(fail);
  say({ ready: true, station: running.station, url: running.url });
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main(process.argv.slice(2)).catch(fail);
