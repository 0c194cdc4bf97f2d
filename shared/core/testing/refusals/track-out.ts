// What stops a track-out, guard by guard.

import type { UnitRefusal } from '../../domain/unit/refusals.ts';
import { decideTrackOut, type TrackOut, type TrackOutContext } from '../../domain/unit/track-out.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { runAfter, sn, unit } from '../past.ts';
import { operator, someone, stations } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

const bridgeAtU5 = { code: 'SOLDER_BRIDGE', location: 'U5', remark: '' };
const atAoi = () => unit().made().passed(10, 20, 30, 40).trackedIn(50).state;

const peak = { spec: 'REFLOW_PEAK', specEn: 'REFLOW_PEAK', specZh: 'REFLOW_PEAK' };

const reflowValues = [
  { spec: 'REFLOW_PEAK', value: 245.1 },
  { spec: 'REFLOW_TAL_S', value: 62 },
];

function trackOut(given: Partial<TrackOutContext>, command: Partial<TrackOut> = {}) {
  const context: TrackOutContext = {
    actor: operator,
    station: stations.reflow,
    unit: unit().made().passed(10, 20, 30).trackedIn(40).state,
    run: runAfter(['authorized', 'started']),
    ...given,
  };
  const full: TrackOut = { sn, result: 'PASS', values: reflowValues, defects: [], ...command };
  return decideTrackOut(deepFreeze(context), deepFreeze(full));
}

export const trackOutRefusals: readonly RefusalExample<UnitRefusal>[] = [
  {
    code: 'FORBIDDEN',
    given: 'somebody who may track in but not out',
    when: 'they track out',
    answer: 'they are told which point they lack',
    decision: () => trackOut({ actor: someone(['exec:track_in']) }),
    details: { permission: 'exec:track_out', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'a unit never heard of',
    when: 'it is tracked out',
    answer: 'there is nothing to track out',
    decision: () => trackOut({ unit: null }),
    details: { sn },
  },
  {
    code: 'RUN_NOT_FOUND',
    given: 'a unit inside whose run is not known here',
    when: 'it is tracked out',
    answer: 'the frozen version to judge by is missing',
    decision: () => trackOut({ run: null }),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'UNIT_NOT_IN_STATION',
    given: 'a unit that waits for reflow',
    when: 'it is tracked out there',
    answer: 'it must be scanned in first',
    decision: () => trackOut({ unit: unit().made().passed(10, 20, 30).state }),
    details: { sn, station: null },
  },
  {
    code: 'UNIT_NOT_IN_STATION',
    given: 'a unit inside AOI',
    when: 'it is tracked out at reflow',
    answer: 'the station that has it is in the details',
    decision: () => trackOut({ unit: atAoi() }),
    details: { sn, station: 'SMT-A-AOI-01' },
  },
  {
    code: 'REQUIRED_DATA_MISSING',
    given: 'reflow, which requires two values',
    when: 'a PASS comes with one of them',
    answer: 'the other one is named',
    decision: () => trackOut({}, { values: reflowValues.slice(0, 1) }),
    details: { specs: ['REFLOW_TAL_S'], specsEn: ['REFLOW_TAL_S'], specsZh: ['REFLOW_TAL_S'] },
  },
  {
    code: 'DATA_VALUE_INVALID',
    given: 'a spec of numbers',
    when: 'a text comes for it',
    answer: 'the value is refused and never bent into one',
    decision: () => trackOut({}, { values: [{ spec: 'REFLOW_PEAK', value: '245' }] }),
    details: { ...peak, type: 'NUMBER', value: '245' },
  },
  {
    code: 'DATA_VALUE_INVALID',
    given: 'one visit',
    when: 'two values come for one spec',
    answer: 'the second is refused',
    decision: () => trackOut({}, { values: [...reflowValues, { spec: 'REFLOW_PEAK', value: 246 }] }),
    details: { ...peak, type: 'NUMBER', value: '246' },
  },
  {
    code: 'DATA_SPEC_NOT_FOUND',
    given: 'reflow',
    when: 'a value of the wave comes',
    answer: 'this step does not collect it',
    decision: () => trackOut({}, { values: [{ spec: 'WAVE_PREHEAT', value: 110 }] }),
    details: { spec: 'WAVE_PREHEAT', step: 40 },
  },
  {
    code: 'RESULT_FORCES_FAIL',
    given: 'a board that AOI found bad',
    when: 'it is tracked out as PASS',
    answer: 'the inspection’s word stands',
    decision: () =>
      trackOut({ station: stations.aoi, unit: atAoi() }, { values: [{ spec: 'AOI_RESULT', value: 'FAIL' }] }),
    details: { spec: 'AOI_RESULT', specEn: 'AOI_RESULT', specZh: 'AOI_RESULT' },
  },
  {
    code: 'PASS_WITH_DEFECT',
    given: 'a visit with a defect noted',
    when: 'it is tracked out as PASS',
    answer: 'one of the two must go',
    decision: () => trackOut({}, { defects: [bridgeAtU5] }),
    details: { defects: 1 },
  },
  {
    code: 'DEFECT_REQUIRED',
    given: 'a visit without a defect',
    when: 'it is tracked out as FAIL',
    answer: 'what is wrong must be named',
    decision: () => trackOut({}, { result: 'FAIL', values: [] }),
    details: { step: 40 },
  },
  {
    code: 'DEFECT_CODE_UNKNOWN',
    given: 'the defects frozen with reflow',
    when: 'a FAIL names a defect of coating',
    answer: 'it must be chosen from the list',
    decision: () =>
      trackOut({}, { result: 'FAIL', values: [], defects: [{ ...bridgeAtU5, code: 'CC_BUBBLE' }] }),
    details: { defect: 'CC_BUBBLE', step: 40 },
  },
];
