// The slots as a table, edited in place; the row of the slot that is chosen comes into view.
import { EmptyState } from '@lineside/ui/empty-state';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FilterText } from '../../parts/filter-text.tsx';
import { inMapOrder } from '../../view/feeder-map.ts';
import { AddSlot } from './add-slot.tsx';
import { KnownParts } from './known-parts.tsx';
import { SlotRow } from './slot-row.tsx';
import type { SlotScene } from './slot-scene.ts';

export function SlotTable(props: { scene: SlotScene }) {
  const [sought, setSought] = createSignal('');
  let body: HTMLTableSectionElement | undefined;
  // rows by slot, so that what is being typed in stays in the page while the table changes around it
  const keys = createMemo(
    () => {
      const wanted = sought().trim().toLowerCase();
      return inMapOrder(props.scene.table().slots)
        .filter(({ slot: { slot, part, substitutes } }) => {
          const text = [slot, part, props.scene.nameOf(part), ...substitutes].join(' ').toLowerCase();
          return text.includes(wanted);
        })
        .map(({ row }) => row);
    },
    [],
    { equals: (a, b) => a.length === b.length && a.every((row, i) => row === b[i]) },
  );
  createEffect(
    on(props.scene.chosen, (slot) => {
      if (slot === null) return;
      // a page that opens at a slot has no place on the screen yet
      requestAnimationFrame(() => {
        const row = body?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`);
        if (!row?.contains(document.activeElement)) row?.scrollIntoView({ block: 'nearest' });
      });
    }),
  );
  return (
    <div class="sheet flex min-w-0 flex-col xl:sticky xl:top-[108px] xl:max-h-[calc(100dvh-124px)]">
      <header class="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2">
        <h2 class="m-0 text-table font-semibold">{words('fieldSlots')}</h2>
        <FilterText
          value={sought()}
          onInput={setSought}
          label={words('feederFindPart')}
          testId="slots-find"
        />
      </header>
      <KnownParts parts={props.scene.parts()} />
      <section class="relative min-h-0 flex-1 overflow-auto" tabindex="0" aria-label={words('fieldSlots')}>
        <table class="bench-table" data-testid="slot-table">
          <thead>
            <tr>
              <th scope="col">{words('fieldSlot')}</th>
              <th scope="col">{words('fieldPart')}</th>
              <th scope="col">{words('fieldQty')}</th>
              <th scope="col">{words('fieldSubstitutes')}</th>
              <Show when={!props.scene.readOnly()}>
                <th scope="col">
                  <span class="sr-only">{words('remove')}</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody ref={body}>
            <For each={keys()}>{(row) => <SlotRow row={row} scene={props.scene} />}</For>
          </tbody>
        </table>
        <Show when={keys().length === 0}>
          <EmptyState
            title={words(props.scene.table().slots.length === 0 ? 'feederMapEmpty' : 'feederNoneFit')}
          />
        </Show>
      </section>
      <Show when={!props.scene.readOnly()}>
        <AddSlot scene={props.scene} />
      </Show>
    </div>
  );
}
