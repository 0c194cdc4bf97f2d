// The track-out form while it is being filled: what each text means, how it is judged, and what the whole allows.
// The station judges again with the same function; nothing here decides.
import type { BridgeInput, UnitHere } from '@lineside/core/contracts/station-bridge';
import { isOut, isVerdict, type Judgement, judge, readValue } from '@lineside/core/domain/collection/judge';
import type { DataSpec, DataValue } from '@lineside/core/domain/collection/spec';

export type FormField = UnitHere['form'][number];

export interface FieldDraft {
  text: string;
  /** typed, chosen or scanned by somebody for this unit */
  touched: boolean;
}

export type FormDraft = Readonly<Record<string, FieldDraft>>;

export interface FieldView {
  spec: DataSpec;
  text: string;
  value: DataValue | undefined;
  judgement: Judgement | null;
  /** still as the unit before had it */
  carried: boolean;
  trouble: 'MISSING' | 'NOT_THIS_TYPE' | null;
}

/** A form as it opens: what the unit before had stands in the fields that are not collected unit by unit. */
export function startForm(form: readonly FormField[]): FormDraft {
  return Object.fromEntries(
    form.map(({ spec, previous }) => [
      spec.code,
      { text: previous === null ? '' : String(previous), touched: false },
    ]),
  );
}

export function viewField({ spec, previous }: FormField, draft: FormDraft): FieldView {
  const { text, touched } = draft[spec.code] ?? { text: '', touched: false };
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

export interface FormVerdict {
  /** a verdict that says FAIL, so that this visit cannot pass */
  forcedFail: DataSpec | null;
  /** specs that send the unit to hold when it passes like this */
  holds: readonly DataSpec[];
  /** first field that keeps the unit from passing */
  firstUnmet: string | null;
}

export function verdictOf(views: readonly FieldView[]): FormVerdict {
  const forced = views.find((view) => isVerdict(view.spec) && view.judgement === 'FAIL');
  const unmet = views.find(
    (view) => view.trouble === 'NOT_THIS_TYPE' || (view.spec.required && view.value === undefined),
  );
  return {
    forcedFail: forced?.spec ?? null,
    holds: views
      .filter((view) => view.judgement !== null && isOut(view.judgement) && view.spec.alarm === 'HOLD')
      .map((view) => view.spec),
    firstUnmet: unmet?.spec.code ?? null,
  };
}

type SentValue = BridgeInput<'trackOut'>['values'][number];

/** What goes with the track-out: every readable value; one left as the unit before had it says so. */
export function valuesToSend(views: readonly FieldView[]): SentValue[] {
  return views.flatMap((view) =>
    view.value === undefined
      ? []
      : [{ spec: view.spec.code, value: view.value, ...(view.carried ? { carried: true } : {}) }],
  );
}
