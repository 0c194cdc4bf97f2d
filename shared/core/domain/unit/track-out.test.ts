// What a track-out writes when nothing stops it: values judged by the frozen limits, holds, defects.
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { runAfter, sn, unit } from '../../testing/past.ts';
import { operator, stations } from '../../testing/smt-line.ts';
import type { DataValue } from '../collection/spec.ts';
import { decideTrackOut, type TrackOut } from './track-out.ts';

const bridgeAtU5 = { code: 'SOLDER_BRIDGE', location: 'U5', remark: 'under the microscope' };

/** Track-out of a unit inside reflow, with these values and defects. */
function trackOut(
  result: TrackOut['result'],
  values: Record<string, DataValue>,
  defects: TrackOut['defects'] = [],
) {
  const decision = decideTrackOut(
    deepFreeze({
      actor: operator,
      station: stations.reflow,
      unit: unit().made().passed(10, 20, 30).trackedIn(40).state,
      run: runAfter(['authorized', 'started']),
    }),
    deepFreeze({
      sn,
      result,
      values: Object.entries(values).map(([spec, value]) => ({ spec, value })),
      defects,
    }),
  );
  return 'facts' in decision ? decision.facts : decision;
}

describe('trackOut', () => {
  test('given values inside their limits, when PASS, then one fact that names the visit it ends', () => {
    expect(
      trackOut('PASS', { REFLOW_PEAK: 245.1, REFLOW_TAL_S: 62, REFLOW_PROGRAM: '5223029018 BOT' }),
    ).toEqual([
      {
        stream: `unit:${sn}`,
        type: 'unit.trackedOut',
        data: {
          run: 'RUN-0412',
          step: 40,
          visit: expect.stringMatching(/:8$/),
          result: 'PASS',
          values: [
            { spec: 'REFLOW_PEAK', value: 245.1, judgement: 'OK' },
            { spec: 'REFLOW_TAL_S', value: 62, judgement: 'OK' },
            { spec: 'REFLOW_PROGRAM', value: '5223029018 BOT', judgement: 'UNJUDGED' },
          ],
          defects: [],
          heldBy: [],
        },
      },
    ]);
  });

  test('given a value outside limits whose alarm only warns, when PASS, then it passes with the judgement kept', () => {
    expect(trackOut('PASS', { REFLOW_PEAK: 251, REFLOW_TAL_S: 62 })).toMatchObject([
      { data: { result: 'PASS', heldBy: [], values: [{ judgement: 'HIGH' }, { judgement: 'OK' }] } },
    ]);
  });

  test('given a value outside limits whose alarm holds, when PASS, then the unit goes to hold by name of the spec', () => {
    expect(trackOut('PASS', { REFLOW_PEAK: 245, REFLOW_TAL_S: 95 })).toMatchObject([
      { data: { result: 'PASS', heldBy: ['REFLOW_TAL_S'] } },
    ]);
  });

  test('given a FAIL with its defect, when values are missing, then it fails all the same, and nothing is held besides', () => {
    expect(trackOut('FAIL', { REFLOW_TAL_S: 95 }, [bridgeAtU5])).toMatchObject([
      { data: { result: 'FAIL', defects: [bridgeAtU5], heldBy: [], values: [{ judgement: 'HIGH' }] } },
    ]);
  });

  test('given a value taken over from the board before, when tracked out, then the fact says so', () => {
    const decision = decideTrackOut(
      {
        actor: operator,
        station: stations.mount,
        unit: unit().made().passed(10, 20).trackedIn(30).state,
        run: runAfter(['authorized', 'started']),
      },
      {
        sn,
        result: 'PASS',
        values: [{ spec: 'MOUNT_PROGRAM', value: '5223029018 BOT', carried: true }],
        defects: [],
      },
    );
    expect(decision).toMatchObject({ facts: [{ data: { values: [{ carried: true }] } }] });
  });

  test('given a run revoked while the unit was inside, when tracked out, then the visit ends: the work was done', () => {
    const decision = decideTrackOut(
      {
        actor: operator,
        station: stations.mount,
        unit: unit().made().passed(10, 20).trackedIn(30).state,
        run: runAfter(['authorized', 'started', 'revoked']),
      },
      { sn, result: 'PASS', values: [{ spec: 'MOUNT_PROGRAM', value: 'A' }], defects: [] },
    );
    expect(decision).toMatchObject({ facts: [{ type: 'unit.trackedOut' }] });
  });
});
