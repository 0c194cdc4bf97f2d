// Part of a run's units goes to a run of its own: how many, under which number, on which line. A line that cannot do
// every step says which ones it cannot.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { RunDetail } from '@lineside/core/contracts/planning';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { orderLinesQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { NumberInput, SelectInput, TextInput } from '../../parts/form-fields.tsx';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { misfitsOf, newRunNo, nextRunNo, qtyFault } from '../../view/run-split.ts';

type Split = HubCommandInput<'splitRun'>;

export function SplitDialog(props: { run: RunDetail }) {
  const split = useHubCommand('splitRun');
  const lines = useQuery(() => orderLinesQuery(props.run.order, true));
  const [qty, setQty] = createSignal<number | null>(null);
  const [into, setInto] = createSignal<string | null>(null);
  const [line, setLine] = createSignal<string | null>(null);
  const number = () => into() ?? nextRunNo(props.run);
  const onLine = () => line() ?? props.run.line;
  const choices = () => {
    const known = lines.data?.lines ?? [];
    const own = { line: props.run.line, name: { en: '', zh: '' }, missing: [] };
    return known.some((one) => one.line === props.run.line) ? known : [own, ...known];
  };
  const misfits = () => misfitsOf(choices(), onLine());
  const fault = () => qtyFault(qty(), props.run);
  const confirm = async ({ command, reason }: { command: string; reason: string }) => {
    const no = newRunNo(number(), props.run);
    const going = qty();
    if (no === null || going === null) return;
    await split.mutateAsync({
      command,
      input: {
        run: props.run.run as Split['run'],
        into: no,
        qty: going,
        line: onLine() === props.run.line ? null : (onLine() as Split['line']),
        reason,
      },
    });
  };
  const forget = () => {
    setQty(null);
    setInto(null);
    setLine(null);
  };
  return (
    <CommandDialog
      trigger={words('splitRun')}
      title={words('splitRunTitle', { run: props.run.run })}
      lead={words('splitRunLead')}
      confirm={words('splitRun')}
      asksReason
      ready={fault() === null && newRunNo(number(), props.run) !== null && misfits().length === 0}
      testId="run-split"
      onOpen={forget}
      onConfirm={confirm}
    >
      <FormProblemsProvider value={createFormProblems()}>
        <div class="grid gap-4 sm:grid-cols-[1fr_2fr]">
          <NumberInput
            label={words('splitQty')}
            value={qty()}
            onValue={setQty}
            required
            problem={fault() === null ? null : words(`splitQty${fault() ?? 'ALL'}`, { qty: props.run.qty })}
            hint={
              props.run.boards > 1
                ? words('splitBoards', { n: props.run.boards })
                : words('splitOf', { n: props.run.qty })
            }
            testId="run-split-qty"
          />
          <TextInput
            label={words('splitInto')}
            value={number()}
            onValue={setInto}
            code
            required
            maxLength={64}
            problem={newRunNo(number(), props.run) === null ? words('splitIntoBad') : null}
            testId="run-split-into"
          />
        </div>
      </FormProblemsProvider>
      <SelectInput
        label={words('line')}
        value={onLine()}
        options={choices().map((choice) => ({
          value: choice.line,
          label: [choice.line, say(choice.name), choice.missing.length > 0 ? words('lineMisfit') : '']
            .filter((part) => part !== '')
            .join(' · '),
        }))}
        onValue={setLine}
        testId="run-split-line"
      />
      <Show when={misfits().length > 0}>
        <div
          class="flex gap-2 rounded-chip bg-warn-soft px-3 py-2 text-table text-warn-ink"
          data-testid="run-split-misfits"
        >
          <Sign name="warn" size={14} class="mt-[3px]" />
          <div class="grid gap-0.5">
            <span class="font-medium">{words('misfitSteps', { line: onLine() })}</span>
            <ul class="m-0 flex list-none flex-wrap gap-x-3 p-0">
              <For each={misfits()}>
                {(step) => (
                  <li>
                    <span class="font-code">{step.stepNo}</span> {say(step.name)}
                  </li>
                )}
              </For>
            </ul>
          </div>
        </div>
      </Show>
    </CommandDialog>
  );
}
