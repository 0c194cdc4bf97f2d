// One field of a track-out form as it stands: what its text means and how that is judged. The station's form and the
// hub's preview of a spec go by this; the host judges again with the same function, nothing here decides.
import { type Judgement, judge, readValue } from '@lineside/core/domain/collection/judge';
import type { DataSpec, DataValue } from '@lineside/core/domain/collection/spec';

/** Characters that a value may have. */
export const longestValue = 4000;

export interface FieldDraft {
  text: string;
  /** typed, chosen or scanned by somebody for this unit */
  touched: boolean;
}

export const untouched: FieldDraft = { text: '', touched: false };

export interface FieldView {
  spec: DataSpec;
  text: string;
  value: DataValue | undefined;
  judgement: Judgement | null;
  /** still as the unit before had it */
  carried: boolean;
  trouble: 'MISSING' | 'NOT_THIS_TYPE' | null;
}

/** What is missing shows only once somebody was there; `previous` is what the unit before had. */
export function fieldView(
  spec: DataSpec,
  { text, touched }: FieldDraft,
  previous: DataValue | null = null,
): FieldView {
  const value = readValue(spec, text);
  const empty = text.trim() === '';
  return {
    spec,
    text,
    value,
    judgement: value === undefined ? null : judge(spec, value),
    carried: !touched && previous !== null && !empty,
    trouble:
      value !== undefined ? null : !empty ? 'NOT_THIS_TYPE' : spec.required && touched ? 'MISSING' : null,
  };
}
