// What was salvaged and waits for a decision: how much, from when, of which kinds; accepted or discarded with a reason.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { exactTime } from '@lineside/ui/format/time-format';
import { SerialNumber } from '@lineside/ui/serial-number';
import { For, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';

export function SalvageList(props: { station: StationDevices }) {
  return (
    <Show
      when={props.station.salvage.length > 0}
      fallback={<p class="m-0 text-table text-ink-soft">{words('salvageEmpty')}</p>}
    >
      <ul class="m-0 grid list-none gap-2 p-0" data-testid="salvage-list">
        <For each={props.station.salvage}>{(salvage) => <Salvage salvage={salvage} />}</For>
      </ul>
    </Show>
  );
}

function Salvage(props: { salvage: StationDevices['salvage'][number] }) {
  const accept = useHubCommand('acceptSalvage');
  const discard = useHubCommand('discardSalvage');
  const facts = () => props.salvage.facts;
  const decided = (command: string, reason: string) => ({
    command,
    input: { device: props.salvage.device, origin: props.salvage.origin, reason },
  });
  return (
    <li
      data-testid={`salvage-${props.salvage.origin}`}
      class="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border border-line bg-sunken px-3 py-2"
    >
      <div class="grid min-w-0 flex-1 gap-0.5">
        <strong class="font-semibold">
          {words('salvageFacts', { n: facts(), from: props.salvage.from, to: props.salvage.to })}
        </strong>
        <span class="text-table text-ink-soft">
          {words('salvageRecorded', {
            from: exactTime(props.salvage.firstAt),
            to: exactTime(props.salvage.lastAt),
          })}
        </span>
        <span class="text-table text-ink-soft">
          {props.salvage.types.map(({ type, count }) => `${count} × ${type}`).join(' · ')}
        </span>
        <span class="flex gap-2 text-mini text-ink-faint">
          <span>{words('salvageBrought', { who: props.salvage.by })}</span>
          <Ago at={props.salvage.receivedAt} />
          <SerialNumber value={props.salvage.origin} tail={6} class="max-w-40" />
        </span>
      </div>
      <div class="flex gap-2">
        <CommandDialog
          trigger={words('salvageAccept')}
          triggerKind="primary"
          title={words('salvageAcceptTitle', { n: facts() })}
          lead={words('salvageAcceptLead')}
          confirm={words('salvageAccept')}
          asksReason
          testId="salvage-accept"
          onConfirm={({ command, reason }) => accept.mutateAsync(decided(command, reason))}
        />
        <CommandDialog
          trigger={words('salvageDiscard')}
          title={words('salvageDiscardTitle', { n: facts() })}
          lead={words('salvageDiscardLead')}
          confirm={words('salvageDiscard')}
          confirmKind="fail"
          asksReason
          testId="salvage-discard"
          onConfirm={({ command, reason }) => discard.mutateAsync(decided(command, reason))}
        />
      </div>
    </li>
  );
}
