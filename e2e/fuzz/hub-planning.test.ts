// How orders become runs, and runs end, under fuzz.
import { expect, test } from 'vitest';
import { fuzzHub } from './fuzz-hub.ts';
import { hubPlanning } from './hub-planning.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any request of a planner, then no fault, and nothing recorded by what is refused',
  async () => {
    const names = Object.keys(hubPlanning);
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);
