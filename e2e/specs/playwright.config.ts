// One browser, one worker, one plant: the specs run in order on a machine with two cores.
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { browserLaunch } from './browser.ts';

// the caller asks for a machine-readable report by naming its file in the reporter's own variable
const reports: ReporterDescription[] =
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [] : [['json']];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...reports],
  use: {
    launchOptions: await browserLaunch(),
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
});
