// A text that is usually one of a list, and may be another: typed, with the list's own offered under it.
import { createUniqueId, For } from 'solid-js';
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';

interface SuggestInputProps extends FieldProps<string> {
  options: readonly { value: string; label: string }[];
  code?: boolean;
  placeholder?: string;
}

export function SuggestInput(props: SuggestInputProps) {
  const listId = createUniqueId();
  return (
    <FormField {...props} problem={props.problem ?? null}>
      {(part) => (
        <>
          <input
            id={part.id}
            type="text"
            list={listId}
            autocomplete="off"
            spellcheck={false}
            data-testid={props.testId}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            disabled={props.disabled}
            placeholder={props.placeholder}
            value={props.value}
            onInput={(event) => props.onValue(event.currentTarget.value)}
            onBlur={part.leave}
            class={fieldLook}
            classList={{ 'font-code': props.code === true }}
          />
          <datalist id={listId}>
            <For each={props.options}>{(option) => <option value={option.value}>{option.label}</option>}</For>
          </datalist>
        </>
      )}
    </FormField>
  );
}
