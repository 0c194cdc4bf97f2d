// One slot: which part, how many pieces, what may stand in for it; to be looked at, or edited in place.
import X from 'lucide-solid/icons/x';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { CellInput, numberIn } from './cell-input.tsx';
import { knownPartsId } from './known-parts.tsx';
import { isEdited, type SlotScene } from './slot-scene.ts';
import { Substitutes } from './substitutes.tsx';

/** @param props.row place in the table as it is saved */
export function SlotRow(props: { row: number; scene: SlotScene }) {
  const slot = () => props.scene.table().slots[props.row];
  return (
    <Show when={slot()}>
      {(found) => {
        const isChosen = () => props.scene.chosen() === found().slot;
        const readOnly = props.scene.readOnly;
        const path = (field: string) => `slots.${props.row}.${field}`;
        return (
          <tr
            data-slot={found().slot}
            data-testid={`slot-row-${found().slot}`}
            class="scroll-mt-9"
            onFocusIn={() => props.scene.choose(found().slot)}
            classList={{ '[&>td]:bg-accent-soft!': isChosen() }}
          >
            <td class="py-1! align-top">
              <span class="flex h-8 items-center gap-1.5 font-code font-semibold">
                {found().slot}
                <Show when={isEdited(props.scene, found())}>
                  <span class="size-1.5 rounded-full bg-accent" title={words('feederEdited')}>
                    <span class="sr-only">{words('feederEdited')}</span>
                  </span>
                </Show>
              </span>
            </td>
            <td class="w-full max-w-0 min-w-56 py-1! align-top">
              <div class="flex min-h-8 min-w-0 flex-wrap items-center gap-x-2.5">
                <Show when={!readOnly()} fallback={<span class="font-code">{found().part}</span>}>
                  <span class="grid w-30 shrink-0">
                    <CellInput
                      label={words('feederPartOf', { slot: found().slot })}
                      value={found().part}
                      list={knownPartsId}
                      maxLength={64}
                      problem={props.scene.problem(path('part'))}
                      onValue={(part) => props.scene.changeSlot(props.row, { part }, 'part')}
                      testId={`slot-part-${found().slot}`}
                    />
                  </span>
                </Show>
                <span
                  class="min-w-0 flex-1 truncate text-mini text-ink-soft"
                  title={props.scene.nameOf(found().part)}
                >
                  {props.scene.nameOf(found().part)}
                </span>
              </div>
            </td>
            <td class="min-w-16 py-1! align-top">
              <Show
                when={!readOnly()}
                fallback={<span class="flex h-8 items-center font-code">{found().qty ?? '—'}</span>}
              >
                <CellInput
                  label={words('feederQtyOf', { slot: found().slot })}
                  value={found().qty === null ? '' : String(found().qty)}
                  placeholder="—"
                  numeric
                  problem={props.scene.problem(path('qty'))}
                  onValue={(text) => props.scene.changeSlot(props.row, { qty: numberIn(text) }, 'qty')}
                  testId={`slot-qty-${found().slot}`}
                />
              </Show>
            </td>
            <td class="min-w-32 py-1! align-top whitespace-normal!">
              <Substitutes row={props.row} slot={found()} scene={props.scene} />
            </td>
            <Show when={!readOnly()}>
              <td class="px-1! py-1! align-top">
                <button
                  type="button"
                  data-testid={`slot-remove-${found().slot}`}
                  aria-label={words('take', { what: found().slot })}
                  title={words('take', { what: found().slot })}
                  onClick={() => props.scene.removeSlot(props.row)}
                  class="mt-1 grid size-6 place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:bg-sunken hover:text-fail-ink"
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </td>
            </Show>
          </tr>
        );
      }}
    </Show>
  );
}
