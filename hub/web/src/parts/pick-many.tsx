// Several out of a list: every one with a tick box, found by typing when there are many.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { words } from '../language.ts';
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';
import type { Option } from './select-input.tsx';

/** From so many on, a field to find them by is worth its place. */
const manyOptions = 9;

export function PickMany(props: FieldProps<readonly string[]> & { options: readonly Option<string>[] }) {
  const [sought, setSought] = createSignal('');
  const options = createMemo(() => {
    const known = new Set(props.options.map(({ value }) => value));
    // what is chosen and no more there is still shown: it is what the thing says
    const gone = props.value.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
    return [...props.options, ...gone];
  });
  const shown = () => {
    const wanted = sought().trim().toLowerCase();
    return options().filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted));
  };
  const choose = (value: string, chosen: boolean) =>
    props.onValue(
      options()
        .map((option) => option.value)
        .filter((other) => (other === value ? chosen : props.value.includes(other))),
    );
  return (
    <FormField {...props} group problem={props.problem ?? null}>
      {(part) => (
        <div
          class="grid gap-1.5 rounded-chip border border-line-strong bg-surface p-2"
          data-testid={props.testId}
        >
          <div class="flex items-center justify-between gap-3">
            <Show when={options().length >= manyOptions} fallback={<span />}>
              <input
                type="search"
                autocomplete="off"
                spellcheck={false}
                data-testid={`${props.testId}-find`}
                aria-label={words('pickFilter')}
                placeholder={words('pickFilter')}
                value={sought()}
                onInput={(event) => setSought(event.currentTarget.value)}
                class={`${fieldLook} h-7! max-w-52 text-table`}
              />
            </Show>
            <span class="text-mini text-ink-faint">
              {words('pickCount', { n: props.value.length, all: options().length })}
            </span>
          </div>
          <div class="grid max-h-48 auto-rows-max grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-x-3 overflow-y-auto">
            <For each={shown()} fallback={<span class="text-table text-ink-faint">{words('pickNone')}</span>}>
              {(option) => (
                <label class="flex min-h-7 min-w-0 items-center gap-2 rounded-chip px-1 py-0.5 text-table hover:bg-sunken">
                  <input
                    type="checkbox"
                    data-testid={`${props.testId}-${option.value}`}
                    checked={props.value.includes(option.value)}
                    disabled={props.disabled}
                    onChange={(event) => choose(option.value, event.currentTarget.checked)}
                    onBlur={part.leave}
                    class="size-4 shrink-0 accent-(--color-accent)"
                  />
                  <span class="min-w-0 break-words">{option.label}</span>
                </label>
              )}
            </For>
          </div>
        </div>
      )}
    </FormField>
  );
}
