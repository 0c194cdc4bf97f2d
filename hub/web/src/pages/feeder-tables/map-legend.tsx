// What the marks on the map mean; only those that it shows.
import { Sign } from '@lineside/ui/sign';
import Repeat from 'lucide-solid/icons/repeat-2';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { isEdited, type SlotScene } from './slot-scene.ts';

export function MapLegend(props: { scene: SlotScene }) {
  const slots = () => props.scene.table().slots;
  return (
    <ul class="m-0 flex list-none flex-wrap gap-x-5 gap-y-1 p-0 text-mini text-ink-soft">
      <Show when={props.scene.shared().size > 0}>
        <li class="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            class="rounded-[3px] bg-accent px-[3px] text-[10px] leading-[14px] font-bold text-on-accent"
          >
            {[...props.scene.shared().values()].slice(0, 3).join(' ')}
          </span>
          {words('feederShared')}
        </li>
      </Show>
      <Show when={slots().some(({ substitutes }) => substitutes.length > 0)}>
        <li class="inline-flex items-center gap-1.5">
          <Repeat size={12} aria-hidden="true" />
          {words('feederSubstituted')}
        </li>
      </Show>
      <Show when={props.scene.inDoubt().size > 0}>
        <li class="inline-flex items-center gap-1.5">
          <Sign name="warn" size={12} class="text-warn-ink" />
          {words('feederInDoubt')}
        </li>
      </Show>
      <Show when={slots().some((slot) => isEdited(props.scene, slot))}>
        <li class="inline-flex items-center gap-1.5">
          <span aria-hidden="true" class="h-3.5 w-3 rounded-[3px] border border-dashed border-accent" />
          {words('feederEdited')}
        </li>
      </Show>
    </ul>
  );
}
