// What must be so before a run is closed, as one checklist that people see and the command goes by.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type RunNo, streamId, type Text } from '../../kernel/ids.ts';
import type { Actor } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { knownTo, statusInvalid } from './decide.ts';
import type { runFacts } from './facts.ts';
import type { RunRefusal } from './refusals.ts';
import type { RunState } from './state.ts';

/** What the hub knows of a run's units, stations and exceptions. */
export interface RunStanding {
  done: number;
  scrapped: number;
  /** units made that are neither done nor scrapped, by status */
  open: Readonly<Record<'QUEUED' | 'IN_STATION' | 'OUT_FAILED' | 'ON_HOLD', number>>;
  /** stations of the line that are silent or owe facts, with how many at least */
  unheard: readonly { station: string; owed: number; lastContactAt: number | null }[];
  /** exceptions about the run or its units that nobody has answered */
  exceptions: number;
}

export const closeoutItems = [
  'STARTED',
  'UNITS_ENDED',
  'UNITS_MADE',
  'STATIONS_HEARD',
  'EXCEPTIONS',
  'OQC',
] as const;
export type CloseoutItem = (typeof closeoutItems)[number];

/** What asks for a reason, as `{items}` of RUN_CLOSE_REASON says it. */
const asksFor: Record<CloseoutItem, Text> = {
  STARTED: { en: 'nothing was begun', zh: '尚未开始' },
  UNITS_ENDED: { en: 'units not finished', zh: '有单件未完成' },
  UNITS_MADE: { en: 'fewer units than planned', zh: '数量少于计划' },
  STATIONS_HEARD: { en: 'stations not heard', zh: '有工位失联' },
  EXCEPTIONS: { en: 'open exceptions', zh: '有未处理的异常' },
  OQC: { en: 'final inspection', zh: '出货检验' },
};

/** MET; MISSING stops; REASON asks for one; NOT_ASKED: nothing is asked here yet. */
export type CloseoutVerdict = 'MET' | 'MISSING' | 'REASON' | 'NOT_ASKED';

export interface CloseoutRow {
  item: CloseoutItem;
  verdict: CloseoutVerdict;
  /** how many things stand in its way */
  count: number;
}

export function closeoutOf(run: RunState, standing: RunStanding): readonly CloseoutRow[] {
  const { done, scrapped, open, unheard, exceptions } = standing;
  const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
  const unmade = Math.max(0, (run.created?.qty ?? 0) - done - scrapped - waiting);
  const row = (item: CloseoutItem, count: number, otherwise: CloseoutVerdict): CloseoutRow => ({
    item,
    count,
    verdict: count === 0 ? 'MET' : otherwise,
  });
  return [
    row('STARTED', run.startedAt === null ? 1 : 0, 'MISSING'),
    row('UNITS_ENDED', waiting, 'MISSING'),
    row('UNITS_MADE', unmade, 'REASON'),
    row('STATIONS_HEARD', unheard.length, 'REASON'),
    row('EXCEPTIONS', exceptions, 'REASON'),
    { item: 'OQC', verdict: 'NOT_ASKED', count: 0 },
  ];
}

export function decideCloseRun(
  context: { actor: Actor; run: RunState; standing: RunStanding },
  command: { run: RunNo; reason: string | null },
): Decision<NewFactOf<typeof runFacts>, RunRefusal> {
  const { run, standing } = context;
  const known = knownTo(context, command.run, 'run:close');
  if ('refused' in known) return known;
  if (run.status !== 'IN_PROGRESS' && !(run.status === 'PREP' && run.startedAt !== null))
    return statusInvalid(run, command.run);
  const rows = closeoutOf(run, standing);
  const { open, done, scrapped } = standing;
  if (rows.some(({ verdict }) => verdict === 'MISSING'))
    return refuse('RUN_UNITS_OPEN', {
      run: command.run,
      queued: open.QUEUED,
      inside: open.IN_STATION,
      failed: open.OUT_FAILED,
      held: open.ON_HOLD,
    });
  const asked = rows.filter(({ verdict }) => verdict === 'REASON').map(({ item }) => item);
  const reason = command.reason?.trim() || null;
  if (asked.length > 0 && reason === null)
    return refuse('RUN_CLOSE_REASON', {
      run: command.run,
      items: asked,
      itemsEn: asked.map((item) => asksFor[item].en),
      itemsZh: asked.map((item) => asksFor[item].zh),
    });
  const data = { run: command.run, done, scrapped, reason };
  return { facts: [{ stream: streamId('run', command.run), type: 'run.closed', data }] };
}
