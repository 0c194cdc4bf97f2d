// A unit inside this station, with the form its step asks for. Told from the track-in fact alone, so a repeated
// command is answered as the first time, whatever became of the unit since.
import type { UnitHere } from '@lineside/core/contracts/station-bridge';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { DefectCode } from '@lineside/core/domain/defect/defect';
import type { DomainFact } from '@lineside/core/domain/facts';
import type { RouteSnapshot, RouteStep } from '@lineside/core/domain/route/facts';
import { stepByNo } from '@lineside/core/domain/route/state';
import { openVisits } from '@lineside/core/domain/unit/state';
import { factId, streamKey } from '@lineside/core/kernel/ids';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import type { Log } from '../log/log.ts';
import type { ResultsHere } from './results-here.ts';

export type TrackedIn = Extract<DomainFact, { type: 'unit.trackedIn' }>;

export class UnitsHere {
  readonly #parts: { folds: Folds; log: Log; people: People; results: ResultsHere };

  constructor(parts: { folds: Folds; log: Log; people: People; results: ResultsHere }) {
    this.#parts = parts;
  }

  /** Null when the run's frozen version is not known here. */
  of(fact: TrackedIn): UnitHere | null {
    const { run, step: stepNo, provisional } = fact.data;
    const frozen = this.#parts.folds.state('run', run)?.created?.frozen;
    const step = frozen === undefined ? undefined : stepByNo(frozen, stepNo);
    if (frozen === undefined || step === undefined) return null;
    return {
      sn: streamKey(fact.stream),
      run,
      step: { stepNo, name: step.name },
      next: nextStep(frozen, stepNo),
      inAt: fact.at,
      operator: this.#parts.people.nameOf(fact.actor),
      provisional,
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
    return fact === null || fact.type !== 'unit.trackedIn' ? null : this.of(fact as TrackedIn);
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

/** The next larger step of a frozen version; null after the last one. */
export function nextStep(frozen: RouteSnapshot, stepNo: number): UnitHere['next'] {
  const next = frozen.steps.find((step) => step.stepNo > stepNo);
  return next === undefined ? null : { stepNo: next.stepNo, name: next.name };
}

/** The identity of a folded fact. */
export function idOf(fact: { origin: TrackedIn['origin']; seq: number }): string {
  return factId(fact.origin, fact.seq);
}
