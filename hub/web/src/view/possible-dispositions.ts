// What may be decided about a unit as its trace shows it. The hub decides; this only keeps impossible
// choices off the screen.
import type { Trace } from '@lineside/core/contracts/trace';

export type DispositionAction = 'REWORK' | 'SCRAP' | 'HOLD' | 'RELEASE';
type Subject = Pick<Trace, 'status' | 'steps' | 'hold'>;

export function possibleDispositions(trace: Subject): DispositionAction[] {
  if (trace.status === 'SCRAPPED') return [];
  const stopped = trace.status === 'OUT_FAILED' || trace.status === 'ON_HOLD';
  return [
    ...(stopped && reworkSteps(trace).length > 0 ? (['REWORK'] as const) : []),
    ...(trace.hold === null ? (['HOLD'] as const) : (['RELEASE'] as const)),
    'SCRAP' as const,
  ];
}

/** Steps rework may go back to: at or before the failed one, or the last one passed. */
export function reworkSteps(trace: Pick<Trace, 'steps'>): Trace['steps'] {
  const failed = trace.steps.filter((step) => step.state === 'FAILED').at(-1);
  const last = failed ?? trace.steps.filter((step) => step.state === 'PASSED').at(-1);
  return last === undefined ? [] : trace.steps.filter((step) => step.stepNo <= last.stepNo);
}
