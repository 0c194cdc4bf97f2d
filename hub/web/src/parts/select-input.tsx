// A choice of one out of a list; long lists stand under headings.
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, type JSX, Show } from 'solid-js';
import { words } from '../language.ts';
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  /** a heading that several options stand under */
  group?: string | undefined;
}

type SelectProps<Value extends string> = Omit<FieldProps<Value | null>, 'onValue'> & {
  options: readonly Option<Value>[];
};
/** `none` is the word for choosing nothing. */
type OptionalProps<Value extends string> = SelectProps<Value> & {
  none: string;
  onValue: (value: Value | null) => void;
};
/** Without `none` something must be chosen. */
type DefiniteProps<Value extends string> = SelectProps<Value> & {
  none?: undefined;
  onValue: (value: Value) => void;
};

export function SelectInput<Value extends string>(props: OptionalProps<Value>): JSX.Element;
export function SelectInput<Value extends string>(props: DefiniteProps<Value>): JSX.Element;
export function SelectInput<Value extends string>(props: OptionalProps<Value> | DefiniteProps<Value>) {
  const problem = () =>
    props.problem ??
    (props.value === null && props.none === undefined && props.required !== false
      ? words('faultChoose')
      : null);
  const groups = () => [...new Set(props.options.map(({ group }) => group))];
  const choose = (text: string) => {
    const chosen = props.options.find(({ value }) => value === text)?.value ?? null;
    if (props.none !== undefined) props.onValue(chosen);
    else if (chosen !== null) props.onValue(chosen);
  };
  return (
    <FormField {...props} problem={problem()}>
      {(part) => (
        <span class="relative grid">
          <select
            id={part.id}
            title={props.options.find(({ value }) => value === props.value)?.label}
            data-testid={props.testId}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            disabled={props.disabled}
            onChange={(event) => choose(event.currentTarget.value)}
            onBlur={part.leave}
            class={`${fieldLook} appearance-none truncate pr-8`}
          >
            <Show when={props.none !== undefined || props.value === null}>
              <option value="" selected={props.value === null} disabled={props.none === undefined}>
                {props.none ?? words('choose')}
              </option>
            </Show>
            <For each={groups()}>
              {(group) => (
                <Show
                  when={group}
                  fallback={<Options options={props.options} group={undefined} value={props.value} />}
                >
                  <optgroup label={group}>
                    <Options options={props.options} group={group} value={props.value} />
                  </optgroup>
                </Show>
              )}
            </For>
            {/* what is chosen and no more there is still shown: it is what the thing says */}
            <Show when={props.value !== null && !props.options.some(({ value }) => value === props.value)}>
              <option value={props.value ?? ''} selected>
                {props.value}
              </option>
            </Show>
          </select>
          <ChevronDown
            size={15}
            aria-hidden="true"
            class="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-faint"
          />
        </span>
      )}
    </FormField>
  );
}

function Options(props: {
  options: readonly Option<string>[];
  group: string | undefined;
  value: string | null;
}) {
  return (
    <For each={props.options.filter(({ group }) => group === props.group)}>
      {(option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      )}
    </For>
  );
}
