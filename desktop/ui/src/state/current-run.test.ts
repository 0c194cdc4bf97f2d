// The top bar speaks of the run that is in hand, and says which follows.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';
import { describe, expect, it } from 'vitest';
import { currentRun, followingRun } from './current-run.ts';

const run = (number: string): Cockpit['runs'][number] => ({
  run: number,
  order: 'WO-1',
  product: 'P',
  productName: 'P',
  status: 'AUTHORIZED',
  priority: 5,
  due: null,
  shift: null,
  queued: 0,
  route: 'R',
  routeVersion: 1,
  qty: 10,
  passedHere: 0,
  failedHere: 0,
  done: 0,
});
const runs = [run('A'), run('B'), run('C')];

describe('the run in the top bar', () => {
  it('[cockpit] is the run of the board in hand', () => {
    expect(currentRun({ runs, current: 'B' }, 'A')?.run).toBe('A');
  });

  it('[cockpit] is otherwise the one to work on, then the first', () => {
    expect(currentRun({ runs, current: 'B' }, null)?.run).toBe('B');
    expect(currentRun({ runs, current: null }, 'X')?.run).toBe('A');
    expect(currentRun({ runs: [], current: null }, null)).toBeNull();
  });

  it('[cockpit] the one after it is named, also when the board in hand is of a run out of turn', () => {
    const turn = { current: 'B', following: 'C' };
    expect(followingRun(turn, 'B')).toBe('C');
    expect(followingRun(turn, 'A')).toBe('B');
    expect(followingRun({ current: 'B', following: null }, 'B')).toBeNull();
  });
});
