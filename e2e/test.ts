// What `pnpm test` runs: checks, both UIs built, every unit and simulation test, every browser spec, the desktop
// app where it can run; then one closing line that counts them all. Stops at the first stage that fails, and says which.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const root = new URL('..', import.meta.url).pathname;
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const reports = mkdtempSync(join(tmpdir(), 'lineside-test-'));

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

const total = { passed: 0, failed: 0, skipped: 0 };

stage('lint and format', bin('biome'), ['check', '.']);
for (const project of [
  'shared/core',
  'shared/ui',
  'desktop/station',
  'desktop/shell',
  'desktop/ui',
  'hub/server',
  'hub/web',
  'e2e',
])
  stage(`types of ${project}`, bin('tsc'), ['-p', project]);
stage('build of the screens', process.execPath, ['e2e/build.ts']);

const unit = join(reports, 'unit.json');
const unitOk = run(bin('vitest'), [
  'run',
  '--config',
  'e2e/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
const units = VitestReport.parse(JSON.parse(readFileSync(unit, 'utf8')));
count(units.numPassedTests, units.numFailedTests, units.numPendingTests);

const browser = join(reports, 'browser.json');
const browserOk = run(process.execPath, ['e2e/specs/main.ts'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browser });
const specs = PlaywrightReport.parse(JSON.parse(readFileSync(browser, 'utf8'))).stats;
count(specs.expected + specs.flaky, specs.unexpected, specs.skipped);

// where Electron cannot run it says so, and counts nothing
const desktopOk = run(process.execPath, ['e2e/electron/main.ts']);
if (!desktopOk) count(0, 1, 0);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(unitOk && browserOk && desktopOk && total.failed === 0 ? 0 : 1);

function stage(name: string, command: string, args: string[]): void {
  const started = performance.now();
  if (!run(command, args)) {
    console.error(`\n✖ ${name} failed`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`✔ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  // hubs and stations are started hundreds of times: each source is compiled once for all of them
  const shared = { NODE_COMPILE_CACHE: join(reports, 'compiled') };
  const environment = { ...process.env, ...shared, ...env };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment }).status === 0;
}

function count(passed: number, failed: number, skipped: number): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
