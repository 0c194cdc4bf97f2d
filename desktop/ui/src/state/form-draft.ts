// The track-out form while it is being filled: what each text means, how it is judged, and what the whole allows.
// The station judges again with the same function; nothing here decides.

import { type ProblemBody, problemBody } from '@lineside/core/contracts/problem';
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { isOut, isVerdict } from '@lineside/core/domain/collection/judge';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { invalidValue, missingValues } from '@lineside/core/domain/unit/unmet-data';
import { type FieldDraft, type FieldView, fieldView, untouched } from '@lineside/ui/format/field-view';

export type FormField = UnitHere['form'][number];
export type FormDraft = Readonly<Record<string, FieldDraft>>;

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
  return fieldView(spec, draft[spec.code] ?? untouched, previous);
}

export interface FieldGroup {
  kind: DataSpec['kind'];
  fields: readonly FormField[];
}

/** The form as it is shown and walked through: key values before observations, each in the order they were bound. */
export function fieldGroups(form: readonly FormField[]): FieldGroup[] {
  return (['KEY', 'OBSERVATION'] as const)
    .map((kind) => ({ kind, fields: form.filter(({ spec }) => spec.kind === kind) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Every field in the order of `fieldGroups`. */
export function shownViews(form: readonly FormField[], draft: FormDraft): FieldView[] {
  return fieldGroups(form).flatMap(({ fields }) => fields.map((field) => viewField(field, draft)));
}

export interface FormVerdict {
  /** a verdict that says FAIL, so that this visit cannot pass */
  forcedFail: DataSpec | null;
  /** specs that send the unit to hold when it passes like this */
  holds: readonly DataSpec[];
  /** first field that keeps the unit from passing */
  firstUnmet: string | null;
  /** why it cannot pass, naming the fields, as the station would refuse it */
  unmet: ProblemBody['error'] | null;
}

/** `views` in the order in which they are shown. */
export function verdictOf(views: readonly FieldView[]): FormVerdict {
  const forced = views.find((view) => isVerdict(view.spec) && view.judgement === 'FAIL');
  const unmet = views.filter(isUnmet);
  return {
    forcedFail: forced?.spec ?? null,
    holds: views
      .filter((view) => view.judgement !== null && isOut(view.judgement) && view.spec.alarm === 'HOLD')
      .map((view) => view.spec),
    firstUnmet: unmet[0]?.spec.code ?? null,
    unmet: problemOf(unmet),
  };
}

function isUnmet({ spec, value, trouble }: FieldView): boolean {
  return trouble === 'NOT_THIS_TYPE' || (spec.required && value === undefined);
}

/** The first field decides what is said; fields that hold nothing are named together. */
function problemOf(unmet: readonly FieldView[]): ProblemBody['error'] | null {
  const [first] = unmet;
  if (first === undefined) return null;
  if (first.trouble === 'NOT_THIS_TYPE')
    return problemBody('DATA_VALUE_INVALID', invalidValue(first.spec, first.text)).error;
  const missing = unmet.filter(({ trouble }) => trouble !== 'NOT_THIS_TYPE').map(({ spec }) => spec);
  return problemBody('REQUIRED_DATA_MISSING', missingValues(missing)).error;
}

/** The field that a scan goes to when it is no unit: the focused one, unless another text still waits for its value. */
export function fieldForScan(
  views: readonly FieldView[],
  focused: string | null,
  text: string,
): string | null {
  const here = views.find(({ spec }) => spec.code === focused);
  if (here !== undefined && fieldView(here.spec, { text, touched: true }).value !== undefined)
    return here.spec.code;
  const waiting = views.find(({ spec, text: has }) => spec.type === 'TEXT' && has.trim() === '');
  return (waiting ?? here)?.spec.code ?? null;
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
