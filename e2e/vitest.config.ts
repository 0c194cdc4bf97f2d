// One runner for every package: tests sit beside the code they prove.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{shared,desktop,hub,e2e}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    // a module keeps nothing between tests: loading each anew for every file took a sixth of the run
    isolate: false,
    // every core: the long ones are few, and the runner would leave one idle
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
