// Which units of a run are shown, as the address says: status and text are asked of the hub, the step is narrowed
// here among the units it answered.
import type { RunDetail } from '@lineside/core/contracts/hub-api';

export interface UnitFilter {
  status: string;
  text: string;
  step: number | null;
}

type Query = Record<'status' | 'q' | 'step' | 'operation', string | string[] | undefined>;

/** Reads the address; `operation` (as stations know it) stands for the first step that does it. */
export function readUnitFilter(query: Query, steps: RunDetail['steps']): UnitFilter {
  const step = Number(first(query.step));
  const operation = first(query.operation);
  const byNo = steps.find((known) => known.stepNo === step);
  const byOperation = operation === '' ? undefined : steps.find((known) => known.operation === operation);
  return { status: first(query.status), text: first(query.q), step: (byNo ?? byOperation)?.stepNo ?? null };
}

export function unitsAtStep(units: RunDetail['units'], step: number | null): RunDetail['units'] {
  return step === null ? units : units.filter((unit) => unit.step === step);
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
