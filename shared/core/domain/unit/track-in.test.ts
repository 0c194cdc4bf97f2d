// What a track-in writes when nothing stops it. What stops it: refusals.test.ts.
import { describe, expect, test } from 'vitest';
import { UserId } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { runAfter, sn, unit } from '../../testing/past.ts';
import { operator, site, smtRoute, someone, stations } from '../../testing/smt-line.ts';
import { initialEquipment } from '../equipment/state.ts';
import { decideTrackIn, type TrackIn, type TrackInContext } from './track-in.ts';

function trackIn(given: Partial<TrackInContext>, command: Partial<TrackIn> = {}) {
  const context: TrackInContext = {
    actor: operator,
    station: stations.spi,
    site,
    unit: null,
    run: runAfter(['authorized', 'started']),
    knowledge: { asOf: null, complete: false },
    equipment: initialEquipment,
    approver: null,
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
            panel: null,
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
    const provisional = { reason: 'solder seen on all pads', missing: [20], approvedBy: null };
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
    const provisional = { reason: 'the printer called it good', missing: [10], approvedBy: null };
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

  test('given a site that asks for approval, then the leader on the spot is named, or the operator who has the right', () => {
    const asking = { site: { ...site, provisionalApproval: true }, unit: unit().made().state };
    const leader = { ...someone(['readiness:check']), user: UserId.parse('P04') };
    const both = someone(['exec:track_in', 'readiness:check']);
    const reason = { provisionalReason: 'printed before my eyes' };
    const approved = (approvedBy: string) => ({
      facts: [trackedIn(20, { reason: reason.provisionalReason, missing: [10], approvedBy })],
    });
    expect(trackIn({ ...asking, approver: leader }, reason)).toEqual(approved('P04'));
    expect(trackIn({ ...asking, actor: both }, reason)).toEqual(approved('P03'));
  });

  test('given the label of a panel, then no unit is made of it; given the label of a board, then all of its panel', () => {
    const run = runAfter(['authorized'], { boards: 2, qty: 3 });
    const scan = (label: string) => trackIn({ station: stations.print, run }, { sn: label });
    expect(scan('SN-RUN-0412-0001')).toMatchObject({ refused: 'UNIT_NOT_FOUND' });
    expect(scan('SN-RUN-0412-0001-2')).toMatchObject({
      facts: [
        { type: 'unit.created', stream: 'unit:SN-RUN-0412-0001-1', data: { panel: { place: 1 } } },
        { type: 'unit.created', stream: 'unit:SN-RUN-0412-0001-2', data: { panel: { place: 2 } } },
        { type: 'run.started' },
        { type: 'unit.trackedIn', stream: 'unit:SN-RUN-0412-0001-2' },
      ],
    });
  });

  test('given an operator assigned to this line, when scanned, then the point reaches here', () => {
    const assigned = { ...someone(['exec:track_in'], 'ASSIGNED_LINES'), lines: [stations.spi.line] };
    expect(trackIn({ actor: assigned, unit: unit().made().passed(10).state })).toEqual({
      facts: [trackedIn(20)],
    });
  });
});
