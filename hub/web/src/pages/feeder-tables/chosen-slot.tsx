// The slot that is chosen on the map, in words: its part, what stands in for it, and where else that part is.
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Field } from '../../parts/field.tsx';
import type { SlotScene } from './slot-scene.ts';

export function ChosenSlot(props: { scene: SlotScene }) {
  const slot = () => props.scene.table().slots.find((each) => each.slot === props.scene.chosen());
  const others = (part: string) =>
    props.scene
      .table()
      .slots.filter((each) => each.part === part && each.slot !== props.scene.chosen())
      .map((each) => each.slot);
  return (
    <Show when={slot()}>
      {(found) => (
        <dl
          class="m-0 flex flex-wrap gap-x-6 gap-y-2 rounded-chip bg-sunken px-3 py-2"
          data-testid="chosen-slot"
        >
          <Field label={words('fieldSlot')} code>
            <strong>{found().slot}</strong>
          </Field>
          <Field label={words('fieldPart')}>
            <span class="font-code text-table">{found().part || '—'}</span>{' '}
            <span class="text-table text-ink-soft">{props.scene.nameOf(found().part)}</span>
          </Field>
          <Show when={found().qty !== null}>
            <Field label={words('fieldQty')} code>
              {found().qty}
            </Field>
          </Show>
          <Show when={found().substitutes.length > 0}>
            <Field label={words('fieldSubstitutes')} code>
              {found().substitutes.join(', ')}
            </Field>
          </Show>
          <Show when={others(found().part).length > 0}>
            <Field label={words('bomSeveral')} code>
              {others(found().part).join(', ')}
            </Field>
          </Show>
        </dl>
      )}
    </Show>
  );
}
