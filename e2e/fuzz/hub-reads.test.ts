// What people read at the hub, under fuzz.
import { expect, test } from 'vitest';
import { fuzzHub } from './fuzz-hub.ts';
import { hubReads } from './hub-reads.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any request to any read, then no fault, and nothing recorded by what is refused',
  async () => {
    const names = Object.keys(hubReads);
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);
