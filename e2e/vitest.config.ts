// One runner for every package: tests sit beside the code they prove.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'forks',
    // every core: the long ones are few, and the runner would leave one idle
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // a module keeps nothing between tests: loading each anew for every file took longer than the tests
      {
        extends: true,
        test: { name: 'parts', include: ['{shared,desktop,hub,e2e/house}/**/*.test.ts'], isolate: false },
      },
      // long ones, each a program of its own: code that was compiled for another slows them down
      { extends: true, test: { name: 'whole', include: ['e2e/!(house)/**/*.test.ts'] } },
    ],
  },
});
