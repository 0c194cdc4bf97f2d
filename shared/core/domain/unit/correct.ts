// There is no undo: a visit recorded wrongly is set right by a fact of its own, with a reason, by who has the right.
import type { z } from 'zod';
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type FactId, streamId } from '../../kernel/ids.ts';
import { unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RunState } from '../run/state.ts';
import { type DisposeContext, placeOf } from './dispose.ts';
import type { unitFacts, VisitCorrection } from './facts.ts';
import type { UnitRefusal } from './refusals.ts';

export interface CorrectContext extends DisposeContext {
  /** the unit's run; null when it is not known */
  run: RunState | null;
}

export interface Correct {
  sn: string;
  visit: FactId;
  reason: string;
  correction: z.infer<typeof VisitCorrection>;
}

/** @returns `unit.corrected`; a FAIL names defects that the run's version has, at whichever step, and a PASS none. */
export function decideCorrect(
  context: CorrectContext,
  { sn, visit: id, reason, correction }: Correct,
): Decision<NewFactOf<typeof unitFacts>, UnitRefusal> {
  const { unit, requestedBy } = context;
  const forbidden = unlessMay(context.actor, 'quality:disposition', placeOf(context));
  if (forbidden !== null) return forbidden;
  if (unit === null) return refuse('UNIT_NOT_FOUND', { sn });
  const visit = unit.visits.find((candidate) => candidate.id === id && !candidate.voided);
  if (visit === undefined) return refuse('VISIT_NOT_FOUND', { sn });
  const given = { visit: id, exception: null, reason, requestedBy };
  const stream = streamId('unit', sn);
  if (correction.correction === 'VOID_VISIT')
    return { facts: [{ stream, type: 'unit.corrected', data: { ...correction, ...given } }] };
  if (visit.result === null) return refuse('VISIT_OPEN', { sn, station: visit.station });
  const { result, defects } = correction;
  if (result === 'FAIL' && defects.length === 0) return refuse('DEFECT_REQUIRED', { step: visit.step });
  if (result === 'PASS' && defects.length > 0) return refuse('PASS_WITH_DEFECT', { defects: defects.length });
  const known = new Set(
    context.run?.created?.frozen.steps.flatMap((step) => step.defects.map(({ code }) => code)),
  );
  const unknown = defects.find((defect) => !known.has(defect.code));
  if (unknown !== undefined) return refuse('DEFECT_CODE_UNKNOWN', { defect: unknown.code, step: visit.step });
  const data = { correction: 'RESULT' as const, result, defects: [...defects], ...given };
  return { facts: [{ stream, type: 'unit.corrected', data }] };
}
