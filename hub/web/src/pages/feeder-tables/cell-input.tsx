// A field in a cell of a table: its label is for screen readers, its problem stands below and in the summary on top.
import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import { fieldLook } from '../../parts/form-field.tsx';
import { useFieldProblem } from '../../parts/form-problems.tsx';

interface CellInputProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  problem: string | null;
  /** the datalist to choose from */
  list?: string;
  placeholder?: string;
  maxLength?: number;
  /** what is typed stays as typed while it means the same number */
  numeric?: boolean;
  testId: string;
}

export function CellInput(props: CellInputProps) {
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  const [typed, setTyped] = createSignal(props.value);
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (!props.numeric || !isSame(value, typed())) setTyped(value);
      },
      { defer: true },
    ),
  );
  const problem = useFieldProblem({
    label: () => props.label,
    sentence: () => props.problem,
    element: () => input,
  });
  return (
    <>
      <input
        ref={input}
        type="text"
        inputmode={props.numeric ? 'decimal' : undefined}
        autocomplete="off"
        spellcheck={false}
        list={props.list}
        aria-label={props.label}
        aria-invalid={problem.shown() !== null || undefined}
        aria-describedby={problem.shown() === null ? undefined : id}
        placeholder={props.placeholder}
        maxlength={props.maxLength}
        data-testid={props.testId}
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          props.onValue(event.currentTarget.value);
        }}
        onBlur={problem.leave}
        class={`${fieldLook} h-8! px-2! font-code text-table`}
      />
      <Show when={problem.shown()}>
        {(sentence) => (
          <span
            id={id}
            class="whitespace-normal text-mini text-fail-ink"
            data-testid={`${props.testId}-problem`}
          >
            {sentence()}
          </span>
        )}
      </Show>
    </>
  );
}

/** Empty is null; what is no number is NaN, which no contract takes. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return plain === '' ? null : Number(plain);
}

function isSame(value: string, typed: string): boolean {
  return Object.is(numberIn(value), numberIn(typed));
}
