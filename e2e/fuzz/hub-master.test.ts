// What engineers ask and command at the hub, under fuzz.
import { expect, test } from 'vitest';
import { fuzzHub } from './fuzz-hub.ts';
import { hubMasterCommands, hubMasterReads } from './hub-master.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test.each([
  ['question', Object.keys(hubMasterReads)],
  ['command', Object.keys(hubMasterCommands)],
])(
  '[P6] given any %s of an engineer, then no fault, and nothing recorded by what is refused',
  async (_what, names) => {
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);
