// The form of a new run, and its making. What is pressed once is one command; what the hub refuses stands on top.
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Show } from 'solid-js';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { orderLinesQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { LeaveQuestion } from '../../parts/leave-question.tsx';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { SaveButton } from '../../parts/save-button.tsx';
import { runAddress } from '../../view/addresses.ts';
import { freshRun, type NewRunDraft, runToCreate } from '../../view/new-run-draft.ts';
import { toPlan } from '../../view/order-progress.ts';
import { nextRunNumber } from '../../view/run-number.ts';
import { FrozenVersion } from './frozen-version.tsx';
import { LabelFields } from './label-fields.tsx';
import { LabelPreview } from './label-preview.tsx';
import { createLabelPreview } from './label-preview-of.ts';
import { RunFields } from './run-fields.tsx';

export function NewRunForm(props: { order: OrderDetail }) {
  const navigate = useNavigate();
  const create = useHubCommand('createRun');
  const commandFor = commandsByContent();
  const problems = createFormProblems();
  const taken = () => props.order.runList.map(({ run }) => run);
  // proposed once: news of the order do not change what somebody fills in
  const start = freshRun(
    nextRunNumber(props.order.order, taken()),
    Math.min(10_000, toPlan(props.order) || 1),
  );
  const [draft, setDraft] = createSignal<NewRunDraft>(start);
  const [made, setMade] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  let summary: HTMLElement | undefined;
  const change = (part: Partial<NewRunDraft>) => setDraft({ ...draft(), ...part });
  const lines = useQuery(() => orderLinesQuery(props.order.order, true));
  const fit = createMemo(() => lines.data?.lines.find(({ line }) => line === props.order.line) ?? null);
  const preview = createLabelPreview(draft, () => props.order.order);
  const isUnsaved = () => !made() && !create.isPending && canonicalJson(draft()) !== canonicalJson(start);
  const mayMake = () => !create.isPending && (fit()?.missing.length ?? 0) === 0;
  const make = async () => {
    if (!mayMake()) return;
    problems.setTried(true);
    const input = runToCreate(draft(), props.order.order);
    if (problems.all().length > 0 || input === null) {
      summary?.focus();
      return;
    }
    setFailure(null);
    try {
      await create.mutateAsync({ command: commandFor(input), input });
      setMade(true);
      navigate(runAddress(input.run));
    } catch (error) {
      setFailure(error);
    }
  };
  usePageKeys({ save: () => void make(), enabled: () => true });
  return (
    <FormProblemsProvider value={problems}>
      <header class="flex flex-wrap items-center gap-3">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">
          {words('newRunTitle', { order: props.order.order })}
        </h1>
        <span class="text-table text-ink-soft">
          <span class="font-code">{props.order.product}</span> {props.order.productName}
        </span>
        <span class="ml-auto">
          <SaveButton
            saving={create.isPending}
            disabled={!mayMake()}
            label={words('newRunMake')}
            onSave={() => void make()}
            testId="new-run-create"
          />
        </span>
      </header>
      <ProblemSummary problems={problems} ref={(element) => (summary = element)} />
      <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
      <div class="grid items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:gap-4">
        <div class="grid gap-3">
          <section class="sheet grid gap-4 px-4 py-3.5" aria-label={words('newRun')}>
            <RunFields order={props.order} draft={draft()} taken={taken()} onChange={change} />
          </section>
          <section class="sheet grid gap-4 px-4 py-3.5" aria-labelledby="labels-title">
            <LabelFields
              order={props.order.order}
              draft={draft()}
              refusal={preview.refusal()}
              taken={preview.data()?.takenTotal ?? 0}
              onChange={change}
            />
          </section>
        </div>
        <div class="grid gap-3 lg:sticky lg:top-16">
          <FrozenVersion order={props.order} lines={lines.data} fit={fit()} />
          <LabelPreview preview={preview} boards={preview.boards()} />
        </div>
      </div>
      <LeaveQuestion unsaved={isUnsaved()} />
    </FormProblemsProvider>
  );
}
