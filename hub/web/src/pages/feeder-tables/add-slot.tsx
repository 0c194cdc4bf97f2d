// Another slot for the table: machine, side and position as they are printed on the machine, and its part.
import { FeederSlot } from '@lineside/core/domain/loading/facts';
import { slotOf } from '@lineside/core/domain/loading/slot';
import { Button } from '@lineside/ui/button';
import Plus from 'lucide-solid/icons/plus';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { fieldLook } from '../../parts/form-field.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { knownPartsId } from './known-parts.tsx';
import type { SlotScene } from './slot-scene.ts';

const blank = { machine: '', side: 'F' as const, position: '', part: '' };
interface Entry {
  machine: string;
  side: 'F' | 'R';
  position: string;
  part: string;
}

export function AddSlot(props: { scene: SlotScene }) {
  const machinesId = createUniqueId();
  const [entry, setEntry] = createSignal<Entry>(blank);
  let position: HTMLInputElement | undefined;
  const change = (part: Partial<Entry>) => setEntry({ ...entry(), ...part });
  const slot = () => {
    const { machine, side, position: digits, part } = entry();
    const place = slotOf(machine.trim(), side, Number(digits));
    return FeederSlot.safeParse({ ...place, part: part.trim(), qty: null, substitutes: [] }).data ?? null;
  };
  const isTaken = () => props.scene.table().slots.some((other) => other.slot === slot()?.slot);
  const add = () => {
    const added = slot();
    if (added === null || isTaken()) return;
    props.scene.addSlot(added);
    props.scene.choose(added.slot);
    setEntry({ ...entry(), position: '', part: '' });
    position?.focus();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add();
  };
  return (
    <fieldset
      class="m-0 grid gap-1.5 border-0 border-t border-line bg-sunken px-3 py-2.5"
      aria-label={words('feederAddSlot')}
      data-testid="add-slot"
    >
      <div class="flex flex-wrap items-end gap-2">
        <label class="grid gap-0.5 text-mini text-ink-faint">
          {words('fieldMachine')}
          <input
            type="text"
            list={machinesId}
            autocomplete="off"
            maxlength="16"
            data-testid="add-slot-machine"
            value={entry().machine}
            onInput={(event) => change({ machine: event.currentTarget.value })}
            onKeyDown={onEnter}
            class={`${fieldLook} h-8! w-20! font-code text-table`}
          />
        </label>
        <datalist id={machinesId}>
          <For each={props.scene.machines()}>{(machine) => <option value={machine} />}</For>
        </datalist>
        <Segmented
          label={words('fieldSide')}
          value={entry().side}
          options={(['F', 'R'] as const).map((side) => ({ value: side, label: words(`choice${side}`) }))}
          onValue={(side) => change({ side })}
          testId="add-slot-side"
        />
        <label class="grid gap-0.5 text-mini text-ink-faint">
          {words('fieldPosition')}
          <input
            ref={position}
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="3"
            data-testid="add-slot-position"
            value={entry().position}
            onInput={(event) => change({ position: event.currentTarget.value })}
            onKeyDown={onEnter}
            class={`${fieldLook} h-8! w-16! font-code text-table`}
          />
        </label>
        <label class="grid min-w-32 flex-1 gap-0.5 text-mini text-ink-faint">
          {words('fieldPart')}
          <input
            type="text"
            list={knownPartsId}
            autocomplete="off"
            spellcheck={false}
            maxlength="64"
            data-testid="add-slot-part"
            value={entry().part}
            onInput={(event) => change({ part: event.currentTarget.value })}
            onKeyDown={onEnter}
            class={`${fieldLook} h-8! font-code text-table`}
          />
        </label>
        <Button size="dense" data-testid="add-slot-add" disabled={slot() === null || isTaken()} onClick={add}>
          <Plus size={14} aria-hidden="true" />
          {slot() === null ? words('feederAddSlot') : words('feederAdd', { slot: slot()?.slot })}
        </Button>
      </div>
      <Show when={isTaken()}>
        <p class="m-0 text-mini text-fail-ink" role="status">
          {words('feederSlotTaken', { slot: slot()?.slot })}
        </p>
      </Show>
    </fieldset>
  );
}
