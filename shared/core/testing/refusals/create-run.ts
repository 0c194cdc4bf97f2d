// What stops a run from being created, guard by guard.

import { initialOrder } from '../../domain/order/state.ts';
import { initialRoute } from '../../domain/route/state.ts';
import type { CreateRun } from '../../domain/run/create.ts';
import type { RunRefusal } from '../../domain/run/refusals.ts';
import type { RunStatus } from '../../domain/run/state.ts';
import type { NumberedRun } from '../../domain/run/units-of-run.ts';
import type { StationConfigured } from '../../domain/station/facts.ts';
import { LineCode, RunNo, SerialNumber } from '../../kernel/ids.ts';
import { createRun } from '../create-run.ts';
import { orderAfter, runAfter, unit } from '../past.ts';
import { planner, smtRoute, stations, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

const serial = (sn: string) => ({ sn: SerialNumber.parse(sn), panel: null });
const all = Object.values(stations);

/** Line SMT-A with one of its stations changed. */
const changed = (which: StationConfigured, change: Partial<StationConfigured>) =>
  all.map((station) => (station === which ? { ...station, ...change } : station));

const misfit = (step: number) => {
  const at = smtRoute.steps.find(({ stepNo }) => stepNo === step);
  return {
    ...{ line: 'SMT-A', step, operation: at?.operation ?? '', steps: [step] },
    ...{ stepsEn: [`${step} ${at?.name.en}`], stepsZh: [`${step} ${at?.name.zh}`] },
  };
};

const taken = (status: RunStatus, state = unit().made().state) => ({
  taken: (sn: string) => (sn === 'SN-RUN-0412-0003' ? { unit: state, runStatus: status } : null),
});

const panelOf = (code: string) => ({ code: SerialNumber.parse(code), place: 1 });

const labels = { prefix: 'LBL-', digits: 4, suffix: '', from: 1 };

/** An open run that prints `LBL-0001` and on when they are scanned, and a run that is to print such labels too. */
const printing = (open: Partial<NumberedRun>, asked: Partial<CreateRun>): Parameters<typeof createRun> => [
  { onScan: [{ run: RunNo.parse('RUN-0411'), qty: 1, boards: 1, serials: labels, ...open }] },
  { pattern: 'LBL-{n:4}', ...asked },
];

export const createRunRefusals: readonly RefusalExample<RunRefusal>[] = [
  {
    code: 'FORBIDDEN',
    given: 'somebody without run:create',
    when: 'they create a run',
    answer: 'they are told which point they lack, and for which line',
    decision: () => createRun({ actor: visitor }),
    details: { permission: 'run:create', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'FORBIDDEN',
    given: 'a planner of another line',
    when: 'they create a run on this one',
    answer: 'the point does not reach here',
    decision: () => {
      const [role] = planner.roles;
      const roles = role === undefined ? [] : [{ ...role, scope: 'ASSIGNED_LINES' as const }];
      return createRun({ actor: { ...planner, roles, lines: [LineCode.parse('DIP-A')] } });
    },
    details: { permission: 'run:create', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'RUN_EXISTS',
    given: 'a run of that number',
    when: 'it is created again',
    answer: 'another number is asked for',
    decision: () => createRun({ run: runAfter([]) }),
    details: { run: 'RUN-0412' },
  },
  {
    code: 'ORDER_NOT_FOUND',
    given: 'an order never received',
    when: 'a run of it is created',
    answer: 'there is no such order',
    decision: () => createRun({ order: initialOrder }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_NOT_RELEASED',
    given: 'an order on no line yet',
    when: 'a run of it is created',
    answer: 'it must be released first',
    decision: () => createRun({ order: orderAfter([]) }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_CLOSED',
    given: 'an order that is closed',
    when: 'a run of it is created',
    answer: 'nothing new begins in it',
    decision: () => createRun({ order: orderAfter(['released', 'closed']) }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_ON_HOLD',
    given: 'an order that somebody holds',
    when: 'a run of it is created',
    answer: 'who and why is said',
    decision: () => createRun({ order: orderAfter(['released', 'held']) }),
    details: { order: 'WO-5223029018', reason: 'material short', by: 'P03' },
  },
  {
    code: 'ROUTE_VERSION_NOT_READY',
    given: 'a route without a READY version',
    when: 'a run on it is created',
    answer: 'there is nothing to freeze',
    decision: () => createRun({ route: initialRoute }),
    details: { route: 'SMT-BOT-STD' },
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'a line with neither oven nor AOI',
    when: 'a run with these steps is created on it',
    answer: 'every step without a station is named',
    decision: () =>
      createRun({ stations: all.filter((at) => at !== stations.reflow && at !== stations.aoi) }),
    details: {
      ...{ line: 'SMT-A', step: 40, operation: 'REFLOW', steps: [40, 50] },
      stepsEn: ['40 Reflow soldering', '50 Automated optical inspection'],
      stepsZh: ['40 回流焊', '50 AOI检测'],
    },
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'the right group, but on another line',
    when: 'a run is created',
    answer: 'it does not count',
    decision: () => createRun({ stations: changed(stations.aoi, { line: LineCode.parse('SMT-B') }) }),
    details: misfit(50),
  },
  {
    code: 'LINE_CANNOT_EXECUTE',
    given: 'an automatic step, and in its group a manual station only',
    when: 'a run is created',
    answer: 'the station is not of the right type',
    decision: () => createRun({ stations: changed(stations.spi, { type: 'MANUAL' }) }),
    details: misfit(20),
  },
  {
    code: 'SERIAL_PATTERN_INVALID',
    given: 'a pattern without a number',
    when: 'a run is to print it',
    answer: 'it is said what the pattern lacks',
    decision: () => createRun({}, { pattern: 'BOARD' }),
    details: {
      ...{ pattern: 'BOARD', fault: 'NUMBER_MISSING', word: null },
      whyEn: 'it has no number (n or n:4, in braces)',
      whyZh: '缺少序号（花括号中的 n 或 n:4）',
    },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'a serial number that is a unit of a run that goes on',
    when: 'a run is to make it',
    answer: 'that run is named',
    decision: () => createRun(taken('PREP'), { units: 'BULK', qty: 4 }),
    details: { sn: 'SN-RUN-0412-0003', run: 'RUN-0412' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'the same',
    when: 'scans are to make it',
    answer: 'it is found before anybody scans it',
    decision: () => createRun(taken('PREP')),
    details: { sn: 'SN-RUN-0412-0003', run: 'RUN-0412' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'a unit of a cancelled run that somebody worked on all the same',
    when: 'a run is to take it',
    answer: 'it has a history of its own',
    decision: () =>
      createRun(taken('CANCELLED', unit().made().trackedIn(10).state), { units: 'BULK', qty: 4 }),
    details: { sn: 'SN-RUN-0412-0003', run: 'RUN-0412' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'an open run that will print these labels when they are scanned, and none has been yet',
    when: 'another run whose units scans make is to print them too',
    answer: 'a label would be of two runs: the one that has it is named',
    decision: () => createRun(...printing({ qty: 40 }, { qty: 10, from: 35 })),
    details: { sn: 'LBL-0035', run: 'RUN-0411' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'the same',
    when: 'a pre-printed list has one of them',
    answer: 'it is found, although it is no unit yet',
    decision: () => createRun(...printing({ qty: 40 }, { listed: [serial('A-1'), serial('LBL-0040')] })),
    details: { sn: 'LBL-0040', run: 'RUN-0411' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'an open run that will print panels of four',
    when: 'another is to print the label of one for a unit alone',
    answer: 'one scan would mean both',
    decision: () => createRun(...printing({ qty: 40, boards: 4 }, { qty: 1, from: 10, units: 'BULK' })),
    details: { sn: 'LBL-0010', run: 'RUN-0411' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'an open run that will print units alone',
    when: 'another is to print one of their numbers on a panel',
    answer: 'one scan would mean both',
    decision: () => createRun(...printing({ qty: 40 }, { qty: 8, boards: 4, from: 39, units: 'BULK' })),
    details: { sn: 'LBL-0039', run: 'RUN-0411' },
  },
  {
    code: 'SERIAL_EXISTS',
    given: 'a serial number that is a unit already',
    when: 'a pre-printed list has it as the number of a panel',
    answer: 'the panel is not taken for the unit',
    decision: () =>
      createRun(taken('PREP'), { listed: [{ ...serial('B-1'), panel: panelOf('SN-RUN-0412-0003') }] }),
    details: { sn: 'SN-RUN-0412-0003', run: 'RUN-0412' },
  },
  {
    code: 'SERIAL_TWICE',
    given: 'a pre-printed list with a number that is also that of a panel',
    when: 'a run is created from it',
    answer: 'the number is named',
    decision: () => createRun({}, { listed: [{ ...serial('B-1'), panel: panelOf('B-2') }, serial('B-2')] }),
    details: { sn: 'B-2' },
  },
  {
    code: 'SERIAL_TWICE',
    given: 'a pre-printed list with the same number twice',
    when: 'a run is created from it',
    answer: 'the number is named',
    decision: () => createRun({}, { listed: [serial('B-1'), serial('B-2'), serial('B-1')] }),
    details: { sn: 'B-1' },
  },
];
