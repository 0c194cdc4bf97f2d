// What stops a panel as a whole.
import { initialEquipment } from '../../domain/equipment/state.ts';
import { unitsUnder } from '../../domain/run/units-of-run.ts';
import type { UnitRefusal } from '../../domain/unit/refusals.ts';
import type { UnitState } from '../../domain/unit/state.ts';
import { decideTrackInPanel, type TrackInContext } from '../../domain/unit/track-in.ts';
import { decideTrackOutPanel, type TrackOut } from '../../domain/unit/track-out.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { runAfter, runCreated, unit } from '../past.ts';
import { operator, site, stations, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

export const panelRun = runAfter(['authorized', 'started'], { boards: 3 });
const labels = unitsUnder(runCreated({ boards: 3 }), 1);
export const panelSns = labels.map(({ sn }) => sn);

/** The boards of the first panel, each as given; the rest unknown here. */
const boards = (states: readonly (UnitState | null)[]) =>
  labels.map((labelled, i) => ({ labelled, sn: labelled.sn, unit: states[i] ?? null }));

/** One scan of the panel at SPI, neighbours silent, unless given otherwise. */
export function trackInPanel(
  states: readonly (UnitState | null)[],
  given: Partial<TrackInContext> = {},
  provisionalReason: string | null = null,
) {
  const context = {
    ...{ actor: operator, station: stations.spi, site, run: panelRun, equipment: initialEquipment },
    ...{ knowledge: { asOf: 1_000, complete: false }, approver: null },
    ...given,
  };
  return decideTrackInPanel(deepFreeze(context), deepFreeze(boards(states)), { provisionalReason });
}

/** Results of boards by their place on the panel, confirmed at mounting. */
export function trackOutPanel(
  states: readonly (UnitState | null)[],
  results: readonly { place: number; result: TrackOut['result'] }[],
  actor = operator,
) {
  const commands = results.map(({ place, result }) => ({
    ...{ sn: labels[place - 1]?.sn ?? '', result },
    values: result === 'PASS' ? [{ spec: 'MOUNT_PROGRAM', value: 'A' }] : [],
    defects: result === 'PASS' ? [] : [{ code: 'PL_TOMBSTONE', location: 'R1', remark: '' }],
  }));
  const context = { actor, station: stations.mount, run: panelRun };
  return decideTrackOutPanel(deepFreeze(context), deepFreeze(boards(states)), deepFreeze(commands));
}

export const inMounting = () => unit().made().passed(10, 20).trackedIn(30).state;
const both = [1, 2].map((place) => ({ place, result: 'PASS' as const }));

export const panelRefusals: readonly RefusalExample<UnitRefusal>[] = [
  {
    code: 'PANEL_NOT_FOUND',
    given: 'a label under which no board is known',
    when: 'it is scanned in as a panel',
    answer: 'the label of a board is asked for',
    decision: () => decideTrackInPanel({ ...panelContext, run: panelRun }, [], { provisionalReason: null }),
    details: {},
  },
  {
    code: 'PANEL_NOT_FOUND',
    given: 'a panel of which no board is in this station',
    when: 'it is confirmed with no result',
    answer: 'there is nothing to confirm',
    decision: () => trackOutPanel([], []),
    details: {},
  },
  {
    code: 'UNIT_SCRAPPED',
    given: 'a panel of which no board can go in',
    when: 'it is scanned in',
    answer: 'the first board’s reason is the answer',
    decision: () => {
      const scrapped = unit().made().passed(10).disposed({ action: 'SCRAP', reason: 'burnt' }).state;
      return trackInPanel([scrapped, unit().made().passed(10).trackedIn(20).state, scrapped]);
    },
    details: { sn: panelSns[0] ?? '' },
  },
  {
    code: 'UPSTREAM_UNKNOWN_ASK',
    given: 'a panel of which one board’s upstream PASS is not known here',
    when: 'it is scanned in',
    answer: 'the question about one is the question about all',
    decision: () =>
      trackInPanel([unit().made().passed(10).state, unit().made().state, unit().made().passed(10).state]),
    details: { sn: panelSns[1] ?? '', missing: [10], asOf: 1_000 },
  },
  {
    code: 'FORBIDDEN',
    given: 'somebody without exec:track_out',
    when: 'they confirm a panel',
    answer: 'they are told so before anything else',
    decision: () => trackOutPanel([inMounting()], [], visitor),
    details: { permission: 'exec:track_out', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'PANEL_INCOMPLETE',
    given: 'three boards inside',
    when: 'two are given a result',
    answer: 'the third is named',
    decision: () => trackOutPanel([inMounting(), inMounting(), inMounting()], both),
    details: { boards: panelSns.slice(2) },
  },
  {
    code: 'UNIT_NOT_IN_STATION',
    given: 'a board of the panel that is not inside',
    when: 'it is given a result with the others',
    answer: 'no board of the panel goes out',
    decision: () => trackOutPanel([inMounting(), unit().made().passed(10).state], both),
    details: { sn: panelSns[1] ?? '', station: null },
  },
  {
    code: 'UNIT_NOT_IN_STATION',
    given: 'one board inside',
    when: 'it is given two results at once',
    answer: 'it has left with the first',
    decision: () => trackOutPanel([inMounting()], [...both.slice(0, 1), { place: 1, result: 'FAIL' }]),
    details: { sn: panelSns[0] ?? '', station: null },
  },
];

const panelContext = {
  ...{ actor: operator, station: stations.spi, site, equipment: initialEquipment, approver: null },
  knowledge: { asOf: null, complete: true },
};
