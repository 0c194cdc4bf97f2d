// The frame of one field in a form: label above, the field, then what is wrong with it or else a hint. For screen
// readers both belong to the field.
import { Sign } from '@lineside/ui/sign';
import { createUniqueId, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { words } from '../language.ts';
import { useFieldProblem } from './form-problems.tsx';

/** What every field of a form takes. */
export interface FieldProps<Value> {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  /** what is wrong with it, as a sentence; shown once the field was left or saving was tried */
  problem?: string | null | undefined;
  hint?: string | undefined;
  testId: string;
  disabled?: boolean | undefined;
  /** an empty one is a problem by itself */
  required?: boolean | undefined;
}

/** What the field inside needs, so that label, hint and problem belong to it. */
export interface FieldPart {
  id: string;
  describedBy: () => string | undefined;
  invalid: () => boolean;
  leave: () => void;
}

export const fieldLook =
  'h-9 w-full min-w-0 rounded-chip border border-line-strong bg-surface px-2.5 text-ink aria-invalid:border-fail disabled:border-line disabled:bg-sunken disabled:text-ink-soft';

interface FormFieldProps
  extends Pick<FieldProps<unknown>, 'label' | 'hint' | 'testId' | 'required' | 'disabled'> {
  problem: string | null;
  /** several inputs under one label */
  group?: boolean;
  children: (part: FieldPart) => JSX.Element;
}

export function FormField(props: FormFieldProps) {
  const id = createUniqueId();
  let frame: HTMLElement | undefined;
  const problem = useFieldProblem({
    label: () => props.label,
    sentence: () => (props.disabled ? null : props.problem),
    // asked for anew: the field inside may be another one by now
    element: () =>
      frame?.querySelector<HTMLElement>('input, select, textarea') ?? frame?.querySelector('button') ?? frame,
  });
  const part: FieldPart = {
    id,
    describedBy: () => (problem.shown() !== null || props.hint !== undefined ? `${id}-note` : undefined),
    invalid: () => problem.shown() !== null,
    leave: problem.leave,
  };
  const label = () => (
    <>
      {props.label}
      <Show when={props.required === false}>
        <span class="ml-1.5 font-normal text-ink-faint">{words('fieldOptional')}</span>
      </Show>
    </>
  );
  return (
    <Dynamic
      ref={(found: HTMLElement) => (frame = found)}
      component={props.group ? 'fieldset' : 'div'}
      class="m-0 grid min-w-0 content-start gap-1 border-0 p-0"
      aria-labelledby={props.group ? `${id}-label` : undefined}
    >
      <Show
        when={props.group}
        fallback={
          <label for={id} class="text-table font-medium text-ink-soft">
            {label()}
          </label>
        }
      >
        <span id={`${id}-label`} class="text-table font-medium text-ink-soft">
          {label()}
        </span>
      </Show>
      {props.children(part)}
      <Show
        when={problem.shown()}
        fallback={
          <Show when={props.hint}>
            {(hint) => (
              <p id={`${id}-note`} class="m-0 text-mini text-ink-faint">
                {hint()}
              </p>
            )}
          </Show>
        }
      >
        {(sentence) => (
          <p
            id={`${id}-note`}
            data-testid={`${props.testId}-problem`}
            class="m-0 flex items-start gap-1.5 text-mini text-fail-ink"
          >
            <Sign name="fail" size={11} class="mt-[3px]" />
            {sentence()}
          </p>
        )}
      </Show>
    </Dynamic>
  );
}
