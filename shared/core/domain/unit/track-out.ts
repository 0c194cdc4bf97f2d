// Track out: ends the visit of a unit at this station with PASS or FAIL, its values and its defects.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId } from '../../kernel/ids.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import { hasType, isOut, isVerdict, judge } from '../collection/judge.ts';
import type { DataValue } from '../collection/spec.ts';
import type { Defect } from '../defect/defect.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteStep } from '../route/facts.ts';
import { stepByNo } from '../route/state.ts';
import type { RunState } from '../run/state.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { RecordedValue, unitFacts } from './facts.ts';
import type { UnitRefusal } from './refusals.ts';
import { initialUnit, openVisits, type UnitState } from './state.ts';
import { invalidValue, missingValues, named } from './unmet-data.ts';

export interface TrackOut {
  sn: string;
  result: 'PASS' | 'FAIL';
  values: readonly { spec: string; value: DataValue; carried?: boolean | undefined }[];
  defects: readonly Defect[];
}

export interface TrackOutContext {
  actor: Actor;
  station: StationConfigured;
  unit: UnitState | null;
  run: RunState | null;
}

type Unmet = ReturnType<typeof refuse<UnitRefusal>>;

/** @returns `unit.trackedOut`, or the first guard that stops it. Never moves a unit that is not in this station. */
export function decideTrackOut(
  context: TrackOutContext,
  command: TrackOut,
): Decision<NewFactOf<typeof unitFacts>, UnitRefusal> {
  const { actor, station, unit } = context;
  const { sn, result } = command;
  const forbidden = unlessMay(actor, 'exec:track_out', { line: station.line, station: station.code });
  if (forbidden !== null) return forbidden;
  if (unit === null) return refuse('UNIT_NOT_FOUND', { sn });
  const open = openVisits(unit);
  const visit = open.find((candidate) => candidate.station === station.code);
  if (visit === undefined) return refuse('UNIT_NOT_IN_STATION', { sn, station: open[0]?.station ?? null });
  const created = context.run?.created ?? null;
  const step = created === null ? undefined : stepByNo(created.frozen, visit.step);
  if (created === null || step === undefined) return refuse('RUN_NOT_FOUND', { run: unit.run ?? '' });

  const values = recordValues(step, command);
  if ('refused' in values) return values;
  const unmet = result === 'PASS' ? unmetForPass(step, command, values) : unmetForFail(step, command);
  if (unmet !== null) return unmet;
  return {
    facts: [
      {
        stream: streamId('unit', sn),
        type: 'unit.trackedOut',
        data: {
          run: created.run,
          step: step.stepNo,
          visit: visit.id,
          result,
          values,
          defects: [...command.defects],
          heldBy: result === 'PASS' ? holdingSpecs(step, values) : [],
        },
      },
    ],
  };
}

/**
 * One confirmation for every board of a panel that is in this station, each with its own result. All or none: the first
 * board that is stopped stops the panel, and says which it is.
 * @param boards every board of the panel that is known here; its run where it is another than the panel's
 */
export function decideTrackOutPanel(
  context: Omit<TrackOutContext, 'unit'>,
  boards: readonly { sn: string; unit: UnitState | null; run?: RunState | null }[],
  commands: readonly TrackOut[],
): Decision<NewFactOf<typeof unitFacts>, UnitRefusal> {
  const { station } = context;
  const forbidden = unlessMay(context.actor, 'exec:track_out', { line: station.line, station: station.code });
  if (forbidden !== null) return forbidden;
  const inside = boards.filter(({ unit }) =>
    openVisits(unit ?? initialUnit).some((visit) => visit.station === station.code),
  );
  const missing = inside.filter(({ sn }) => !commands.some((command) => command.sn === sn));
  if (missing.length > 0) return refuse('PANEL_INCOMPLETE', { boards: missing.map(({ sn }) => sn) });
  const facts: NewFactOf<typeof unitFacts>[] = [];
  for (const [i, command] of commands.entries()) {
    if (commands.findIndex(({ sn }) => sn === command.sn) < i)
      return refuse('UNIT_NOT_IN_STATION', { sn: command.sn, station: null });
    const { unit = null, run = context.run } = boards.find(({ sn }) => sn === command.sn) ?? {};
    const decision = decideTrackOut({ ...context, unit, run }, command);
    if ('refused' in decision) return refuse(decision.refused, { ...decision.details, sn: command.sn });
    facts.push(...decision.facts);
  }
  return facts.length > 0 ? { facts } : refuse('PANEL_NOT_FOUND');
}

function recordValues(step: RouteStep, command: TrackOut): RecordedValue[] | Unmet {
  const values: RecordedValue[] = [];
  for (const { spec: code, value, carried } of command.values) {
    const spec = step.specs.find((candidate) => candidate.code === code);
    if (spec === undefined) return refuse('DATA_SPEC_NOT_FOUND', { spec: code, step: step.stepNo });
    if (values.some((earlier) => earlier.spec === code) || !hasType(spec, value))
      return refuse('DATA_VALUE_INVALID', invalidValue(spec, value));
    values.push({ spec: code, value, judgement: judge(spec, value), ...(carried ? { carried } : {}) });
  }
  return values;
}

function unmetForPass(step: RouteStep, command: TrackOut, values: readonly RecordedValue[]): Unmet | null {
  const missing = step.specs.filter(
    (spec) => spec.required && !values.some((value) => value.spec === spec.code),
  );
  if (missing.length > 0) return refuse('REQUIRED_DATA_MISSING', missingValues(missing));
  const verdict = step.specs.find(
    (spec) =>
      isVerdict(spec) && values.some((value) => value.spec === spec.code && value.judgement === 'FAIL'),
  );
  if (verdict !== undefined) return refuse('RESULT_FORCES_FAIL', named(verdict));
  return command.defects.length > 0 ? refuse('PASS_WITH_DEFECT', { defects: command.defects.length }) : null;
}

function unmetForFail(step: RouteStep, command: TrackOut): Unmet | null {
  if (command.defects.length === 0) return refuse('DEFECT_REQUIRED', { step: step.stepNo });
  const unknown = command.defects.find((defect) => !step.defects.some((known) => known.code === defect.code));
  return unknown === undefined
    ? null
    : refuse('DEFECT_CODE_UNKNOWN', { defect: unknown.code, step: step.stepNo });
}

function holdingSpecs(step: RouteStep, values: readonly RecordedValue[]): string[] {
  return values
    .filter((value) => isOut(value.judgement))
    .map((value) => value.spec)
    .filter((code) => step.specs.some((spec) => spec.code === code && spec.alarm === 'HOLD'));
}
