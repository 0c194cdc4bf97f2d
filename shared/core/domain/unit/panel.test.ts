// One scan for every board of a panel, one confirmation for all that are inside. What stops it: refusals.test.ts.
import { describe, expect, test } from 'vitest';
import { runAfter, unit } from '../../testing/past.ts';
import { inMounting, panelSns, trackInPanel, trackOutPanel } from '../../testing/refusals/panel.ts';
import { stations } from '../../testing/smt-line.ts';

const streams = (
  decision: ReturnType<typeof trackInPanel> | ReturnType<typeof trackOutPanel>,
  type: string,
) =>
  'facts' in decision
    ? decision.facts.filter((fact) => fact.type === type).map(({ stream }) => stream)
    : decision;
const unitStreams = panelSns.map((sn) => `unit:${sn}`);
const printed = () => unit().made().passed(10).state;
const pass = (...places: number[]) => places.map((place) => ({ place, result: 'PASS' as const }));

describe('track-in of a panel', () => {
  test('given a first scan, then every board is made and goes in, and the run starts once', () => {
    const run = runAfter(['authorized'], { boards: 3 });
    const decision = trackInPanel([], { run, station: stations.print });
    expect(streams(decision, 'unit.created')).toEqual(unitStreams);
    expect(streams(decision, 'unit.trackedIn')).toEqual(unitStreams);
    expect(streams(decision, 'run.started')).toEqual(['run:RUN-0412']);
  });

  test('given boards that cannot go in, then they are left out, and the others go', () => {
    const held = unit().made().passed(10).disposed({ action: 'HOLD', reason: 'look' }).state;
    const decision = trackInPanel([printed(), held, printed()]);
    expect(streams(decision, 'unit.trackedIn')).toEqual([unitStreams[0], unitStreams[2]]);
  });

  test('given an answer to what is asked about one board, then every board goes, that one provisionally', () => {
    const decision = trackInPanel([printed(), unit().made().state, printed()], {}, 'printed before my eyes');
    expect(decision).toMatchObject({
      facts: [
        { data: { provisional: null } },
        { data: { provisional: { missing: [10], approvedBy: null } } },
        { data: { provisional: null } },
      ],
    });
  });
});

describe('track-out of a panel', () => {
  test('given a result for each board inside, then each goes out with its own; boards elsewhere stay', () => {
    const states = [inMounting(), printed(), inMounting()];
    const decision = trackOutPanel(states, [...pass(1), { place: 3, result: 'FAIL' }]);
    expect(decision).toMatchObject({
      facts: [
        { stream: unitStreams[0], data: { result: 'PASS' } },
        { stream: unitStreams[2], data: { result: 'FAIL', defects: [{ code: 'PL_TOMBSTONE' }] } },
      ],
    });
  });

  test('given one board that is stopped, then none goes out, and it is named', () => {
    expect(trackOutPanel([inMounting(), printed(), inMounting()], pass(1, 2, 3))).toEqual({
      refused: 'UNIT_NOT_IN_STATION',
      details: { sn: panelSns[1], station: null },
    });
  });
});
