// What a track-in writes when nothing stops it. What stops it: refusals.test.ts.
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { runAfter, sn, unit } from '../../testing/past.ts';
import { operator, smtRoute, someone, stations } from '../../testing/smt-line.ts';
import { decideTrackIn, type TrackIn, type TrackInContext } from './track-in.ts';

function trackIn(given: Partial<TrackInContext>, command: Partial<TrackIn> = {}) {
  const context: TrackInContext = {
    actor: operator,
    station: stations.spi,
    site: { name: { en: 'Plant', zh: '工厂' }, provisionalWork: true },
    unit: null,
    run: runAfter(['authorized', 'started']),
    knowledge: { asOf: null, complete: false },
    ...given,
  };
  return decideTrackIn(deepFreeze(context), deepFreeze({ sn, provisionalReason: null, ...command }));
}

const trackedIn = (step: number, provisional: unknown = null) => ({
  stream: `unit:${sn}`,
  type: 'unit.trackedIn',
  data: { run: 'RUN-0412', step, source: 'MANUAL', provisional },
});
const started = { stream: 'run:RUN-0412', type: 'run.started', data: { run: 'RUN-0412' } };

describe('trackIn', () => {
  test('given a unit queued for this station’s step, when scanned, then one fact', () => {
    expect(trackIn({ unit: unit().made().passed(10).state })).toEqual({ facts: [trackedIn(20)] });
  });

  test('given a run made on scan, when its first label is scanned at the first step, then the unit is made and the run starts', () => {
    const decision = trackIn({ station: stations.print, run: runAfter(['authorized']) });
    expect(decision).toEqual({
      facts: [
        {
          stream: `unit:${sn}`,
          type: 'unit.created',
          data: {
            sn,
            run: 'RUN-0412',
            product: '5223029018',
            line: 'SMT-A',
            steps: smtRoute.steps.map((step) => step.stepNo),
          },
        },
        started,
        trackedIn(10),
      ],
    });
  });

  test('given a run made in bulk that has not started, when its first unit is scanned, then the run starts', () => {
    const run = runAfter(['authorized'], { units: 'BULK' });
    expect(trackIn({ station: stations.print, run, unit: unit().made().state })).toEqual({
      facts: [started, trackedIn(10)],
    });
  });

  test('given a neighbour out of reach and a site that allows it, when a reason is given, then the visit is provisional and says what was not known', () => {
    const provisional = { reason: 'solder seen on all pads', missing: [20] };
    const decision = trackIn(
      { station: stations.mount, unit: unit().made().passed(10).state },
      { provisionalReason: ' solder seen on all pads ' },
    );
    expect(decision).toEqual({ facts: [trackedIn(30, provisional)] });
  });

  test('given a unit last heard of inside a station upstream that is silent, when a reason is given, then it comes in provisionally', () => {
    const decision = trackIn(
      { unit: unit().made().trackedIn(10).state },
      { provisionalReason: 'the printer called it good' },
    );
    const provisional = { reason: 'the printer called it good', missing: [10] };
    expect(decision).toEqual({ facts: [trackedIn(20, provisional)] });
  });

  test('given a gap that was accepted on the way here, when scanned at the next step, then nobody is asked again', () => {
    const state = unit().made().passed(10, 30).state;
    expect(trackIn({ station: stations.reflow, unit: state })).toEqual({ facts: [trackedIn(40)] });
  });

  test('given a gap, when the unit is scanned where it was missed, then that step may still be done', () => {
    const state = unit().made().passed(10, 30).state;
    expect(trackIn({ station: stations.spi, unit: state })).toEqual({ facts: [trackedIn(20)] });
    const twice = unit().made().passed(30).state;
    expect(trackIn({ station: stations.spi, unit: twice })).toEqual({ facts: [trackedIn(20)] });
  });

  test('given a reworked unit, when scanned at the step it was sent back to, then it starts there again', () => {
    const state = unit().made().passed(10, 20, 30).failed(40).disposed({
      action: 'REWORK',
      toStep: 40,
      reason: 'touch up U5',
    }).state;
    expect(trackIn({ station: stations.reflow, unit: state })).toEqual({ facts: [trackedIn(40)] });
  });

  test('given an operator assigned to this line, when scanned, then the point reaches here', () => {
    const assigned = { ...someone(['exec:track_in'], 'ASSIGNED_LINES'), lines: [stations.spi.line] };
    expect(trackIn({ actor: assigned, unit: unit().made().passed(10).state })).toEqual({
      facts: [trackedIn(20)],
    });
  });
});
