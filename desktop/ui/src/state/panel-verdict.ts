// How a panel comes out as it stands: every board PASS unless it fails, and what is still wanted of which board. Pure.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { defectsToSend } from './fail-draft.ts';
import { type FormDraft, shownViews, verdictOf } from './form-draft.ts';
import type { UnitDraft } from './unit-draft.ts';

export interface BoardVerdict {
  unit: UnitHere;
  result: 'PASS' | 'FAIL' | 'HOLD';
  /** what keeps the board from being confirmed */
  wants: 'VALUES' | 'DEFECT' | null;
  /** first field that keeps it from passing */
  firstUnmet: string | null;
  unmet: ProblemDetail | null;
  defects: number;
  /** nothing is wanted of it, and what it would pass with was on screen */
  settled: boolean;
}

type Draft = Pick<UnitDraft, 'open' | 'form' | 'fail' | 'formSeen'>;

export function boardVerdict(unit: UnitHere, { open, form, fail, formSeen }: Draft): BoardVerdict {
  const { forcedFail, holds, firstUnmet, unmet } = verdictOf(shownViews(unit.form, form));
  const defects = defectsToSend(fail).length;
  const base = { unit, firstUnmet: null, unmet: null, defects, settled: false };
  if (defects > 0) return { ...base, result: 'FAIL', wants: null, settled: true };
  if (open === 'FAIL' || forcedFail !== null) return { ...base, result: 'FAIL', wants: 'DEFECT' };
  const result = holds.length > 0 ? 'HOLD' : 'PASS';
  const settled = unmet === null && (formSeen || unit.form.length === 0);
  return { ...base, result, wants: unmet === null ? null : 'VALUES', firstUnmet, unmet, settled };
}

/** How many boards come out how. One that is to be held is no PASS. */
export function countResults(verdicts: readonly BoardVerdict[]): Record<BoardVerdict['result'], number> {
  const counts = { PASS: 0, FAIL: 0, HOLD: 0 };
  for (const { result } of verdicts) counts[result] += 1;
  return counts;
}

/** One value counts for the whole panel: what is not collected from every unit. */
export function isShared({ trigger }: DataSpec): boolean {
  return trigger !== 'EACH_UNIT';
}

/** The texts of one board taken over into another, where nobody has entered any yet. */
export function copiedInto(to: FormDraft, from: FormDraft): FormDraft {
  return Object.fromEntries(
    Object.entries(to).map(([spec, field]) => {
      const given = from[spec]?.text ?? '';
      const isOwn = field.touched && field.text.trim() !== '';
      return [spec, isOwn || given === '' ? field : { text: given, touched: true }];
    }),
  );
}
