// The status of a run follows from precedence alone, and its labels are numbered in one way only.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAfter, runCreated, stateAfter } from '../../testing/past.ts';
import { runTakesUnits, serialFitsRun } from './state.ts';
import { serialOf } from './units-of-run.ts';

describe('status', () => {
  test.each<[Parameters<typeof runAfter>[0], string, boolean]>([
    [[], 'PREP', false],
    [['authorized'], 'AUTHORIZED', true],
    [['authorized', 'started'], 'IN_PROGRESS', true],
    [['authorized', 'revoked'], 'PREP', false],
    [['authorized', 'started', 'revoked'], 'PREP', false],
    [['authorized', 'started', 'revoked', 'authorized'], 'IN_PROGRESS', true],
    [['authorized', 'revoked', 'started'], 'PREP', false],
    [['authorized', 'started', 'closed'], 'COMPLETED', false],
    [['authorized', 'started', 'closed', 'authorized', 'started'], 'COMPLETED', false],
    [['cancelled'], 'CANCELLED', false],
    [['cancelled', 'authorized', 'revoked', 'started'], 'CANCELLED', false],
  ])('given %j, then %s, and units are taken: %s', (then, status, takes) => {
    const run = runAfter(then);
    expect(run.status).toBe(status);
    expect(runTakesUnits(run)).toBe(takes);
  });

  test('[F6] given a start at a station that did not know of the revocation, then the run started and stays revoked', () => {
    const run = runAfter(['authorized', 'revoked', 'started']);
    expect(run.startedAt).not.toBeNull();
    expect(run.revoked).toMatchObject({ reason: 'wrong stencil' });
  });
});

test('a split lessens the quantity, whatever is known first', () => {
  const told = [
    { type: 'run.created', data: runCreated() },
    { type: 'run.split', data: { run: 'RUN-0412', into: 'RUN-0413', qty: 100 } },
    { type: 'run.split', data: { run: 'RUN-0412', into: 'RUN-0414', qty: 50 } },
  ];
  for (const facts of [told, told.toReversed()]) {
    const run = stateAfter('run', facts);
    expect(run.created?.qty).toBe(250);
    expect(run.splits).toHaveLength(2);
    expect(run.status).toBe('PREP');
  }
});

describe('serial numbers', () => {
  const run = runCreated({ qty: 12_000 });

  test('given any number of the run, when written as a label, then that label fits and no other writing of it does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), (n) => {
        const serial = serialOf('RUN-0412', n);
        expect(serialFitsRun(serial, run)).toBe(true);
        expect(serialFitsRun(serial.replace(/(\d+)$/, '0$1'), run)).toBe(false);
      }),
    );
  });

  test.each([
    'SN-RUN-0412-0000',
    'SN-RUN-0412-12001',
    'SN-RUN-0412-37',
    'SN-RUN-0412-',
    'SN-RUN-0412-003A',
    'SN-RUN-0413-0037',
    'SN-RUN-041-2-0037',
    ' SN-RUN-0412-0037',
  ])('given the label %j, then it is not of this run', (serial) => {
    expect(serialFitsRun(serial, run)).toBe(false);
  });
});
