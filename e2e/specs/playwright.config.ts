// Two workers, each with a browser and a plant of its own: much of what the specs do is waiting for an outage to last.
// The tests of a file run in order.
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { browserLaunch } from './browser.ts';

// the caller asks for a machine-readable report by naming its file in the reporter's own variable
const reports: ReporterDescription[] =
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [] : [['json']];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
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
