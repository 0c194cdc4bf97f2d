// [F6] A unit as the facts make it: results stand, gaps show, and nothing that comes late or twice is lost.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factId } from '../../kernel/ids.ts';
import { arbitraryHlc } from '../../testing/arbitrary-facts.ts';
import { Holder } from '../../testing/holder.ts';
import { originId, writeLog } from '../../testing/log-writer.ts';
import { unit } from '../../testing/past.ts';
import { currentStep, missingBefore, openVisits, type UnitState, unitStatus } from './state.ts';

describe('the road of a unit', () => {
  test('given a unit just made, then it is QUEUED for its first step', () => {
    const { state } = unit().made();
    expect([unitStatus(state), currentStep(state)]).toEqual(['QUEUED', 10]);
  });

  test('given a unit inside a station, then IN_STATION, with where, who and since when', () => {
    const { state } = unit().made().passed(10).trackedIn(20);
    expect(unitStatus(state)).toBe('IN_STATION');
    expect(openVisits(state)).toMatchObject([
      { step: 20, station: 'SMT-A-SPI-01', operator: 'P03', result: null },
    ]);
  });

  test('given a PASS on the last step, then DONE and no step is left', () => {
    const { state } = unit().made().passed(10, 20, 30, 40, 50);
    expect([unitStatus(state), currentStep(state)]).toEqual(['DONE', null]);
  });

  test('given a FAIL, then OUT_FAILED at that step until quality decides', () => {
    const { state } = unit().made().passed(10, 20, 30).failed(40);
    expect([unitStatus(state), state.failedStep, state.passed]).toEqual(['OUT_FAILED', 40, [10, 20, 30]]);
  });

  test('given rework to an earlier step, then it is queued there and later passes no longer stand', () => {
    const { state } = unit().made().passed(10, 20, 30).failed(40).disposed({
      action: 'REWORK',
      toStep: 20,
      reason: 'paste bridge',
    });
    expect([unitStatus(state), currentStep(state), state.passed]).toEqual(['QUEUED', 20, [10]]);
  });

  test('given a held unit sent to rework, then the hold is over', () => {
    const { state } = unit()
      .made()
      .passed(10)
      .trackedIn(20)
      .trackedOut(20, 'PASS', ['SPI_HEIGHT'])
      .disposed({ action: 'REWORK', toStep: 20, reason: 'print again' });
    expect([unitStatus(state), currentStep(state)]).toEqual(['QUEUED', 20]);
  });

  test('given a FAIL at a step that had passed, then that PASS no longer stands', () => {
    const { state } = unit().made().passed(10, 20).failed(20);
    expect([state.passed, state.failedStep]).toEqual([[10], 20]);
  });

  test('given a unit made twice, then the first making in precedence holds', () => {
    expect(unit().made().made([10, 99]).state.steps).toEqual([10, 20, 30, 40, 50]);
  });

  test('given an alarm that holds, then ON_HOLD although the step passed; released, it is queued for the next', () => {
    const story = unit().made().passed(10).trackedIn(20).trackedOut(20, 'PASS', ['SPI_HEIGHT']);
    expect([unitStatus(story.state), story.state.passed]).toEqual(['ON_HOLD', [10, 20]]);
    const { state } = story.disposed({ action: 'RELEASE', reason: 'measured again' });
    expect([unitStatus(state), currentStep(state)]).toEqual(['QUEUED', 30]);
  });

  test('given scrap, then SCRAPPED whatever comes after', () => {
    const scrapped = unit().made().passed(10).disposed({ action: 'SCRAP', reason: 'board cracked' });
    expect(unitStatus(scrapped.state)).toBe('SCRAPPED');
    expect(unitStatus(scrapped.passed(20).state)).toBe('SCRAPPED');
  });
});

describe('gaps', () => {
  test('given a later step passed while an earlier PASS is not known, then the furthest decides and the gap shows', () => {
    const { state } = unit().made().passed(10, 30);
    expect(currentStep(state)).toBe(40);
    expect(missingBefore(state, 40)).toEqual([20]);
  });

  test('given that news of the missing PASS comes at last, then the gap closes and the place is the same', () => {
    const { state } = unit().made().passed(10, 30, 20);
    expect(currentStep(state)).toBe(40);
    expect(missingBefore(state, 40)).toEqual([]);
    expect(state.passed).toEqual([10, 20, 30]);
  });

  test('given work on a unit whose making is not known yet, then the work is kept and nothing is DONE', () => {
    const { state } = unit().passed(10);
    expect([unitStatus(state), currentStep(state), state.passed]).toEqual(['QUEUED', null, [10]]);
    expect(unitStatus(unit().passed(50).made().state)).toBe('DONE');
  });
});

describe('[F6] a step’s result stands whatever the order in which news of it came', () => {
  const run = 'RUN-0412';
  const stream = 'unit:SN-1';

  /** Every step done and passed, each by its own origin, at any stamps at all. */
  const passedSomehow = fc.tuple(
    fc.uniqueArray(fc.constantFrom(10, 20, 30, 40, 50), { minLength: 1 }),
    fc.array(arbitraryHlc, { minLength: 10, maxLength: 10 }),
  );

  test('given steps that passed at stations with any clocks, when merged, then all of them stand and none is open', () => {
    fc.assert(
      fc.property(passedSomehow, ([steps, stamps]) => {
        const log = writeLog(
          steps.flatMap((step, by) => [
            {
              by,
              hlc: stamps[2 * by] ?? '',
              stream,
              type: 'unit.trackedIn',
              data: { run, step, source: 'MANUAL', provisional: null },
            },
            {
              by,
              hlc: stamps[2 * by + 1] ?? '',
              stream,
              type: 'unit.trackedOut',
              data: {
                run,
                step,
                visit: factId(originId(by), 1),
                result: 'PASS',
                values: [],
                defects: [],
                heldBy: [],
              },
            },
          ]),
        );
        const state = new Holder().receive(log).state(stream) as UnitState;
        expect(state.passed).toEqual(steps.toSorted((a, b) => a - b));
        expect(openVisits(state)).toEqual([]);
        expect(state.visits).toHaveLength(steps.length);
        for (const visit of state.visits)
          expect(visit).toMatchObject({ result: 'PASS', inAt: expect.any(Number) });
      }),
    );
  });

  test('given an out whose track-in is not known here, then its visit is kept, ended, with no time of entry', () => {
    const id = factId(originId(7), 3);
    const [out] = writeLog([
      {
        by: 0,
        hlc: '00000000001-00000',
        stream,
        type: 'unit.trackedOut',
        data: { run, step: 20, visit: id, result: 'PASS', values: [], defects: [], heldBy: [] },
      },
    ]);
    const state = new Holder().receive(out === undefined ? [] : [out]).state(stream) as UnitState;
    expect(state.visits).toMatchObject([{ id, inAt: null, result: 'PASS' }]);
    expect(openVisits(state)).toEqual([]);
  });

  test('given one step done at two stations during an outage, when merged, then both visits are there', () => {
    const visitOf = (by: number) => [
      {
        by,
        hlc: `0000000000${by}-00000`,
        stream,
        type: 'unit.trackedIn',
        data: { run, step: 20, source: 'MANUAL', provisional: null },
      },
    ];
    const state = new Holder().receive(writeLog([...visitOf(1), ...visitOf(2)])).state(stream) as UnitState;
    expect(openVisits(state).map((visit) => visit.station)).toEqual(['ST-1', 'ST-2']);
  });
});
