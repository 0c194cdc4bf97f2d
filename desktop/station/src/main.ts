#!/usr/bin/env node
// The station's command line, and with its tools the only place here that touches the process.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Enrolment } from '@lineside/core/contracts/station-enrolment';
import packageJson from '../package.json' with { type: 'json' };
import { nodeTools } from './node-tools.ts';
import type { Tools } from './run-station.ts';

// Loading the libraries makes garbage by the hundred megabytes. A young generation that stays small keeps the
// process at half the size for ever after; so this comes first, and the libraries are imported below.
setFlagsFromString('--semi-space-growth-factor=1');

const usage = `lineside-station serve --data DIR [--port N] [--ui DIR]
lineside-station enrol TICKET --data DIR [--wait]
lineside-station enrol CODE --hub URL [--fingerprint HEX] --data DIR [--wait]
lineside-station pin FINGERPRINT --data DIR
lineside-station export --out FILE [--all] --data DIR
lineside-station safe-to-wipe --data DIR`;

/** Where what comes with the program lies: from its source in the repository, from its bundle in an installed app. */
const fromSource = import.meta.url.endsWith('.ts');
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const tools: Tools = {
  ...nodeTools,
  software: `lineside-station ${packageJson.version}`,
  chest: null,
  migrations: beside(fromSource ? '../../../migrations/station' : '../migrations/station'),
  log: process.stderr,
};

const options = {
  data: { type: 'string' },
  port: { type: 'string', default: '0' },
  ui: { type: 'string', default: beside(fromSource ? '../../ui/dist' : '../ui') },
  hub: { type: 'string' },
  fingerprint: { type: 'string' },
  wait: { type: 'boolean', default: false },
  out: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { data, hub, out, all, wait } = values;
  const [command, what] = positionals;
  if (data === undefined) throw new Error(usage);
  if (command === 'serve') return serve({ ...values, data });
  if (command === 'enrol' && what !== undefined) {
    const { enrolStation } = await import('./enrolment/enrol-station.ts');
    const fingerprint = values.fingerprint ?? null;
    const input = hub === undefined ? { ticket: what } : { hub, code: what, fingerprint };
    const onWaiting = ({ station, checkNumber }: Enrolment) => say({ waiting: true, station, checkNumber });
    const station = await enrolStation(tools, data, input, { wait, onWaiting });
    if (station !== null) say({ enrolled: true, station });
    return;
  }
  if (command === 'pin' && what !== undefined) {
    const { pinHub } = await import('./enrolment/pin-hub.ts');
    return say(await pinHub(tools, data, what));
  }
  if (command === 'export' && out !== undefined) {
    const { exportFacts } = await import('./wipe/export-facts.ts');
    const { DataFolder } = await import('./data-folder.ts');
    return say({ ...(await exportFacts(new DataFolder(data), out, { sha256: tools.sha256, all })), out });
  }
  if (command === 'safe-to-wipe') {
    const { wipeReportOf } = await import('./wipe/wipe-report.ts');
    const report = wipeReportOf(data, tools.sha256);
    process.exitCode = report.safe ? 0 : 1;
    return say(report);
  }
  throw new Error(usage);
}

async function serve({ data, port, ui }: { data: string; port: string; ui: string }): Promise<void> {
  const { serveStation } = await import('./serve/serve-station.ts');
  const running = await serveStation(tools, { data, port: Number(port), ui });
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
