// One row of a setup sheet: what it says, whether it could be read, and what an engineer may say about it.
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { isOpenRow, type SheetRowReading } from '../../view/feeder-sheet.ts';

interface SheetRowLineProps {
  row: SheetRowReading;
  machines: readonly string[];
  machine: string;
  onMachine: (machine: string) => void;
  onLeaveOut: (leftOut: boolean) => void;
}

export function SheetRowLine(props: SheetRowLineProps) {
  const isOpen = () => isOpenRow(props.row);
  const told = () => props.row.faults.filter(({ fault }) => fault !== 'SLOT_AMBIGUOUS');
  const rowAction = 'lead-link border-0 bg-transparent p-0 text-mini whitespace-nowrap';
  return (
    <tr
      data-testid={`sheet-row-${props.row.row}`}
      data-state={props.row.leftOut ? 'LEFT_OUT' : isOpen() ? 'OPEN' : 'READ'}
      classList={{
        '[&>td]:bg-warn-soft!': isOpen() && !props.row.leftOut,
        'text-ink-faint line-through': props.row.leftOut,
      }}
    >
      <td class="text-right font-code text-ink-faint">{props.row.row}</td>
      <td class="font-code">{props.row.slot || '—'}</td>
      <td class="font-code">{props.row.part || '—'}</td>
      <td class="w-full py-1.5! whitespace-normal! no-underline">
        <Show
          when={!props.row.leftOut}
          fallback={
            <span class="inline-flex gap-3">
              {words('sheetLeftOut')}
              <button
                type="button"
                class={rowAction}
                data-testid={`sheet-take-in-${props.row.row}`}
                onClick={() => props.onLeaveOut(false)}
              >
                {words('sheetTakeIn')}
              </button>
            </span>
          }
        >
          <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Show when={!isOpen() && !props.row.asksMachine}>
              <Sign name="pass" size={13} class="text-pass-ink" label={words('yes')} />
            </Show>
            <For each={told()}>
              {({ fault, value }) => (
                <span class="inline-flex items-start gap-1.5 text-table text-warn-ink" data-fault={fault}>
                  <Sign name="warn" size={13} class="mt-[3px]" />
                  {words(`sheet${fault}`, { value })}
                </span>
              )}
            </For>
            <Show when={props.row.asksMachine}>
              <label class="inline-flex flex-wrap items-center gap-2 text-table">
                <Show when={isOpen()}>
                  <Sign name="warn" size={13} class="text-warn-ink" />
                </Show>
                {words('sheetWhichMachine', { slot: props.row.slot })}
                <select
                  data-testid={`sheet-machine-${props.row.row}`}
                  onChange={(event) => props.onMachine(event.currentTarget.value)}
                  class="h-7 rounded-chip border border-line-strong bg-surface px-1.5 font-code text-ink"
                >
                  <option value="" selected={props.machine === ''} disabled>
                    {words('choose')}
                  </option>
                  <For each={props.machines}>
                    {(machine) => (
                      <option value={machine} selected={machine === props.machine}>
                        {machine}
                      </option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
            <Show when={isOpen()}>
              <button
                type="button"
                class={`${rowAction} ml-auto`}
                data-testid={`sheet-leave-out-${props.row.row}`}
                onClick={() => props.onLeaveOut(true)}
              >
                {words('sheetLeaveOut')}
              </button>
            </Show>
          </div>
        </Show>
      </td>
    </tr>
  );
}
