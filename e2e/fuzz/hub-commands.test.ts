// What people command at the hub, under fuzz.
import { expect, test } from 'vitest';
import { fuzzHub } from './fuzz-hub.ts';
import { hubCommands } from './hub-commands.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any command in any form, then no fault, and nothing recorded by what is refused',
  async () => {
    const names = Object.keys(hubCommands);
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);
