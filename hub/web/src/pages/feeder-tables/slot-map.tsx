// The slots as they stand on the machines: each machine seen from above, its rear bank above it and its front bank
// below. Arrow keys walk from slot to slot; a slot that is chosen shows its part wherever else it stands.
import { EmptyState } from '@lineside/ui/empty-state';
import { createMemo, Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { fieldLook } from '../../parts/form-field.tsx';
import { feederMap, type MachineMap } from '../../view/feeder-map.ts';
import { ChosenSlot } from './chosen-slot.tsx';
import { FeederBank } from './feeder-bank.tsx';
import { MapLegend } from './map-legend.tsx';
import type { SlotScene } from './slot-scene.ts';

export function SlotMap(props: { scene: SlotScene }) {
  let map: HTMLDivElement | undefined;
  const machines = createMemo(() => feederMap(props.scene.table().slots));
  const parts = () => new Set(props.scene.table().slots.map(({ part }) => part)).size;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.scene.choose(null);
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const slots = [...(map?.querySelectorAll<HTMLElement>('[data-map-slot]') ?? [])];
    const at = slots.indexOf(document.activeElement as HTMLElement);
    const next = slots[step(at, slots.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section class="sheet grid gap-3 p-4" aria-label={words('feederSlotMap')} data-testid="slot-map">
      <header class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 class="m-0 flex items-baseline gap-3 text-table font-semibold">
          {words('feederSlotMap')}
          <span class="text-mini font-normal text-ink-faint" data-testid="slot-map-count">
            {words('feederSlotsCount', { slots: props.scene.table().slots.length, parts: parts() })}
          </span>
        </h2>
        <label class="flex items-center gap-2 text-table text-ink-soft" title={words('feederProgramHint')}>
          {words('fieldProgram')}
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxlength="120"
            data-testid="feeder-program"
            disabled={props.scene.readOnly()}
            value={props.scene.table().program}
            onInput={(event) => props.scene.setProgram(event.currentTarget.value)}
            class={`${fieldLook} h-8! w-52! text-table`}
          />
        </label>
      </header>
      <Show
        when={machines().length > 0}
        fallback={<EmptyState title={words('feederMapEmpty')} hint={words('feederMapEmptyHint')} />}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside */}
        <div ref={map} class="grid gap-5" onKeyDown={onKeyDown}>
          <Index each={machines()}>{(machine) => <Machine machine={machine()} scene={props.scene} />}</Index>
        </div>
        <MapLegend scene={props.scene} />
        <ChosenSlot scene={props.scene} />
      </Show>
    </section>
  );
}

const steps: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_at, length) => length - 1,
};

function Machine(props: { machine: MachineMap; scene: SlotScene }) {
  return (
    <div class="grid min-w-0" data-testid={`machine-${props.machine.machine}`}>
      <FeederBank side="R" places={props.machine.rear} machine={props.machine.machine} scene={props.scene} />
      <div class="flex h-8 items-center justify-between rounded-[4px] bg-offline-soft px-3 text-offline-ink">
        <span class="text-mini">↑ {words('feederRear')}</span>
        <strong class="text-table font-semibold">
          {words('feederMachine', { machine: props.machine.machine })}
        </strong>
        <span class="text-mini">{words('feederFront')} ↓</span>
      </div>
      <FeederBank side="F" places={props.machine.front} machine={props.machine.machine} scene={props.scene} />
    </div>
  );
}
