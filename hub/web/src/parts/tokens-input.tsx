// Several short texts, such as the codes that another system uses: chips with a field behind them. Enter, comma and
// leaving the field add what was typed, a pasted list all at once.
import X from 'lucide-solid/icons/x';
import { createSignal, For } from 'solid-js';
import { words } from '../language.ts';
import { type FieldProps, FormField } from './form-field.tsx';

export function TokensInput(props: FieldProps<readonly string[]> & { placeholder?: string }) {
  const [typed, setTyped] = createSignal('');
  const addTyped = () => {
    const added = typed()
      .split(/[,;\n]/)
      .map((token) => token.trim())
      .filter((token) => token !== '');
    setTyped('');
    const all = [...new Set([...props.value, ...added])];
    if (all.length > props.value.length) props.onValue(all);
  };
  return (
    <FormField {...props} hint={props.hint ?? words('tokensHint')} problem={props.problem ?? null}>
      {(part) => (
        <div class="flex min-h-9 flex-wrap items-center gap-1.5 rounded-chip border border-line-strong bg-surface px-1.5 py-1 focus-within:outline-2 focus-within:outline-focus">
          <For each={props.value}>
            {(token) => (
              <span class="inline-flex h-6 items-center gap-1 rounded-chip bg-offline-soft pr-0.5 pl-2 font-code text-table text-offline-ink">
                {token}
                <button
                  type="button"
                  aria-label={words('take', { what: token })}
                  disabled={props.disabled}
                  onClick={() => props.onValue(props.value.filter((other) => other !== token))}
                  class="grid size-5 place-items-center rounded-chip border-0 bg-transparent p-0 text-inherit hover:bg-surface"
                >
                  <X size={12} aria-hidden="true" />
                </button>
              </span>
            )}
          </For>
          <input
            id={part.id}
            type="text"
            autocomplete="off"
            spellcheck={false}
            data-testid={props.testId}
            aria-describedby={part.describedBy()}
            aria-invalid={part.invalid() || undefined}
            disabled={props.disabled}
            placeholder={props.placeholder}
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault();
                addTyped();
              }
              if (event.key === 'Backspace' && typed() === '') props.onValue(props.value.slice(0, -1));
            }}
            onBlur={() => {
              addTyped();
              part.leave();
            }}
            class="h-6 min-w-24 flex-1 border-0 bg-transparent px-1 font-code text-table text-ink outline-none"
          />
        </div>
      )}
    </FormField>
  );
}
