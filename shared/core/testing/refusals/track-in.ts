// What stops a track-in, guard by guard.

import { type EquipmentState, initialEquipment } from '../../domain/equipment/state.ts';
import type { UnitRefusal } from '../../domain/unit/refusals.ts';
import { decideTrackIn, type TrackIn, type TrackInContext } from '../../domain/unit/track-in.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { runAfter, sn, unit } from '../past.ts';
import { operator, site, someone, stations, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';
import { lacks } from './lacks.ts';

const reason = 'bridge at U5';
const everythingKnown = { asOf: 1_000, complete: true };

/** A plain scan at SPI by an operator, neighbours silent, unless given otherwise. */
function trackIn(given: Partial<TrackInContext>, command: Partial<TrackIn> = {}) {
  const context: TrackInContext = {
    actor: operator,
    station: stations.spi,
    site,
    unit: null,
    run: runAfter(['authorized', 'started']),
    knowledge: { asOf: 1_000, complete: false },
    equipment: initialEquipment,
    approver: null,
    ...given,
  };
  return decideTrackIn(deepFreeze(context), deepFreeze({ sn, provisionalReason: null, ...command }));
}

function broken(condition: 'DOWN' | 'MAINTENANCE'): EquipmentState {
  return { condition, word: { reason: 'belt torn', source: 'MANUAL', by: 'P04', at: 1 } };
}

/** A scan whose upstream PASS is not known, with a reason, where the site asks for approval. */
function provisionally(given: Partial<TrackInContext>) {
  return trackIn(
    { unit: unit().made().state, site: { ...site, provisionalApproval: true }, ...given },
    { provisionalReason: 'printed before my eyes' },
  );
}

export const trackInRefusals: readonly RefusalExample<UnitRefusal>[] = [
  lacks('exec:track_in', 'they scan a unit in', () => trackIn({ actor: visitor }), 'SMT-A'),
  {
    code: 'FORBIDDEN',
    given: 'an operator assigned to lines, and this line not among them',
    when: 'they scan a unit in',
    answer: 'the point does not reach here',
    decision: () => trackIn({ actor: someone(['exec:track_in'], 'ASSIGNED_LINES') }),
    details: { permission: 'exec:track_in', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'no run whose pattern the label fits',
    when: 'it is scanned in',
    answer: 'no unit is made of it',
    decision: () => trackIn({ run: null }, { sn: 'SN-RUN-0999-0001' }),
    details: { sn: 'SN-RUN-0999-0001' },
  },
  {
    code: 'RUN_NOT_FOUND',
    given: 'a unit whose run is not known here',
    when: 'it is scanned in',
    answer: 'its frozen version is missing',
    decision: () => trackIn({ unit: unit().made().state, run: null }),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'a run of 400 made on scan',
    when: 'number 401 is scanned',
    answer: 'no unit is made of it',
    decision: () => trackIn({ station: stations.print }, { sn: 'SN-RUN-0412-0401' }),
    details: { sn: 'SN-RUN-0412-0401' },
  },
  {
    code: 'UNIT_NOT_FOUND',
    given: 'a run made in bulk and a number that was not made',
    when: 'it is scanned in',
    answer: 'a scan makes no unit',
    decision: () => trackIn({ run: runAfter(['authorized'], { units: 'BULK' }) }),
    details: { sn },
  },
  {
    code: 'RUN_NOT_AUTHORIZED',
    given: 'a run in PREP',
    when: 'its first unit is scanned in',
    answer: 'the run must be authorised first',
    decision: () => trackIn({ station: stations.print, run: runAfter([]) }),
    details: { run: 'RUN-0412', status: 'PREP', statusEn: 'in preparation', statusZh: '准备中' },
  },
  {
    code: 'RUN_NOT_AUTHORIZED',
    given: 'a run whose authorisation was revoked',
    when: 'a unit of it is scanned in',
    answer: 'it is in PREP again',
    decision: () =>
      trackIn({ unit: unit().made().passed(10).state, run: runAfter(['authorized', 'started', 'revoked']) }),
    details: { run: 'RUN-0412', status: 'PREP', statusEn: 'in preparation', statusZh: '准备中' },
  },
  {
    code: 'STATION_LINE_MISMATCH',
    given: 'a run on line SMT-A',
    when: 'its unit is scanned at a station of DIP-A',
    answer: 'it is sent to its line',
    decision: () => trackIn({ station: stations.insertion, unit: unit().made().state }),
    details: { sn, run: 'RUN-0412', line: 'SMT-A', here: 'DIP-A' },
  },
  {
    code: 'STATION_NOT_IN_ROUTE',
    given: 'a route without an X-ray step',
    when: 'a unit of it is scanned at X-ray',
    answer: 'no step is done there',
    decision: () => trackIn({ station: stations.xray, unit: unit().made().passed(10).state }),
    details: { sn, station: 'SMT-A-XRAY-01', route: 'SMT-BOT-STD' },
  },
  {
    code: 'STATION_MISMATCH',
    given: 'a unit that passed printing and SPI, and a line of which everything is known',
    when: 'it is scanned at AOI',
    answer: 'it is sent to mounting',
    decision: () =>
      trackIn({
        station: stations.aoi,
        unit: unit().made().passed(10, 20).state,
        knowledge: everythingKnown,
      }),
    details: {
      sn,
      step: 30,
      belongsToEn: 'Component mounting',
      belongsToZh: '贴片',
      group: 'SMT-A-MOUNT',
    },
  },
  {
    code: 'STATION_MISMATCH',
    given: 'a unit that passed SPI already',
    when: 'it is scanned at SPI again, hub or no hub',
    answer: 'it is sent on to mounting',
    decision: () => trackIn({ unit: unit().made().passed(10, 20).state }),
    details: {
      sn,
      step: 30,
      belongsToEn: 'Component mounting',
      belongsToZh: '贴片',
      group: 'SMT-A-MOUNT',
    },
  },
  {
    code: 'UPSTREAM_UNKNOWN',
    given: 'a silent neighbour, and a site that allows no provisional work',
    when: 'a unit is scanned whose upstream PASS is not known here',
    answer: 'it must wait, whatever reason is given',
    decision: () =>
      trackIn(
        { unit: unit().made().state, site: { ...site, provisionalWork: false } },
        { provisionalReason: 'printed before my eyes' },
      ),
    details: { sn, missing: [10], asOf: 1_000 },
  },
  {
    code: 'UPSTREAM_UNKNOWN_ASK',
    given: 'a silent neighbour, and a site that allows provisional work',
    when: 'a unit is scanned whose upstream PASS is not known here',
    answer: 'a reason is asked for',
    decision: () => trackIn({ station: stations.mount, unit: unit().made().passed(10).state }),
    details: { sn, missing: [20], asOf: 1_000 },
  },
  {
    code: 'UPSTREAM_UNKNOWN_ASK',
    given: 'the same',
    when: 'the reason is blank',
    answer: 'it is asked for again',
    decision: () => trackIn({ unit: unit().made().state }, { provisionalReason: '  ' }),
    details: { sn, missing: [10], asOf: 1_000 },
  },
  {
    code: 'UNIT_ALREADY_IN_STATION',
    given: 'a unit inside SPI',
    when: 'it is scanned in there again',
    answer: 'it is said to be here',
    decision: () => trackIn({ unit: unit().made().passed(10).trackedIn(20).state }),
    details: { sn, station: 'SMT-A-SPI-01', here: 1 },
  },
  {
    code: 'UNIT_ALREADY_IN_STATION',
    given: 'a unit inside printing, and a line of which everything is known',
    when: 'it is scanned in at SPI',
    answer: 'the station that has it is named',
    decision: () => trackIn({ unit: unit().made().trackedIn(10).state, knowledge: everythingKnown }),
    details: { sn, station: 'SMT-A-PRINT-01', here: 0 },
  },
  {
    code: 'UNIT_ALREADY_IN_STATION',
    given: 'a unit last heard of inside SPI, and a silent neighbour',
    when: 'it is scanned in at printing, before SPI',
    answer: 'the station that has it is named',
    decision: () => trackIn({ station: stations.print, unit: unit().made().trackedIn(20).state }),
    details: { sn, station: 'SMT-A-SPI-01', here: 0 },
  },
  {
    code: 'UPSTREAM_UNKNOWN_ASK',
    given: 'a unit last heard of inside printing, and a silent neighbour',
    when: 'it is scanned in at SPI',
    answer: 'a reason is asked for, since printing may have passed it without the news',
    decision: () => trackIn({ unit: unit().made().trackedIn(10).state }),
    details: { sn, missing: [10], asOf: 1_000 },
  },
  {
    code: 'UNIT_ALREADY_DONE',
    given: 'a unit that passed the last step',
    when: 'it is scanned anywhere on its line',
    answer: 'nothing is left to do',
    decision: () => trackIn({ station: stations.aoi, unit: unit().made().passed(10, 20, 30, 40, 50).state }),
    details: { sn },
  },
  {
    code: 'UNIT_OUT_FAILED',
    given: 'a unit that failed AOI and nobody has decided on',
    when: 'it is scanned in',
    answer: 'it waits for quality',
    decision: () =>
      trackIn({ station: stations.aoi, unit: unit().made().passed(10, 20, 30, 40).failed(50).state }),
    details: { sn, step: 50 },
  },
  {
    code: 'UNIT_ON_HOLD',
    given: 'a unit held by an alarm at SPI',
    when: 'it is scanned at mounting',
    answer: 'the specs that hold it are named',
    decision: () =>
      trackIn({
        station: stations.mount,
        unit: unit().made().passed(10).trackedIn(20).trackedOut(20, 'PASS', ['SPI_HEIGHT']).state,
      }),
    details: { sn, reason: 'SPI_HEIGHT', by: 'P03' },
  },
  {
    code: 'UNIT_SCRAPPED',
    given: 'a scrapped unit',
    when: 'it is scanned in',
    answer: 'another board is asked for',
    decision: () => trackIn({ unit: unit().made().passed(10).disposed({ action: 'SCRAP', reason }).state }),
    details: { sn },
  },
  {
    code: 'EQUIPMENT_DOWN',
    given: 'a station that somebody set down',
    when: 'a unit is scanned in there',
    answer: 'who and why is said',
    decision: () => trackIn({ unit: unit().made().passed(10).state, equipment: broken('DOWN') }),
    details: { station: 'SMT-A-SPI-01', reason: 'belt torn', by: 'P04' },
  },
  {
    code: 'EQUIPMENT_IN_MAINTENANCE',
    given: 'a station in maintenance',
    when: 'a unit is scanned in there',
    answer: 'who and why is said',
    decision: () => trackIn({ unit: unit().made().passed(10).state, equipment: broken('MAINTENANCE') }),
    details: { station: 'SMT-A-SPI-01', reason: 'belt torn', by: 'P04' },
  },
  {
    code: 'APPROVAL_NEEDED',
    given: 'a site where going on provisionally must be approved, and an operator who may not',
    when: 'they give a reason and nobody else is there',
    answer: 'the right that is needed is named',
    decision: () => provisionally({}),
    details: { permission: 'readiness:check' },
  },
  {
    code: 'FORBIDDEN',
    given: 'the same, and somebody who approves without the right',
    when: 'they scan their badge',
    answer: 'they are the one who is told',
    decision: () => provisionally({ approver: { ...visitor, name: 'Ms Li' } }),
    details: { permission: 'readiness:check', user: 'Ms Li', line: 'SMT-A' },
  },
];
