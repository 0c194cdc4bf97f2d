// [F6] A unit as folded. Total over any facts in any order: a step's result stands whatever the order in which
// news of it came; what contradicts is kept as it is and never thrown. Values and defects stay in the facts.
import { type FactId, factId } from '../../kernel/ids.ts';
import type { FactOf } from '../fact-of.ts';
import type { UnitCreated, unitFacts } from './facts.ts';

export type UnitFact = FactOf<typeof unitFacts>;
export const unitStatuses = ['QUEUED', 'IN_STATION', 'DONE', 'OUT_FAILED', 'ON_HOLD', 'SCRAPPED'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

export interface Visit {
  /** the track-in fact; for an out without a known in, what that out names */
  id: FactId;
  step: number;
  station: string;
  operator: string;
  /** wall clock of the station, ms; null when the track-in is not known */
  inAt: number | null;
  outAt: number | null;
  result: 'PASS' | 'FAIL' | null;
  provisional: boolean;
  /** a person has said that it does not count */
  voided: boolean;
}

/** What decided which results stand, in precedence order: a visit that ended (its place in `visits`), a rework. */
export type Turn = { visit: number; step: number; result: 'PASS' | 'FAIL' } | { reworkTo: number };

export interface UnitState {
  run: string | null;
  product: string | null;
  line: string | null;
  /** step numbers of the frozen version, ascending; empty while the making of the unit is not known */
  steps: readonly number[];
  visits: readonly Visit[];
  /** steps whose PASS stands, ascending */
  passed: readonly number[];
  /** step of the failure that nobody has disposed of yet */
  failedStep: number | null;
  hold: { reason: string; by: string; at: number } | null;
  /** what it was last sent back for, see `openRework` */
  rework: { toStep: number; failedStep: number | null; reason: string; by: string; at: number } | null;
  scrapped: boolean;
  /** the panel that it is a board of */
  panel: { code: string; place: number } | null;
  course: readonly Turn[];
  /** visits that do not count, also those of which no other fact is known yet */
  voids: readonly FactId[];
  /** results that somebody set right, also of visits of which no other fact is known yet; the last of a visit counts */
  setRight: readonly { visit: FactId; result: 'PASS' | 'FAIL' }[];
  /** nothing in its course calls for a review by itself: no gap, no step at two stations, no second run */
  straight: boolean;
}

export const initialUnit: UnitState = {
  run: null,
  product: null,
  line: null,
  steps: [],
  visits: [],
  passed: [],
  failedStep: null,
  hold: null,
  rework: null,
  scrapped: false,
  panel: null,
  course: [],
  voids: [],
  setRight: [],
  straight: true,
};

export function evolveUnit(state: UnitState, fact: UnitFact): UnitState {
  switch (fact.type) {
    case 'unit.created':
      return created(state, fact);
    case 'unit.trackedIn':
      return trackedIn(state, fact);
    case 'unit.trackedOut':
      return trackedOut(state, fact);
    case 'unit.disposed':
      return disposed(state, fact);
    case 'unit.corrected':
      return corrected(state, fact);
    case 'unit.moved':
      return moved(state, fact.data);
  }
}

function pick(data: Pick<UnitCreated, 'run' | 'product' | 'line' | 'steps'>): Partial<UnitState> {
  return { run: data.run, product: data.product, line: data.line, steps: data.steps };
}

function created(state: UnitState, { data }: Extract<UnitFact, { type: 'unit.created' }>): UnitState {
  const straight = state.straight && state.visits.length === 0 && isOfRun(state, data.run);
  const panel = state.panel ?? data.panel;
  return state.steps.length > 0
    ? { ...state, panel, straight }
    : { ...state, ...pick(data), panel, straight };
}

/** Straight only out of the run that it is known to be of, and before anybody worked on it. */
function moved(state: UnitState, data: Extract<UnitFact, { type: 'unit.moved' }>['data']): UnitState {
  const known = state.run === null || state.run === data.from || state.run === data.run;
  const panel = data.panel === undefined ? state.panel : data.panel;
  return { ...state, ...pick(data), panel, straight: state.straight && state.visits.length === 0 && known };
}

function isOfRun(state: UnitState, run: string): boolean {
  return state.run === null || state.run === run;
}

function trackedIn(state: UnitState, fact: Extract<UnitFact, { type: 'unit.trackedIn' }>): UnitState {
  const id = factId(fact.origin, fact.seq);
  const begun = {
    id,
    step: fact.data.step,
    station: fact.station,
    operator: fact.actor,
    inAt: fact.at,
    provisional: fact.data.provisional !== null,
    voided: state.voids.includes(id),
  };
  const ended = state.visits.some((visit) => visit.id === id);
  const visits = ended
    ? state.visits.map((visit) => (visit.id === id ? { ...visit, ...begun } : visit))
    : [...state.visits, { ...begun, outAt: null, result: null }];
  const { run, step, provisional } = fact.data;
  const straight =
    state.straight &&
    !ended &&
    provisional === null &&
    isOfRun(state, run) &&
    missingBefore(state, step).length === 0 &&
    state.visits.every((visit) => visit.step !== step || visit.station === fact.station);
  return { ...state, run: state.run ?? run, visits, straight };
}

function trackedOut(state: UnitState, fact: Extract<UnitFact, { type: 'unit.trackedOut' }>): UnitState {
  const { visit: id, step, heldBy } = fact.data;
  const result = state.setRight.findLast(({ visit }) => visit === id)?.result ?? fact.data.result;
  const outcome = { outAt: fact.at, result };
  const known = state.visits.findIndex((visit) => visit.id === id);
  const visits =
    known >= 0
      ? state.visits.map((visit, i) => (i === known ? { ...visit, ...outcome } : visit))
      : [
          ...state.visits,
          { ...unknownIn(state, id), step, station: fact.station, operator: fact.actor, ...outcome },
        ];
  const visit = known >= 0 ? known : state.visits.length;
  return withTurn(
    {
      ...state,
      run: state.run ?? fact.data.run,
      visits,
      hold: heldBy.length > 0 ? { reason: heldBy.join(', '), by: fact.actor, at: fact.at } : state.hold,
      straight: state.straight && known >= 0 && isOfRun(state, fact.data.run),
    },
    { visit, step, result },
  );
}

function unknownIn(state: UnitState, id: FactId) {
  return { id, inAt: null, provisional: false, voided: state.voids.includes(id) };
}

function disposed(before: UnitState, fact: Extract<UnitFact, { type: 'unit.disposed' }>): UnitState {
  const state = { ...before, straight: false };
  const { data, actor: by, at } = fact;
  const { reason } = data;
  switch (data.action) {
    case 'REWORK': {
      const { toStep } = data;
      const rework = { toStep, failedStep: state.failedStep, reason, by, at };
      return withTurn({ ...state, hold: null, rework }, { reworkTo: toStep });
    }
    case 'SCRAP':
      return { ...state, scrapped: true };
    case 'HOLD':
      return { ...state, hold: { reason, by, at } };
    case 'RELEASE':
      return { ...state, hold: null };
  }
}

/** What it corrects may be known later than the correction; it counts all the same. */
function corrected(state: UnitState, { data }: Extract<UnitFact, { type: 'unit.corrected' }>): UnitState {
  if (data.correction === 'RUN') return { ...state, ...pick(data), straight: false };
  if (data.correction === 'RESULT') return cameOut(state, data.visit, data.result);
  const visits = state.visits.map((visit) => (visit.id === data.visit ? { ...visit, voided: true } : visit));
  const voids = [...state.voids, data.visit];
  return { ...state, visits, voids, straight: false, ...standing(state.course, visits) };
}

/** A visit's result set right; the turn that it made counts by that result, whatever was known first. */
function cameOut(state: UnitState, id: FactId, result: 'PASS' | 'FAIL'): UnitState {
  const visit = state.visits.findIndex((candidate) => candidate.id === id);
  const visits = state.visits.map((each, i) =>
    i === visit && each.result !== null ? { ...each, result } : each,
  );
  const course = state.course.map((turn) =>
    'visit' in turn && turn.visit === visit ? { ...turn, result } : turn,
  );
  const setRight = [...state.setRight, { visit: id, result }];
  return { ...state, visits, course, setRight, straight: false, ...standing(course, visits) };
}

function withTurn(state: UnitState, turn: Turn): UnitState {
  const course = [...state.course, turn];
  return { ...state, course, ...standing(course, state.visits) };
}

/** Which results stand after this course, had the voided visits never been. */
function standing(
  course: readonly Turn[],
  visits: readonly Visit[],
): Pick<UnitState, 'passed' | 'failedStep'> {
  let passed = new Set<number>();
  let failedStep: number | null = null;
  for (const turn of course) {
    if ('reworkTo' in turn) {
      passed = new Set([...passed].filter((step) => step < turn.reworkTo));
      failedStep = null;
    } else if (visits[turn.visit]?.voided) continue;
    else if (turn.result === 'PASS') passed.add(turn.step);
    else {
      passed.delete(turn.step);
      failedStep = turn.step;
    }
  }
  return { passed: [...passed].sort((a, b) => a - b), failedStep };
}

/** The visits that have not ended and count. More than one means that stations disagree. */
export function openVisits(unit: UnitState): readonly Visit[] {
  return unit.visits.filter((visit) => visit.result === null && !visit.voided);
}

/** The rework that is still to be done: until the step that the unit was sent back to has passed. */
export function openRework({ rework, passed, scrapped }: UnitState): UnitState['rework'] {
  return rework === null || scrapped || passed.includes(rework.toStep) ? null : rework;
}

/** The next larger step after the last one passed; null when the last step has passed or no step is known. */
export function currentStep(unit: UnitState): number | null {
  const furthest = unit.passed.at(-1) ?? 0;
  return unit.steps.find((step) => step > furthest) ?? null;
}

/** Steps before `step` whose PASS is not known here. */
export function missingBefore(unit: UnitState, step: number): readonly number[] {
  return unit.steps.filter((earlier) => earlier < step && !unit.passed.includes(earlier));
}

export function unitStatus(unit: UnitState): UnitStatus {
  if (unit.scrapped) return 'SCRAPPED';
  if (openVisits(unit).length > 0) return 'IN_STATION';
  if (unit.hold !== null) return 'ON_HOLD';
  if (unit.failedStep !== null) return 'OUT_FAILED';
  return unit.steps.length > 0 && currentStep(unit) === null ? 'DONE' : 'QUEUED';
}
