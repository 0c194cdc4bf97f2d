// A unit inside this station, with the form its step asks for. Told from the track-in fact and from the unit as it was
// then, so a repeated command is answered as the first time, whatever became of the unit since.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { DefectCode } from '@lineside/core/domain/defect/defect';
import type { DomainFact } from '@lineside/core/domain/facts';
import type { RouteStep } from '@lineside/core/domain/route/facts';
import { stepByNo } from '@lineside/core/domain/route/state';
import { openRework, openVisits, type UnitState } from '@lineside/core/domain/unit/state';
import { streamKey } from '@lineside/core/kernel/ids';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import type { Log } from '../log/log.ts';
import type { ResultsHere } from './results-here.ts';
import type { Steps } from './steps.ts';

export type TrackedIn = Extract<DomainFact, { type: 'unit.trackedIn' }>;

export interface UnitsHereParts {
  folds: Folds;
  log: Log;
  people: People;
  results: ResultsHere;
  steps: Steps;
}

export class UnitsHere {
  readonly #parts: UnitsHereParts;

  constructor(parts: UnitsHereParts) {
    this.#parts = parts;
  }

  /**
   * @param unit as known when it was tracked in
   * @returns null when the run's frozen version is not known here
   */
  of(fact: TrackedIn, unit: UnitState | null): UnitHere | null {
    const { folds, people, steps } = this.#parts;
    const { run, step: stepNo, provisional } = fact.data;
    const created = folds.state('run', run)?.created;
    const step = created == null ? undefined : stepByNo(created.frozen, stepNo);
    if (created == null || step === undefined) return null;
    return {
      sn: streamKey(fact.stream),
      run,
      panel: unit?.panel ?? null,
      step: { stepNo, name: step.name },
      next: steps.after(created, stepNo),
      rework: this.#rework(unit, stepNo),
      inAt: fact.at,
      operator: people.nameOf(fact.actor),
      provisional: provisional && { reason: provisional.reason, missing: provisional.missing },
      form: this.#form(run, step),
      defects: this.#commonFirst(step.defects),
    };
  }

  /** The unit's open visit at a station; null when it has none there. */
  inside(sn: string, station: string): UnitHere | null {
    const { folds, log } = this.#parts;
    const unit = folds.state('unit', sn);
    const open = unit === null ? [] : openVisits(unit);
    const visit = open.findLast((candidate) => candidate.station === station);
    const fact = visit === undefined ? null : log.fact(visit.id);
    return fact === null || fact.type !== 'unit.trackedIn' ? null : this.of(fact as TrackedIn, unit);
  }

  #rework(unit: UnitState | null, stepNo: number): UnitHere['rework'] {
    const rework = unit === null ? null : openRework(unit);
    if (rework === null || rework.toStep !== stepNo) return null;
    return { reason: rework.reason, by: this.#parts.people.nameOf(rework.by) };
  }

  #form(run: string, step: RouteStep): UnitHere['form'] {
    const carried = step.specs.filter(isCarried).map(({ code }) => code);
    const previous = this.#parts.results.valuesBefore(run, step.stepNo, carried);
    return step.specs.map((spec) => ({ spec, previous: previous.get(spec.code) ?? null }));
  }

  #commonFirst(defects: readonly DefectCode[]): DefectCode[] {
    const uses = this.#parts.results.defectUses();
    return defects.toSorted((a, b) => (uses.get(b.code) ?? 0) - (uses.get(a.code) ?? 0));
  }
}

/** Not collected unit by unit: the value of the unit before is the likely one. */
function isCarried(spec: DataSpec): boolean {
  return spec.trigger === 'EVENT' || spec.trigger === 'TIME';
}
