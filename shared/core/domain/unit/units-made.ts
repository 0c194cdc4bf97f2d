// The payloads that make a unit of a run, or give one to another run.
import type { LineCode, RunNo } from '../../kernel/ids.ts';
import type { RunCreated } from '../run/facts.ts';
import type { LabelledUnit } from '../run/units-of-run.ts';

export function createdUnit(run: RunCreated, { sn, panel }: LabelledUnit) {
  return { sn, panel, run: run.run, product: run.product, line: run.line, steps: stepsOf(run) };
}

/** @param from the run that it belonged to; null when none was known */
export function movedUnit(run: RunCreated, sn: string, from: string | null, reason: string) {
  return {
    sn,
    from: from as RunNo | null,
    run: run.run,
    product: run.product,
    line: run.line as LineCode,
    steps: stepsOf(run),
    reason,
  };
}

function stepsOf({ frozen }: RunCreated): number[] {
  return frozen.steps.map((step) => step.stepNo);
}
