// The station runtime as the shell starts it, in a process of its own: a whole station behind a message port. The
// only place here that touches that process. A broken invariant ends it; the shell starts it anew from what is on disk.
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import packageJson from '../package.json' with { type: 'json' };
import { layoutOf } from './layout.ts';
import { portToParent } from './process-port.ts';

// as in the station's own command line: a young generation that stays small, before the libraries are loaded
setFlagsFromString('--semi-space-growth-factor=1');

// a utility process of Electron goes on after a rejection that nobody handled; this one must not
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { data: { type: 'string' }, sealed: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) throw new Error('no data folder was named');
  const port = portToParent(process);
  const { logLines } = await import('@lineside/station/log-lines');
  const { nodeTools } = await import('@lineside/station/node-tools');
  const { runStation } = await import('@lineside/station/run-station');
  const { PortWindow } = await import('@lineside/station/serve/port-window');

  const log = process.stderr;
  const window = new PortWindow(port, logLines(log, nodeTools.clock));
  const running = await runStation(
    {
      ...nodeTools,
      software: `lineside-station ${packageJson.version}`,
      chest: values.sealed ? window.chest : null,
      migrations: layoutOf(import.meta.url).migrations,
      log,
    },
    values.data,
  );
  running.broken.catch(fail);
  window.open(running.bridge);
  await window.asked;
  await running.end();
  process.exit(0);
}

/** Ends the process once its last words are out. */
function fail(error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${words}\n`, () => process.exit(1));
}

main().catch(fail);
