// Deciding about a unit: rework from a step, hold, release, scrap. The reason is part of the decision.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { Trace } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { say } from '@lineside/ui/language';
import { createSignal, For, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import {
  type DispositionAction,
  possibleDispositions,
  reworkSteps,
} from '../../view/possible-dispositions.ts';

const choices: Record<DispositionAction, HubTextKey> = {
  REWORK: 'chooseRework',
  HOLD: 'actHOLD',
  RELEASE: 'actRELEASE',
  SCRAP: 'actSCRAP',
};

export function DispositionDialog(props: { trace: Trace }) {
  const may = useMay();
  const dispose = useHubCommand('disposeUnit');
  const possible = () => possibleDispositions(props.trace);
  const [chosen, setChosen] = createSignal<DispositionAction | null>(null);
  const [toStep, setToStep] = createSignal<number | null>(null);
  const action = () => {
    const now = chosen();
    return now !== null && possible().includes(now) ? now : (possible()[0] ?? null);
  };
  const steps = () => reworkSteps(props.trace);
  const step = () => toStep() ?? steps().at(-1)?.stepNo ?? 0;
  const forget = () => {
    setChosen(null);
    setToStep(null);
  };
  const waits = () => props.trace.status === 'OUT_FAILED' || props.trace.status === 'ON_HOLD';
  const confirm = ({ command, reason }: { command: string; reason: string }) => {
    const now = action();
    if (now === null) return Promise.resolve();
    const disposition = now === 'REWORK' ? { action: now, toStep: step(), reason } : { action: now, reason };
    const sn = props.trace.sn as HubCommandInput<'disposeUnit'>['sn'];
    return dispose.mutateAsync({ command, input: { sn, disposition } });
  };
  return (
    <Show when={may('quality:disposition') && possible().length > 0}>
      <CommandDialog
        trigger={words('decide')}
        triggerKind={waits() ? 'primary' : 'plain'}
        title={words('decideTitle', { sn: props.trace.sn })}
        lead={words('decideLead')}
        confirm={words('confirmDecision')}
        confirmKind={action() === 'SCRAP' ? 'fail' : 'primary'}
        asksReason
        testId="trace-decide"
        onOpen={forget}
        onConfirm={confirm}
      >
        <fieldset class="m-0 flex flex-wrap gap-2 border-0 p-0" aria-label={words('decide')}>
          <For each={possible()}>
            {(choice) => (
              <label class="flex cursor-pointer items-center gap-2 rounded-card border border-line-strong px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink">
                <input
                  type="radio"
                  name="disposition"
                  value={choice}
                  checked={action() === choice}
                  data-testid={`trace-decide-${choice}`}
                  onChange={() => setChosen(choice)}
                  class="accent-accent"
                />
                {words(choices[choice])}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={action() === 'REWORK'}>
          <label class="grid gap-1.5">
            <span class="text-table font-medium text-ink-soft">{words('reworkFrom')}</span>
            <select
              data-testid="trace-decide-step"
              onChange={(event) => setToStep(Number(event.currentTarget.value))}
              class="h-10 rounded-card border border-line-strong bg-surface px-2 text-ink"
            >
              <For each={steps()}>
                {(known) => (
                  <option value={known.stepNo} selected={known.stepNo === step()}>
                    {known.stepNo} {say(known.name)}
                  </option>
                )}
              </For>
            </select>
          </label>
        </Show>
      </CommandDialog>
    </Show>
  );
}
