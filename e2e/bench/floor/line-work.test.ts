// What is measured is real work: every visit of the measured line passes the station's own guards.
import { FeedId, OriginId } from '@lineside/core/kernel/ids';
import { expect, test } from 'vitest';
import { lines, runOf, stationsOf } from './bench-plant.ts';
import { workShift } from './line-work.ts';
import { known, StationLog } from './station-log.ts';

const seen = { feed: FeedId.parse('f'.repeat(32)), position: 1 };

function postsOf(line: string) {
  return stationsOf(line).map((station, i) => ({
    station,
    log: new StationLog(station.code, OriginId.parse(String(i).repeat(32)), seen),
  }));
}

test.each([
  ['together', false],
  ['cut off from each other', true],
])(
  'given stations %s, when they work through a run, then each unit is taken in and out at each, with five values',
  (_how, cutOff) => {
    for (const line of lines) {
      const posts = postsOf(line);
      const run = runOf(line, `RUN-${line}`, 3);
      const shift = { posts, run, units: { from: 1, to: 3 }, begins: 1_000_000, paceMs: 2, cutOff };
      const facts = [...workShift(shift)].map(({ fact }) => known(fact));
      expect(facts).toHaveLength(3 * posts.length * 2);
      for (const { type, data } of facts)
        if (type === 'unit.trackedOut') expect(data).toMatchObject({ result: 'PASS', values: { length: 5 } });
    }
  },
);
