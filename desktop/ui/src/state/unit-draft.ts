// What the operator is filling in for one unit.
import type { FailDraft } from './fail-draft.ts';
import type { FormDraft } from './form-draft.ts';

/** What stands open for a unit: nothing, the values of its track-out, or the naming of its failure. */
export type OpenPanel = 'NONE' | 'FORM' | 'FAIL';

export interface UnitDraft {
  open: OpenPanel;
  form: FormDraft;
  fail: FailDraft;
  /** the values were on screen, so that what the unit before had may be taken over */
  formSeen: boolean;
  /** who entered the first of it; null while nobody has */
  enteredBy: { user: string; name: string } | null;
}
