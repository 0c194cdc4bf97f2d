// Track in: may this unit start a visit at this station now? Guards of the floor, in the order in which an
// operator can do something about them.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId } from '../../kernel/ids.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteSnapshot, RouteStep } from '../route/facts.ts';
import { stepByNo, stepsAtStation } from '../route/state.ts';
import type { RunCreated, runFacts } from '../run/facts.ts';
import { type RunState, runTakesUnits, serialFitsRun } from '../run/state.ts';
import type { SiteState } from '../site/state.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { unitFacts } from './facts.ts';
import type { UnitRefusal } from './refusals.ts';
import {
  currentStep,
  initialUnit,
  missingBefore,
  openVisits,
  type UnitState,
  unitStatus,
  type Visit,
} from './state.ts';

export interface TrackIn {
  sn: string;
  /** why to go on although the upstream PASS is not known here; null for a plain scan */
  provisionalReason: string | null;
}

/** What the station knows of the rest of the line at this moment. */
export interface Knowledge {
  /** wall clock of the last word from the hub, ms; null if there never was one */
  asOf: number | null;
  /** true while the hub answers and no station of this line is silent: then "not known" means "not done" */
  complete: boolean;
}

export interface TrackInContext {
  actor: Actor;
  station: StationConfigured;
  site: SiteState;
  /** the unit as known here; null when no fact of it is */
  unit: UnitState | null;
  /** the unit's run, or for an unknown unit the run whose pattern the scan fits; null when there is none */
  run: RunState | null;
  knowledge: Knowledge;
}

type TrackInFact = NewFactOf<typeof unitFacts> | NewFactOf<typeof runFacts>;

/**
 * @returns `unit.created` for a first scan, `run.started` for the run's first unit, and `unit.trackedIn`;
 * or the first guard that stops it.
 */
export function decideTrackIn(context: TrackInContext, command: TrackIn): Decision<TrackInFact, UnitRefusal> {
  const { actor, station, run } = context;
  const { sn } = command;
  if (!may(actor, 'exec:track_in', { line: station.line, station: station.code }))
    return refuse('FORBIDDEN', { permission: 'exec:track_in', user: actor.name });
  const created = run?.created ?? null;
  const ofRun = context.unit?.run ?? null;
  const firstScan = ofRun === null;
  if (ofRun !== null && created === null) return refuse('RUN_NOT_FOUND', { run: ofRun });
  if (run === null || created === null || (firstScan && !makesUnit(created, sn)))
    return refuse('UNIT_NOT_FOUND', { sn });
  if (created.line !== station.line)
    return refuse('STATION_LINE_MISMATCH', { sn, run: created.run, line: created.line, here: station.line });
  if (!runTakesUnits(run)) return refuse('RUN_NOT_AUTHORIZED', { run: created.run, status: run.status });

  const unit = firstScan ? unitOf(created, station.line) : (context.unit ?? initialUnit);
  const step = stepHere(created.frozen, unit, station);
  const stopped = refuseByStatus(context, unit, step, sn);
  if (stopped !== null) return stopped;
  if (step === null)
    return refuse('STATION_NOT_IN_ROUTE', { sn, station: station.code, route: created.frozen.route });
  if (unit.passed.includes(step.stepNo)) return refuseElsewhere(created.frozen, unit, sn, step);
  const provisional = judgeUpstream(context, command, unit, step, created.frozen);
  if (provisional !== null && 'refused' in provisional) return provisional;

  const facts: TrackInFact[] = [];
  const stream = streamId('unit', sn);
  if (firstScan) facts.push({ stream, type: 'unit.created', data: createdUnit(created, sn) });
  if (run.startedAt === null)
    facts.push({ stream: streamId('run', created.run), type: 'run.started', data: { run: created.run } });
  facts.push({
    stream,
    type: 'unit.trackedIn',
    data: { run: created.run, step: step.stepNo, source: 'MANUAL', provisional },
  });
  return { facts };
}

/** The payload that makes a unit of a run. */
export function createdUnit(run: RunCreated, sn: string) {
  const steps = run.frozen.steps.map((step) => step.stepNo);
  return { sn, run: run.run, product: run.product, line: run.line, steps };
}

function makesUnit(run: RunCreated, sn: string): boolean {
  return run.units === 'ON_SCAN' && serialFitsRun(sn, run);
}

function unitOf(run: RunCreated, line: string): UnitState {
  return {
    ...initialUnit,
    run: run.run,
    product: run.product,
    line,
    steps: run.frozen.steps.map((s) => s.stepNo),
  };
}

function refuseByStatus(context: TrackInContext, unit: UnitState, step: RouteStep | null, sn: string) {
  switch (unitStatus(unit)) {
    case 'QUEUED':
      return null;
    case 'IN_STATION':
      return refuseInside(context, unit, step, sn);
    case 'DONE':
      return refuse('UNIT_ALREADY_DONE', { sn });
    case 'OUT_FAILED':
      return refuse('UNIT_OUT_FAILED', { sn, step: unit.failedStep });
    case 'ON_HOLD':
      return refuse('UNIT_ON_HOLD', { sn, reason: unit.hold?.reason ?? '' });
    case 'SCRAPPED':
      return refuse('UNIT_SCRAPPED', { sn });
  }
}

/** A visit upstream may have ended without the news reaching this station; then the gap it leaves is asked about. */
function refuseInside(
  { station, knowledge }: TrackInContext,
  unit: UnitState,
  step: RouteStep | null,
  sn: string,
) {
  const mayHaveEnded = (visit: Visit) =>
    !knowledge.complete && visit.station !== station.code && visit.step < (step?.stepNo ?? 0);
  const inside = openVisits(unit).find((visit) => !mayHaveEnded(visit));
  if (inside === undefined) return null;
  const here = inside.station === station.code ? 1 : 0;
  return refuse('UNIT_ALREADY_IN_STATION', { sn, station: inside.station, here });
}

/** The step to do here: the first of this station's steps that has not passed, else its last one. */
function stepHere(frozen: RouteSnapshot, unit: UnitState, station: StationConfigured): RouteStep | null {
  const here = stepsAtStation(frozen, station);
  return here.find((step) => !unit.passed.includes(step.stepNo)) ?? here.at(-1) ?? null;
}

function refuseElsewhere(frozen: RouteSnapshot, unit: UnitState, sn: string, here: RouteStep) {
  const next = stepByNo(frozen, currentStep(unit) ?? here.stepNo) ?? here;
  return refuse('STATION_MISMATCH', {
    sn,
    step: next.stepNo,
    belongsToEn: next.name.en,
    belongsToZh: next.name.zh,
    group: next.group ?? next.stations.join(', '),
  });
}

/** Null when every earlier step is known to have passed, or a gap was already accepted on the way here. */
function judgeUpstream(
  context: TrackInContext,
  command: TrackIn,
  unit: UnitState,
  step: RouteStep,
  frozen: RouteSnapshot,
) {
  const missing = missingBefore(unit, step.stepNo);
  if (missing.length === 0 || currentStep(unit) === step.stepNo || step.stepNo < (currentStep(unit) ?? 0))
    return null;
  if (context.knowledge.complete) return refuseElsewhere(frozen, unit, command.sn, step);
  const details = { sn: command.sn, missing, asOf: context.knowledge.asOf };
  if (!context.site.provisionalWork) return refuse('UPSTREAM_UNKNOWN', details);
  const reason = command.provisionalReason?.trim() ?? '';
  if (reason === '') return refuse('UPSTREAM_UNKNOWN_ASK', details);
  return { reason, missing: [...missing] };
}
