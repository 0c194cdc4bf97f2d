// Which units of a run are shown, as the address says; the hub looks through all of them.
import type { RunDetail } from '@lineside/core/contracts/planning';
import { unitStatuses } from '@lineside/core/domain/unit/state';
import { first, oneOf, type QueryPart } from './address-query.ts';

export interface UnitFilter {
  status: string;
  text: string;
  step: number | null;
}

type Query = Record<'status' | 'q' | 'step' | 'operation', QueryPart>;

/** Reads the address; `operation` (as stations know it) stands for the first step that does it. */
export function readUnitFilter(query: Query, steps: RunDetail['steps']): UnitFilter {
  const step = Number(first(query.step));
  const operation = first(query.operation);
  const byNo = steps.find((known) => known.stepNo === step);
  const byOperation = operation === '' ? undefined : steps.find((known) => known.operation === operation);
  const status = oneOf(unitStatuses, first(query.status)) ?? '';
  return { status, text: first(query.q).slice(0, 120), step: (byNo ?? byOperation)?.stepNo ?? null };
}

/** The filter as the hub is asked for it. */
export function unitQueryText({ status, text, step }: UnitFilter): string {
  const asked = { status, q: text.trim(), step: step === null ? '' : String(step) };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}
