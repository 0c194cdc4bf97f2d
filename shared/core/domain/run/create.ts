// A run is created on its order's line with the latest READY version frozen, and with the labels of its units.
import { type Decision, type Refused, refuse } from '../../kernel/decision.ts';
import { type OrderNo, type RunNo, type SerialNumber, streamId } from '../../kernel/ids.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { unlessHeld } from '../order/decide.ts';
import type { OrderState } from '../order/state.ts';
import type { RouteState } from '../route/state.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { unitFacts } from '../unit/facts.ts';
import type { UnitState } from '../unit/state.ts';
import { createdUnit, movedUnit } from '../unit/units-made.ts';
import type { RunCreated, runFacts } from './facts.ts';
import { unlessLineFits } from './line-fit.ts';
import { patternFaultText } from './pattern-fault.ts';
import type { RunRefusal } from './refusals.ts';
import { type SerialRule, serialRule, usualPattern } from './serial-rule.ts';
import type { RunState } from './state.ts';
import {
  type LabelledUnit,
  labelsOf,
  type NumberedRun,
  type OnPanel,
  printedBy,
  unitsByRule,
} from './units-of-run.ts';

type RunFact = NewFactOf<typeof runFacts> | NewFactOf<typeof unitFacts>;

export interface CreateRun {
  run: RunNo;
  order: OrderNo;
  /** units */
  qty: number;
  units: RunCreated['units'];
  /** how labels are numbered; null: as the traveller prints them */
  pattern: string | null;
  /** number of the first label */
  from: number;
  /** units under one label */
  boards: number;
  /** pre-printed labels instead of a pattern, each with its panel's if it has one; null: by the pattern */
  listed: readonly { sn: SerialNumber; panel: OnPanel | null }[] | null;
  shift: string | null;
  /** null: as the order */
  priority: number | null;
}

export interface CreateRunContext {
  actor: Actor;
  run: RunState;
  order: OrderState;
  route: RouteState;
  stations: readonly StationConfigured[];
  /** the calendar day at the plant, for the pattern */
  day: string;
  /** the unit that a serial number already is, with its run's status; null when it is free */
  taken(sn: string): { unit: UnitState; runStatus: RunState['status'] } | null;
  /** runs of the whole plant that have not ended and whose units scans make: their labels are theirs, used or not */
  onScan: readonly NumberedRun[];
}

/** @returns `run.created` and, unless scans make the units, one fact a unit. */
export function decideCreateRun(
  context: CreateRunContext,
  command: CreateRun,
): Decision<RunFact, RunRefusal> {
  const { actor, run, order, route } = context;
  const place = order.line === null ? undefined : { line: order.line, station: null };
  const forbidden = unlessMay(actor, 'run:create', place);
  if (forbidden !== null) return forbidden;
  if (run.created !== null) return refuse('RUN_EXISTS', { run: command.run });
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: command.order });
  if (order.status === 'COMPLETED') return refuse('ORDER_CLOSED', { order: command.order });
  if (order.line === null) return refuse('ORDER_NOT_RELEASED', { order: command.order });
  const stopped = unlessHeld(order);
  if (stopped !== null) return stopped;
  if (route.ready === null) return refuse('ROUTE_VERSION_NOT_READY', { route: order.route });
  const misfit = unlessLineFits(route.ready, order.line, context.stations);
  if (misfit !== null) return misfit;
  const serials = command.listed === null ? serialsOf(context, command) : { rule: null };
  if ('refused' in serials) return serials;

  const { product, productName, due, priority } = order.received;
  const created: RunCreated = {
    run: command.run,
    order: command.order,
    line: order.line,
    product,
    productName,
    qty: command.listed?.length ?? command.qty,
    frozen: route.ready,
    units: command.listed === null ? command.units : 'BULK',
    serials: serials.rule,
    boards: command.boards,
    priority: command.priority ?? priority,
    due,
    shift: command.shift,
    parent: null,
  };
  const made = makeUnits(context, created, command.listed ?? unitsByRule(created));
  if ('refused' in made) return made;
  return {
    facts: [{ stream: streamId('run', command.run), type: 'run.created', data: created }, ...made.facts],
  };
}

/** How the labels of a run that lists none are numbered; `rule` null: as the traveller prints them. */
export function serialsOf(
  { order: state, day }: Pick<CreateRunContext, 'order' | 'day'>,
  asked: Pick<CreateRun, 'run' | 'order' | 'pattern' | 'from' | 'qty' | 'boards'>,
): { rule: SerialRule | null } | Refused<'SERIAL_PATTERN_INVALID'> {
  const { run, order, pattern, from, qty, boards } = asked;
  if (pattern === null && from === 1) return { rule: null };
  const words = { run, order, product: state.received?.product ?? '', line: state.line ?? '', day };
  const last = from + labelsOf({ run, qty, boards, serials: null }) - 1;
  const made = serialRule(pattern ?? usualPattern, words, from, last, boards);
  if (!('fault' in made)) return { rule: made };
  const { fault, word } = made;
  const why = patternFaultText(fault, word);
  const details = { pattern: pattern ?? usualPattern, fault, word, whyEn: why.en, whyZh: why.zh };
  return refuse('SERIAL_PATTERN_INVALID', details);
}

/**
 * Serial numbers are the plant's, and a scan must name one thing: none may be a unit of another run, unless that one
 * was cancelled before it began, and none a label that another run's scans will make units of. Those that scans will
 * make are only looked for.
 */
function makeUnits(
  { taken, onScan }: CreateRunContext,
  created: RunCreated,
  units: readonly LabelledUnit[],
): { facts: RunFact[] } | Refused<'SERIAL_EXISTS' | 'SERIAL_TWICE'> {
  const panels = new Set(units.flatMap(({ panel }) => panel?.code ?? []));
  const twice = firstTwice(units, panels);
  if (twice !== null) return refuse('SERIAL_TWICE', { sn: twice });
  const printer = printedBy(onScan);
  const facts: RunFact[] = [];
  for (const unit of units) {
    const stream = streamId('unit', unit.sn);
    const before = taken(unit.sn);
    const isFree = before === null || (before.runStatus === 'CANCELLED' && before.unit.visits.length === 0);
    const owner = isFree ? printer(unit.sn) : before.unit.run;
    if (!isFree || owner !== null) return refuse('SERIAL_EXISTS', { sn: unit.sn, run: owner });
    if (before !== null) {
      const reason = `run ${before.unit.run} was cancelled`;
      const data = { ...movedUnit(created, unit.sn, before.unit.run, reason), panel: unit.panel };
      facts.push({ stream, type: 'unit.moved', data });
    } else if (created.units === 'BULK')
      facts.push({ stream, type: 'unit.created', data: createdUnit(created, unit) });
  }
  for (const code of panels) {
    const unit = taken(code)?.unit ?? null;
    const owner = unit === null ? printer(code) : unit.run;
    if (unit !== null || owner !== null) return refuse('SERIAL_EXISTS', { sn: code, run: owner });
  }
  return { facts };
}

/** A number that stands on two units, or on a unit and on a panel. */
function firstTwice(units: readonly LabelledUnit[], panels: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  for (const { sn } of units) {
    if (seen.has(sn) || panels.has(sn)) return sn;
    seen.add(sn);
  }
  return null;
}
