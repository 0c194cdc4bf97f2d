// Runs the specs of the desktop app where Electron can run, and elsewhere says plainly why not; arguments go on to
// Playwright. The screens must have been built (`node e2e/build.ts`).
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { z } from 'zod';

const launch = new URL('../../desktop/shell/launch.ts', import.meta.url).pathname;
const Where = z.object({ electron: z.string(), app: z.string() });

const found = spawnSync(process.execPath, [launch, '--where'], { encoding: 'utf8' });
const needsDisplay = process.platform === 'linux';
const hasDisplay = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

if (found.status !== 0) skip(found.stderr.split('\n')[0] ?? 'Electron is not there');
else if (needsDisplay && !hasDisplay)
  skip('there is no display; start it under one, for instance with xvfb-run.');
else run(Where.parse(JSON.parse(found.stdout)));

function skip(reason: string): void {
  console.log(`skipped: the specs of the desktop app. ${reason}`);
}

function run({ electron, app }: z.infer<typeof Where>): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const config = new URL('./playwright.config.ts', import.meta.url).pathname;
  const runner = spawn(process.execPath, [cli, 'test', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, LINESIDE_ELECTRON: electron, LINESIDE_APP: app },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
  runner.on('close', (code) => process.exit(code ?? 1));
}
