// Parts that may stand in for a slot's own, as chips; another is chosen from the parts that are known.

import type { FeederSlot } from '@lineside/core/domain/loading/facts';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { knownPartsId } from './known-parts.tsx';
import type { SlotScene } from './slot-scene.ts';

export function Substitutes(props: { row: number; slot: FeederSlot; scene: SlotScene }) {
  const [adding, setAdding] = createSignal(false);
  let plus: HTMLButtonElement | undefined;
  const change = (substitutes: string[]) =>
    props.scene.changeSlot(props.row, { substitutes }, `substitutes ${substitutes.join(' ')}`);
  const add = (text: string) => {
    const part = text.trim();
    setAdding(false);
    if (part === '' || part === props.slot.part || props.slot.substitutes.includes(part)) return;
    change([...props.slot.substitutes, part]);
  };
  return (
    <span class="flex min-h-8 flex-wrap items-center gap-1">
      <For each={props.slot.substitutes}>
        {(part) => (
          <span
            class="inline-flex h-6 items-center gap-0.5 rounded-chip bg-offline-soft px-1.5 font-code text-mini text-offline-ink"
            title={props.scene.nameOf(part)}
          >
            {part}
            <Show when={!props.scene.readOnly()}>
              <button
                type="button"
                data-testid={`substitute-remove-${props.slot.slot}-${part}`}
                aria-label={words('take', { what: part })}
                onClick={() => change(props.slot.substitutes.filter((other) => other !== part))}
                class="-mr-1 grid size-6 place-items-center rounded-chip border-0 bg-transparent p-0 text-inherit hover:bg-surface"
              >
                <X size={11} aria-hidden="true" />
              </button>
            </Show>
          </span>
        )}
      </For>
      <Show when={!props.scene.readOnly()}>
        <Show
          when={adding()}
          fallback={
            <button
              ref={plus}
              type="button"
              data-testid={`substitute-add-${props.slot.slot}`}
              aria-label={words('feederSubstituteAdd', { part: props.slot.part })}
              title={words('feederSubstituteAdd', { part: props.slot.part })}
              onClick={() => setAdding(true)}
              class="grid size-6 place-items-center rounded-chip border border-dashed border-line-strong bg-transparent p-0 text-ink-faint hover:border-accent hover:text-accent-ink"
            >
              <Plus size={12} aria-hidden="true" />
            </button>
          }
        >
          <input
            ref={(input) => queueMicrotask(() => input.focus())}
            type="text"
            list={knownPartsId}
            autocomplete="off"
            spellcheck={false}
            maxlength="64"
            data-testid={`substitute-input-${props.slot.slot}`}
            aria-label={words('feederSubstituteAdd', { part: props.slot.part })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              if (event.key === 'Enter') add(event.currentTarget.value);
              else setAdding(false);
              // the field is gone, and the focus with it
              plus?.focus();
            }}
            onBlur={(event) => adding() && add(event.currentTarget.value)}
            class="h-7 w-32 rounded-chip border border-line-strong bg-surface px-2 font-code text-mini text-ink"
          />
        </Show>
      </Show>
    </span>
  );
}
