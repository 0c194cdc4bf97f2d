// The top bar speaks of the run that is in hand.
import type { Cockpit } from '@lineside/core/contracts/station-bridge';
import { describe, expect, it } from 'vitest';
import { currentRun } from './current-run.ts';

type Run = Cockpit['runs'][number];
const run = (number: string, status: Run['status']): Run => ({
  run: number,
  order: 'WO-1',
  product: 'P',
  productName: 'P',
  status,
  route: 'R',
  routeVersion: 1,
  qty: 10,
  passedHere: 0,
  failedHere: 0,
  done: 0,
});
const runs = [run('A', 'PREP'), run('B', 'AUTHORIZED'), run('C', 'IN_PROGRESS')];

describe('the run in the top bar', () => {
  it('[cockpit] is the run of the board in hand', () => {
    expect(currentRun(runs, 'A')?.run).toBe('A');
  });
  it('[cockpit] is otherwise the one in progress, then one that may begin, then any', () => {
    expect(currentRun(runs, null)?.run).toBe('C');
    expect(currentRun(runs.slice(0, 2), null)?.run).toBe('B');
    expect(currentRun(runs.slice(0, 1), 'X')?.run).toBe('A');
    expect(currentRun([], null)).toBeNull();
  });
});
