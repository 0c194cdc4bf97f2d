// What quality may decide for a unit, and what that writes.
import { describe, expect, test } from 'vitest';
import { LineCode, UserId } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { sn, type UnitStory, unit } from '../../testing/past.ts';
import { quality, someone } from '../../testing/smt-line.ts';
import type { Actor, Place } from '../access/state.ts';
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
  const context = { actor: quality, requestedBy: null, place: null, unit: story.state };
  expect(decideDispose(deepFreeze(context), { sn, disposition })).toEqual({
    facts: [{ stream: `unit:${sn}`, type: 'unit.disposed', data: { ...disposition, requestedBy: null } }],
  });
});

describe('where it is decided', () => {
  const state = unit().made().failed(10).state;
  const scrap = { sn, disposition: { action: 'SCRAP', reason } } as const;
  const ofLine = (line: string) => ({
    ...someone(['quality:disposition'], 'ASSIGNED_LINES'),
    lines: [LineCode.parse(line)],
  });
  const decide = (actor: Actor, place: Place | null, requestedBy: UserId | null = null) =>
    decideDispose(deepFreeze({ actor, requestedBy, place, unit: state }), scrap);

  test('given the hub, then the unit’s line counts; given a station, then the station’s place', () => {
    const inDip = { line: LineCode.parse('DIP-A'), station: null };
    expect(decide(ofLine('SMT-A'), null)).toHaveProperty('facts');
    expect(decide(ofLine('DIP-A'), null)).toMatchObject({ refused: 'FORBIDDEN', details: { line: 'SMT-A' } });
    expect(decide(ofLine('SMT-A'), inDip)).toMatchObject({
      refused: 'FORBIDDEN',
      details: { line: 'DIP-A' },
    });
  });

  test('given somebody with the right who decides at another’s window, then the fact names who asked', () => {
    expect(decide(quality, null, UserId.parse('P04'))).toMatchObject({
      facts: [{ data: { action: 'SCRAP', requestedBy: 'P04' } }],
    });
  });
});
