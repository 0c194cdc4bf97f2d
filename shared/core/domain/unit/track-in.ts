// Track in: may this unit start a visit at this station now? Guards of the floor, in the order in which an
// operator can do something about them.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { streamId } from '../../kernel/ids.ts';
import { type Actor, may, unlessMay } from '../access/state.ts';
import type { EquipmentState } from '../equipment/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteSnapshot, RouteStep } from '../route/facts.ts';
import { stepByNo, stepsAtStation } from '../route/state.ts';
import type { RunCreated, runFacts } from '../run/facts.ts';
import { type RunState, runTakesUnits } from '../run/state.ts';
import { statusDetails } from '../run/status-text.ts';
import { type LabelledUnit, unitsOfScan } from '../run/units-of-run.ts';
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
import { createdUnit } from './units-made.ts';

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
  /** of this station */
  equipment: EquipmentState;
  /** who approved on the spot what the actor may not do alone; null when nobody did */
  approver: Actor | null;
}

type TrackInFact = NewFactOf<typeof unitFacts> | NewFactOf<typeof runFacts>;

/**
 * @returns `unit.created` for a first scan (for every board of its panel), `run.started` for the run's first unit, and
 * `unit.trackedIn`; or the first guard that stops it.
 */
export function decideTrackIn(context: TrackInContext, command: TrackIn): Decision<TrackInFact, UnitRefusal> {
  const created = context.run?.created ?? null;
  return decideVisit(context, command, created === null ? [] : unitsOfScan(created, command.sn));
}

/** A board of a panel as known here; null when no fact of it is. */
export interface Board {
  labelled: LabelledUnit;
  unit: UnitState | null;
  /** where it belongs to another run than its panel, as after a correction */
  run?: RunState | null;
}

/**
 * One scan for every board of a panel. Boards that cannot go in (failed, held, scrapped, belonging elsewhere) are left
 * out; when none can, the first one's refusal is the answer, and a question about one is a question about all.
 */
export function decideTrackInPanel(
  context: Omit<TrackInContext, 'unit'>,
  boards: readonly Board[],
  command: Omit<TrackIn, 'sn'>,
): Decision<TrackInFact, UnitRefusal> {
  const decisions = boards.map(({ labelled, unit, run = context.run }) =>
    decideVisit({ ...context, unit, run }, { ...command, sn: labelled.sn }, [labelled]),
  );
  const refusals = decisions.filter((decision) => 'refused' in decision);
  const asks = refusals.find(({ refused }) => asksBack.has(refused));
  if (asks !== undefined) return asks;
  const going = decisions.filter((decision) => 'facts' in decision);
  if (going.length === 0) return refusals[0] ?? refuse('PANEL_NOT_FOUND');
  const facts = going.flatMap((decision) => decision.facts);
  const isFirst = ({ type, stream }: TrackInFact, i: number) =>
    facts.findIndex((fact) => fact.type === type && fact.stream === stream) === i;
  return { facts: facts.filter((fact, i) => fact.type !== 'run.started' || isFirst(fact, i)) };
}

/** Refusals that a person may lift by answering; FORBIDDEN, by another who approves. */
const asksBack: ReadonlySet<UnitRefusal> = new Set(['UPSTREAM_UNKNOWN_ASK', 'APPROVAL_NEEDED', 'FORBIDDEN']);

/** @param makes the units that come into being with a first scan */
function decideVisit(
  context: TrackInContext,
  command: TrackIn,
  makes: readonly LabelledUnit[],
): Decision<TrackInFact, UnitRefusal> {
  const { actor, station, run } = context;
  const { sn } = command;
  const forbidden = unlessMay(actor, 'exec:track_in', { line: station.line, station: station.code });
  if (forbidden !== null) return forbidden;
  const created = run?.created ?? null;
  const ofRun = context.unit?.run ?? null;
  const firstScan = ofRun === null;
  if (ofRun !== null && created === null) return refuse('RUN_NOT_FOUND', { run: ofRun });
  if (run === null || created === null || (firstScan && !isMade(created, makes, sn)))
    return refuse('UNIT_NOT_FOUND', { sn });
  if (created.line !== station.line)
    return refuse('STATION_LINE_MISMATCH', { sn, run: created.run, line: created.line, here: station.line });
  if (!runTakesUnits(run)) return refuse('RUN_NOT_AUTHORIZED', statusDetails(created.run, run.status));
  const idle = refuseByEquipment(context);
  if (idle !== null) return idle;

  const unit = firstScan ? unitOf(created, station.line) : (context.unit ?? initialUnit);
  const step = stepHere(created.frozen, unit, station);
  const stopped = refuseByStatus(context, unit, step, sn);
  if (stopped !== null) return stopped;
  if (step === null)
    return refuse('STATION_NOT_IN_ROUTE', { sn, station: station.code, route: created.frozen.route });
  if (unit.passed.includes(step.stepNo)) return refuseElsewhere(created.frozen, unit, sn, step);
  const provisional = judgeUpstream(context, command, unit, step, created.frozen);
  if (provisional !== null && 'refused' in provisional) return provisional;

  const made = firstScan ? makes : [];
  return {
    facts: [
      ...made.map((labelled) => ({
        stream: streamId('unit', labelled.sn),
        type: 'unit.created' as const,
        data: createdUnit(created, labelled),
      })),
      ...(run.startedAt === null
        ? [{ stream: streamId('run', created.run), type: 'run.started' as const, data: { run: created.run } }]
        : []),
      {
        stream: streamId('unit', sn),
        type: 'unit.trackedIn' as const,
        data: { run: created.run, step: step.stepNo, source: 'MANUAL' as const, provisional },
      },
    ],
  };
}

/** The label of a panel makes boards, and is none itself. */
function isMade({ units }: RunCreated, makes: readonly LabelledUnit[], sn: string): boolean {
  return units === 'ON_SCAN' && makes.some((labelled) => labelled.sn === sn);
}

function refuseByEquipment({ station, equipment: { condition, word } }: TrackInContext) {
  if (condition === 'RUNNING') return null;
  const details = { station: station.code, reason: word?.reason ?? '', by: word?.by ?? '' };
  return refuse(condition === 'DOWN' ? 'EQUIPMENT_DOWN' : 'EQUIPMENT_IN_MAINTENANCE', details);
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
      return refuse('UNIT_ON_HOLD', { sn, reason: unit.hold?.reason ?? '', by: unit.hold?.by ?? '' });
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
  const approvedBy = approverOf(context);
  if (typeof approvedBy === 'object' && approvedBy !== null) return approvedBy;
  return { reason, missing: [...missing], approvedBy };
}

/** Who approves going on provisionally; null where the site asks for nobody. */
function approverOf({ actor, approver, site, station }: TrackInContext) {
  if (!site.provisionalApproval) return null;
  const by = approver ?? actor;
  const place = { line: station.line, station: station.code };
  if (may(by, 'readiness:check', place)) return by.user;
  return approver === null
    ? refuse('APPROVAL_NEEDED', { permission: 'readiness:check' })
    : refuse('FORBIDDEN', { permission: 'readiness:check', user: by.name, line: station.line });
}
