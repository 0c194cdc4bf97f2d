// What quality may decide for a unit, and what that writes.
import { expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { sn, type UnitStory, unit } from '../../testing/past.ts';
import { quality } from '../../testing/smt-line.ts';
import { type Dispose, decideDispose } from './dispose.ts';

const reason = 'bridge at U5';

test.each<[string, UnitStory, Dispose['disposition']]>([
  [
    'a failed unit to the failed step',
    unit().made().passed(10).failed(20),
    { action: 'REWORK', toStep: 20, reason },
  ],
  [
    'a failed unit to an earlier step',
    unit().made().passed(10).failed(20),
    { action: 'REWORK', toStep: 10, reason },
  ],
  [
    'a held unit to a step it passed',
    unit().made().passed(10).trackedIn(20).trackedOut(20, 'PASS', ['SPI_HEIGHT']),
    { action: 'REWORK', toStep: 20, reason },
  ],
  ['a failed unit to scrap', unit().made().failed(10), { action: 'SCRAP', reason }],
  ['a unit inside a station to hold', unit().made().trackedIn(10), { action: 'HOLD', reason }],
  [
    'a held unit free again',
    unit().made().disposed({ action: 'HOLD', reason }),
    { action: 'RELEASE', reason: 'measured again' },
  ],
])('given quality, when they send %s, then one fact with the reason', (_what, story, disposition) => {
  expect(decideDispose(deepFreeze({ actor: quality, unit: story.state }), { sn, disposition })).toEqual({
    facts: [{ stream: `unit:${sn}`, type: 'unit.disposed', data: disposition }],
  });
});
