// One side of a machine: its feeders beside each other in the order of their positions, each as the strip it is, with
// its position at the machine and its part along it.
import type { FeederSlot } from '@lineside/core/domain/loading/facts';
import { Sign } from '@lineside/ui/sign';
import Repeat from 'lucide-solid/icons/repeat-2';
import { Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import type { Place } from '../../view/feeder-map.ts';
import { isEdited, type SlotScene } from './slot-scene.ts';

interface FeederBankProps {
  side: 'F' | 'R';
  places: readonly Place[];
  machine: string;
  scene: SlotScene;
}

export function FeederBank(props: FeederBankProps) {
  return (
    <Show
      when={props.places.length > 0}
      fallback={<span class="py-1 text-center text-mini text-ink-faint">{words('feederNoSlots')}</span>}
    >
      <ul
        class="m-0 flex min-w-0 list-none gap-0.5 overflow-x-auto p-1"
        classList={{ 'items-end': props.side === 'R', 'items-start': props.side === 'F' }}
        aria-label={`${words('feederMachine', { machine: props.machine })}, ${words(props.side === 'F' ? 'feederFront' : 'feederRear')}`}
      >
        <Index each={props.places}>
          {(place) => (
            <Show when={slotAt(place())} fallback={<Gap {...gapAt(place())} side={props.side} />}>
              {(slot) => (
                <li class="min-w-5 max-w-[34px] flex-1">
                  <Strip slot={slot()} side={props.side} scene={props.scene} />
                </li>
              )}
            </Show>
          )}
        </Index>
      </ul>
    </Show>
  );
}

function slotAt(place: Place): FeederSlot | null {
  return place.kind === 'SLOT' ? place.slot : null;
}

function gapAt(place: Place): { from: number; to: number } {
  return place.kind === 'GAP' ? place : { from: 0, to: 0 };
}

function Strip(props: { slot: FeederSlot; side: 'F' | 'R'; scene: SlotScene }) {
  const isChosen = () => props.scene.chosen() === props.slot.slot;
  const isSame = () => !isChosen() && props.slot.part !== '' && props.slot.part === props.scene.chosenPart();
  const letter = () => props.scene.shared().get(props.slot.part);
  const isDoubted = () => props.scene.inDoubt().has(props.slot.slot);
  const label = () =>
    [
      words('feederSlotLabel', { slot: props.slot.slot, part: props.slot.part || '—' }),
      letter() === undefined ? '' : words('feederSharedWith', { letter: letter() }),
      props.slot.substitutes.length > 0 ? words('feederSubstituted') : '',
      isDoubted() ? words('feederInDoubt') : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <button
      type="button"
      data-map-slot={props.slot.slot}
      data-testid={`slot-${props.slot.slot}`}
      data-same={isSame() || undefined}
      aria-pressed={isChosen()}
      tabindex={isChosen() || (props.scene.chosen() === null && isFirst(props.scene, props.slot)) ? 0 : -1}
      title={[props.slot.slot, props.slot.part, props.scene.nameOf(props.slot.part)]
        .filter(Boolean)
        .join(' · ')}
      onClick={() => props.scene.choose(props.slot.slot)}
      onFocus={() => props.scene.choose(props.slot.slot)}
      class="relative flex h-[128px] w-full items-center gap-1 rounded-[4px] border border-line bg-sunken px-0 py-1 text-ink transition-colors hover:border-accent data-same:border-accent data-same:bg-accent-soft aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
      classList={{
        'flex-col-reverse': props.side === 'R',
        'flex-col': props.side === 'F',
        'border-dashed! border-accent!': isEdited(props.scene, props.slot),
      }}
    >
      <span class="sr-only">{label()}</span>
      <span aria-hidden="true" class="font-code text-mini font-semibold">
        {props.slot.position}
      </span>
      <span
        aria-hidden="true"
        class="rotate-180 min-h-0 flex-1 truncate font-code text-[11px] leading-none tracking-tight [writing-mode:vertical-rl]"
      >
        {props.slot.part}
      </span>
      <span aria-hidden="true" class="flex h-[15px] items-center justify-center gap-px">
        <Show when={letter()}>
          {(shown) => (
            <span class="rounded-[3px] bg-accent px-[3px] text-[10px] leading-[14px] font-bold text-on-accent in-aria-pressed:bg-surface in-aria-pressed:text-accent-ink">
              {shown()}
            </span>
          )}
        </Show>
        <Show when={props.slot.substitutes.length > 0}>
          <Repeat size={11} />
        </Show>
        <Show when={isDoubted()}>
          <Sign name="warn" size={11} class="text-warn-ink in-aria-pressed:text-inherit" />
        </Show>
      </span>
    </button>
  );
}

/** With nothing chosen the first slot is where Tab leads. */
function isFirst(scene: SlotScene, slot: FeederSlot): boolean {
  return scene.table().slots[0]?.slot === slot.slot;
}

function Gap(props: { from: number; to: number; side: 'F' | 'R' }) {
  const isOne = () => props.from === props.to;
  return (
    <li
      class="flex h-[128px] shrink-0 justify-center rounded-[4px] border border-dashed border-line pt-1 text-mini text-ink-faint"
      classList={{
        'w-4': isOne(),
        'w-7': !isOne(),
        'items-end pb-1': props.side === 'R',
        'items-start': props.side === 'F',
      }}
      title={words('feederGap', { from: props.from, to: props.to })}
    >
      <span aria-hidden="true">{isOne() ? '·' : '…'}</span>
    </li>
  );
}
