// [F6] A unit as folded. Total over any facts in any order: a step's result stands whatever the order in which
// news of it came; what contradicts is kept as it is and never thrown. Values and defects stay in the facts.
import { type FactId, factId } from '../../kernel/ids.ts';
import type { FactOf } from '../fact-of.ts';
import type { unitFacts } from './facts.ts';

export type UnitFact = FactOf<typeof unitFacts>;
export type UnitStatus = 'QUEUED' | 'IN_STATION' | 'DONE' | 'OUT_FAILED' | 'ON_HOLD' | 'SCRAPPED';

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
}

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
  hold: { reason: string; at: number } | null;
  scrapped: boolean;
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
  scrapped: false,
};

export function evolveUnit(state: UnitState, fact: UnitFact): UnitState {
  switch (fact.type) {
    case 'unit.created':
      return state.steps.length > 0 ? state : { ...state, ...pick(fact.data) };
    case 'unit.trackedIn':
      return trackedIn(state, fact);
    case 'unit.trackedOut':
      return trackedOut(state, fact);
    case 'unit.disposed':
      return disposed(state, fact);
  }
}

function pick(data: Extract<UnitFact, { type: 'unit.created' }>['data']): Partial<UnitState> {
  return { run: data.run, product: data.product, line: data.line, steps: data.steps };
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
  };
  const ended = state.visits.some((visit) => visit.id === id);
  const visits = ended
    ? state.visits.map((visit) => (visit.id === id ? { ...visit, ...begun } : visit))
    : [...state.visits, { ...begun, outAt: null, result: null }];
  return { ...state, run: state.run ?? fact.data.run, visits };
}

function trackedOut(state: UnitState, fact: Extract<UnitFact, { type: 'unit.trackedOut' }>): UnitState {
  const { visit: id, step, result, heldBy } = fact.data;
  const outcome = { outAt: fact.at, result };
  const known = state.visits.some((visit) => visit.id === id);
  const visits = known
    ? state.visits.map((visit) => (visit.id === id ? { ...visit, ...outcome } : visit))
    : [
        ...state.visits,
        { id, step, station: fact.station, operator: fact.actor, inAt: null, provisional: false, ...outcome },
      ];
  return {
    ...state,
    run: state.run ?? fact.data.run,
    visits,
    passed:
      result === 'PASS' ? withStep(state.passed, step) : state.passed.filter((passed) => passed !== step),
    failedStep: result === 'FAIL' ? step : state.failedStep,
    hold: heldBy.length > 0 ? { reason: heldBy.join(', '), at: fact.at } : state.hold,
  };
}

function disposed(state: UnitState, fact: Extract<UnitFact, { type: 'unit.disposed' }>): UnitState {
  const { data } = fact;
  switch (data.action) {
    case 'REWORK':
      return {
        ...state,
        passed: state.passed.filter((step) => step < data.toStep),
        failedStep: null,
        hold: null,
      };
    case 'SCRAP':
      return { ...state, scrapped: true };
    case 'HOLD':
      return { ...state, hold: { reason: data.reason, at: fact.at } };
    case 'RELEASE':
      return { ...state, hold: null };
  }
}

function withStep(steps: readonly number[], step: number): readonly number[] {
  return steps.includes(step) ? steps : [...steps, step].sort((a, b) => a - b);
}

/** The visits that have not ended. More than one means that stations disagree. */
export function openVisits(unit: UnitState): readonly Visit[] {
  return unit.visits.filter((visit) => visit.result === null);
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
