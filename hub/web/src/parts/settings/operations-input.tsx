// Several operations: those chosen as chips, further ones from a list that begins with the earlier steps of the route.
import X from 'lucide-solid/icons/x';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { type FieldProps, FormField } from '../form-field.tsx';
import { useOperationName, useOperations } from '../operation-names.ts';

interface OperationsInputProps extends FieldProps<readonly string[]> {
  earlier: readonly string[];
}

export function OperationsInput(props: OperationsInputProps) {
  const operations = useOperations();
  const operationName = useOperationName();
  const free = createMemo(() => {
    const open = [...operations().keys()].filter((code) => !props.value.includes(code));
    return {
      earlier: open.filter((code) => props.earlier.includes(code)),
      others: open.filter((code) => !props.earlier.includes(code)),
    };
  });
  const options = (codes: readonly string[]) => (
    <For each={codes}>{(code) => <option value={code}>{operationName(code)}</option>}</For>
  );
  return (
    <FormField {...props} problem={props.problem ?? null}>
      {(part) => (
        <div class="flex flex-wrap items-center gap-1.5" data-testid={props.testId}>
          <For each={props.value}>
            {(code) => (
              <span class="inline-flex h-7 items-center gap-1 rounded-full bg-accent-soft pr-1 pl-2.5 text-table text-accent-ink">
                {operationName(code)}
                <button
                  type="button"
                  aria-label={words('take', { what: operationName(code) })}
                  onClick={() => props.onValue(props.value.filter((other) => other !== code))}
                  class="grid size-5 place-items-center rounded-full border-0 bg-transparent p-0 text-inherit hover:bg-surface"
                >
                  <X size={12} aria-hidden="true" />
                </button>
              </span>
            )}
          </For>
          <select
            id={part.id}
            data-testid={`${props.testId}-add`}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              event.currentTarget.value = '';
              if (value !== '') props.onValue([...props.value, value]);
            }}
            onBlur={part.leave}
            class="h-8 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink aria-invalid:border-fail"
          >
            <option value="">{words('windowAddAfter')}</option>
            <Show when={free().earlier.length > 0} fallback={options(free().others)}>
              <optgroup label={words('windowEarlier')}>{options(free().earlier)}</optgroup>
              <optgroup label={words('windowOthers')}>{options(free().others)}</optgroup>
            </Show>
          </select>
        </div>
      )}
    </FormField>
  );
}
