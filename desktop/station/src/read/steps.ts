// A step of a run as people find it: its name, and the stations of the run's line that do it.
import type { NextStep } from '@lineside/core/contracts/station-cockpit';
import { stepByNo, stepsAtStation } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { z } from 'zod';
import type { Folds } from '../log/folds.ts';
import { fromMasterData } from '../log/from-master-data.ts';

export type StepHere = z.infer<typeof NextStep>;

export class Steps {
  readonly #stations: () => readonly StationConfigured[];

  constructor(folds: Folds) {
    this.#stations = fromMasterData(folds, () =>
      folds
        .keys('station')
        .flatMap((code) => folds.state('station', code) ?? [])
        .sort((a, b) => a.sequence - b.sequence),
    );
  }

  /** Null when the frozen version has no such step. */
  at({ frozen, line }: RunCreated, stepNo: number): StepHere | null {
    const step = stepByNo(frozen, stepNo);
    if (step === undefined) return null;
    const stations = this.#stations()
      .filter((station) => station.line === line && station.type === step.stationType)
      .filter((station) => stepsAtStation(frozen, station).includes(step))
      .map(({ code, name }) => ({ code, name }));
    return { stepNo, name: step.name, stations };
  }

  /** The next larger step; null after the last one. */
  after(run: RunCreated, stepNo: number): StepHere | null {
    const next = run.frozen.steps.find((step) => step.stepNo > stepNo);
    return next === undefined ? null : this.at(run, next.stepNo);
  }
}
