// Who may do what at the hub, under fuzz.
import { expect, test } from 'vitest';
import { fuzzHub } from './fuzz-hub.ts';
import { hubPeople } from './hub-people.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any request about people or the audit, then no fault, and nothing recorded by what is refused',
  async () => {
    const names = Object.keys(hubPeople);
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);
