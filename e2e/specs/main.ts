// Runs the browser specs against real processes; arguments go on to Playwright (`node e2e/specs/main.ts axe`).
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const config = new URL('./playwright.config.ts', import.meta.url).pathname;
const runner = spawn(process.execPath, [cli, 'test', '--config', config, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// the runner stops its plant when it is interrupted; this process only waits for it
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
runner.on('close', (code) => process.exit(code ?? 1));
