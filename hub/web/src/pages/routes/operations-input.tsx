// Several operations: those chosen as chips, further ones from a list that begins with the earlier steps of the route.
import X from 'lucide-solid/icons/x';
import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useOperationName, useOperations } from './setting-scene.ts';

interface OperationsInputProps {
  label: string;
  codes: readonly string[];
  earlier: readonly string[];
  onCodes: (codes: readonly string[]) => void;
  problem: string | null;
  testId: string;
}

export function OperationsInput(props: OperationsInputProps) {
  const id = createUniqueId();
  const operations = useOperations();
  const operationName = useOperationName();
  const free = createMemo(() => {
    const open = [...operations().keys()].filter((code) => !props.codes.includes(code));
    return {
      earlier: open.filter((code) => props.earlier.includes(code)),
      others: open.filter((code) => !props.earlier.includes(code)),
    };
  });
  const options = (codes: readonly string[]) => (
    <For each={codes}>{(code) => <option value={code}>{operationName(code)}</option>}</For>
  );
  return (
    <div class="grid gap-1" data-testid={props.testId}>
      <label for={id} class="text-table font-medium text-ink-soft">
        {props.label}
      </label>
      <div class="flex flex-wrap items-center gap-1.5">
        <For each={props.codes}>
          {(code) => (
            <span class="inline-flex h-7 items-center gap-1 rounded-full bg-accent-soft pr-1 pl-2.5 text-table text-accent-ink">
              {operationName(code)}
              <button
                type="button"
                aria-label={words('take', { what: operationName(code) })}
                onClick={() => props.onCodes(props.codes.filter((other) => other !== code))}
                class="grid size-5 place-items-center rounded-full border-0 bg-transparent p-0 text-inherit hover:bg-surface"
              >
                <X size={12} aria-hidden="true" />
              </button>
            </span>
          )}
        </For>
        <select
          id={id}
          data-testid={`${props.testId}-add`}
          aria-invalid={props.problem !== null}
          onChange={(event) => {
            const { value } = event.currentTarget;
            event.currentTarget.value = '';
            if (value !== '') props.onCodes([...props.codes, value]);
          }}
          class="h-8 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink"
        >
          <option value="">{words('windowAddAfter')}</option>
          <Show when={free().earlier.length > 0} fallback={options(free().others)}>
            <optgroup label={words('windowEarlier')}>{options(free().earlier)}</optgroup>
            <optgroup label={words('windowOthers')}>{options(free().others)}</optgroup>
          </Show>
        </select>
      </div>
      <Show when={props.problem}>{(problem) => <p class="m-0 text-mini text-fail-ink">{problem()}</p>}</Show>
    </div>
  );
}
