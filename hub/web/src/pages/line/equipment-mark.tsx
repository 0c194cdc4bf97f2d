// The state of a station's equipment: quiet while it runs, plain with its reason when not; set by who may, with a reason.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { LineStation } from '@lineside/core/contracts/line-now';
import { EquipmentCondition } from '@lineside/core/domain/equipment/facts';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { createSignal, For, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';

const looks: Record<EquipmentCondition, BadgeKind> = {
  RUNNING: 'pass',
  DOWN: 'fail',
  MAINTENANCE: 'warn',
};

export function EquipmentMark(props: { station: LineStation }) {
  const may = useMay();
  const stopped = () => props.station.equipment.condition !== 'RUNNING';
  return (
    <Show when={stopped() || may('readiness:check')}>
      <div class="flex flex-wrap items-center gap-x-1 gap-y-1 text-mini">
        <Badge kind={looks[props.station.equipment.condition]} testId={`equipment-${props.station.station}`}>
          {words(`equipment${props.station.equipment.condition}`)}
        </Badge>
        <Show when={may('readiness:check')}>
          <span class="-mr-2 ml-auto">
            <SetEquipment station={props.station} />
          </span>
        </Show>
        <Show when={stopped()}>
          <span class="w-full text-ink-soft">
            {props.station.equipment.reason}{' '}
            <span class="text-ink-faint">
              · {props.station.equipment.by} · <Ago at={props.station.equipment.at} />
            </span>
          </span>
        </Show>
      </div>
    </Show>
  );
}

type SetInput = HubCommandInput<'setEquipment'>;

function SetEquipment(props: { station: LineStation }) {
  const set = useHubCommand('setEquipment');
  const now = () => props.station.equipment.condition;
  const [chosen, setChosen] = createSignal<EquipmentCondition | null>(null);
  /** the other side of what is so: a running one usually is to be stopped, a stopped one to run again */
  const condition = () => chosen() ?? (now() === 'RUNNING' ? 'DOWN' : 'RUNNING');
  const confirm = async ({ command, reason }: { command: string; reason: string }) => {
    const station = props.station.station as SetInput['station'];
    await set.mutateAsync({ command, input: { station, condition: condition(), reason } });
  };
  return (
    <CommandDialog
      trigger={words('changeEquipment')}
      triggerKind="quiet"
      title={words('setEquipmentTitle', { station: props.station.station })}
      lead={words('setEquipmentLead')}
      confirm={words('setEquipmentConfirm')}
      confirmKind={condition() === 'DOWN' ? 'fail' : 'primary'}
      asksReason
      testId={`set-equipment-${props.station.station}`}
      onOpen={() => setChosen(null)}
      onConfirm={confirm}
    >
      <fieldset class="m-0 flex flex-wrap gap-2 border-0 p-0" aria-label={words('setEquipment')}>
        <For each={EquipmentCondition.options}>
          {(option) => (
            <label class="flex cursor-pointer items-center gap-2 rounded-card border border-line-strong px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink">
              <input
                type="radio"
                name={`equipment-${props.station.station}`}
                value={option}
                checked={condition() === option}
                data-testid={`set-equipment-${option}`}
                onChange={() => setChosen(option)}
                class="accent-accent"
              />
              {words(`equipment${option}`)}
            </label>
          )}
        </For>
      </fieldset>
    </CommandDialog>
  );
}
