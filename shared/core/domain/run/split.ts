// Part of a run's units go to a run of their own, on the same line or on another that can do every step. Only units
// that nobody has begun move; the version stays the one that was frozen.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type LineCode, type RunNo, streamId } from '../../kernel/ids.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { unitFacts } from '../unit/facts.ts';
import { movedUnit } from '../unit/units-made.ts';
import { knownTo, statusInvalid } from './decide.ts';
import type { RunCreated, runFacts } from './facts.ts';
import { unlessLineFits } from './line-fit.ts';
import type { RunRefusal } from './refusals.ts';
import { isEnded, type RunState } from './state.ts';
import { labelsOf, type OnPanel, ruleOf } from './units-of-run.ts';

type SplitFact = NewFactOf<typeof runFacts> | NewFactOf<typeof unitFacts>;

export interface SplitRun {
  run: RunNo;
  into: RunNo;
  /** units that go */
  qty: number;
  /** null: the same line */
  line: LineCode | null;
  reason: string;
}

export interface SplitContext {
  actor: Actor;
  run: RunState;
  into: RunState;
  stations: readonly StationConfigured[];
  /** the units of a run made in bulk whose whole panel nobody has begun, last label first */
  unbegun: readonly { sn: string; panel: OnPanel | null }[];
  /** labels of a run whose units are made by scans that have been used, by number */
  highestUsed: number;
}

export function decideSplitRun(context: SplitContext, command: SplitRun): Decision<SplitFact, RunRefusal> {
  const { actor, run, stations } = context;
  const created = knownTo(context, command.run, 'run:create');
  if ('refused' in created) return created;
  if (isEnded(run)) return statusInvalid(run, command.run);
  if (context.into.created !== null) return refuse('RUN_EXISTS', { run: command.into });
  const line = command.line ?? created.line;
  const forbidden = unlessMay(actor, 'run:create', { line, station: null });
  if (forbidden !== null) return forbidden;
  const misfit = unlessLineFits(created.frozen, line, stations);
  if (misfit !== null) return misfit;
  const moving = created.units === 'BULK' ? movable(context.unbegun, command.qty, created.boards) : [];
  const available = created.units === 'BULK' ? context.unbegun.length : unused(created, context.highestUsed);
  if (
    command.qty >= created.qty ||
    moving === null ||
    command.qty > available ||
    tornPanel(created, command.qty)
  )
    return refuse('SPLIT_NOT_POSSIBLE', {
      run: command.run,
      qty: command.qty,
      available,
      boards: created.boards,
    });
  const rest = created.qty - command.qty;
  const child: RunCreated = {
    ...created,
    run: command.into,
    line,
    qty: command.qty,
    parent: command.run,
    serials:
      created.units === 'BULK'
        ? created.serials
        : { ...ruleOf(created), from: ruleOf(created).from + labelsOf({ ...created, qty: rest }) },
  };
  return {
    facts: [
      { stream: streamId('run', command.into), type: 'run.created', data: child },
      {
        stream: streamId('run', command.run),
        type: 'run.split',
        data: { run: command.run, into: command.into, qty: command.qty },
      },
      ...moving.map(
        ({ sn }): SplitFact => ({
          stream: streamId('unit', sn),
          type: 'unit.moved',
          data: movedUnit(child, sn, command.run, command.reason),
        }),
      ),
    ],
  };
}

type Unbegun = SplitContext['unbegun'];

/** Whole panels from the end that make up the quantity, full ones alone if need be; null when none do. */
function movable(unbegun: Unbegun, qty: number, boards: number): Unbegun | null {
  const panels = [...Map.groupBy(unbegun, (unit, i) => unit.panel?.code ?? i).values()];
  const full = panels.filter(({ length }) => length === boards);
  return fromTheEnd(panels, qty) ?? fromTheEnd(full, qty);
}

function fromTheEnd(panels: readonly Unbegun[], qty: number): Unbegun | null {
  const moving: Unbegun[number][] = [];
  for (const panel of panels) if (moving.length + panel.length <= qty) moving.push(...panel);
  return moving.length === qty ? moving : null;
}

/** Units of labels that no scan has used yet. */
function unused(created: RunCreated, highestUsed: number): number {
  return Math.max(0, created.qty - highestUsed * created.boards);
}

/** A run of scanned panels keeps whole ones: the labels that go begin with a panel of their own. */
function tornPanel({ units, qty, boards }: RunCreated, going: number): boolean {
  return units === 'ON_SCAN' && (qty - going) % boards !== 0;
}
