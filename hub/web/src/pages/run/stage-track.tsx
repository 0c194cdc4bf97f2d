// The whole flow of a run from left to right, with who and when; below it what comes next, as a sentence and as the
// one button that is due. Gates at which nothing is asked yet are there, and say so.
import type { RunDetail, RunStage } from '@lineside/core/contracts/planning';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { runAddress } from '../../view/addresses.ts';
import { dueAction, nextStep, offeredActions, unitsOpen } from '../../view/run-flow.ts';
import { RunActionButton } from './run-actions.tsx';

export function StageTrack(props: { run: RunDetail }) {
  return (
    <section class="sheet min-w-0 px-4 pt-3 pb-3" aria-labelledby="stages-title">
      <h2 id="stages-title" class="m-0 pb-2.5 text-[15px] font-semibold tracking-tight">
        {words('stagesTitle')}
      </h2>
      <ol class="m-0 grid list-none grid-cols-9 p-0">
        <For each={props.run.stages}>{(stage) => <Stage stage={stage} />}</For>
      </ol>
      <Next run={props.run} />
    </section>
  );
}

const dots: Record<RunStage['state'], string> = {
  DONE: 'border-transparent bg-pass text-on-pass',
  NOW: 'border-accent bg-accent-soft text-accent-ink ring-4 ring-accent-soft',
  TO_COME: 'border-line-strong bg-surface',
  NOT_ASKED: 'border-dashed border-line-strong bg-surface',
  SKIPPED: 'border-line bg-sunken',
};

function Stage(props: { stage: RunStage }) {
  const quiet = () => props.stage.state === 'NOT_ASKED' || props.stage.state === 'SKIPPED';
  return (
    <li
      data-testid={`run-stage-${props.stage.stage}`}
      data-state={props.stage.state}
      aria-current={props.stage.state === 'NOW' ? 'step' : undefined}
      class="group relative grid min-w-0 content-start gap-1 pr-2"
    >
      <span
        aria-hidden="true"
        class="absolute top-[9px] left-5 h-0.5 w-[calc(100%-20px)] group-last:hidden"
        classList={{ 'bg-pass': props.stage.state === 'DONE', 'bg-line': props.stage.state !== 'DONE' }}
      />
      <span
        aria-hidden="true"
        class={`relative grid size-5 place-items-center rounded-full border-2 ${dots[props.stage.state]}`}
      >
        <Show when={props.stage.state === 'DONE'}>
          <Sign name="pass" size={11} />
        </Show>
        <Show when={props.stage.state === 'NOW'}>
          <span class="size-2 rounded-full bg-accent" />
        </Show>
      </span>
      <span
        class="text-table leading-4"
        classList={{
          'font-semibold': props.stage.state === 'NOW' || props.stage.state === 'DONE',
          'text-accent-ink': props.stage.state === 'NOW',
          'text-ink-faint': quiet(),
        }}
      >
        {words(`stage${props.stage.stage}`)}
      </span>
      <span class="grid text-mini text-ink-faint">
        <Show when={props.stage.at !== null} fallback={words(`stageState${props.stage.state}`)}>
          <span class="sr-only">{words(`stageState${props.stage.state}`)}</span>
          <Ago at={props.stage.at} />
          <Show when={props.stage.by}>
            {(by) => (
              <span class="truncate font-code" title={by()}>
                {by()}
              </span>
            )}
          </Show>
        </Show>
      </span>
    </li>
  );
}

function Next(props: { run: RunDetail }) {
  const may = useMay();
  const due = () => {
    const action = dueAction(props.run);
    return action !== null && offeredActions(props.run, may).includes(action) ? action : null;
  };
  const next = () => nextStep(props.run);
  const counts = () => ({
    open: unitsOpen(props.run),
    wait: props.run.failed + props.run.onHold,
    failed: props.run.failed,
    held: props.run.onHold,
  });
  return (
    <div
      data-testid="run-next"
      data-next={next()}
      class="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3"
    >
      <p class="m-0 min-w-0">
        <span class="eyebrow pr-2">{words('nextTitle')}</span>
        <span class="font-medium">{words(`next${next()}`, counts())}</span>
      </p>
      <Show when={next() === 'DECIDE'}>
        <span class="flex gap-3 text-table">
          <Show when={props.run.failed > 0}>
            <Lead look="lead" href={runAddress(props.run.run, { status: 'OUT_FAILED' })}>
              {words('unitsFailedN', { n: props.run.failed })}
            </Lead>
          </Show>
          <Show when={props.run.onHold > 0}>
            <Lead look="lead" href={runAddress(props.run.run, { status: 'ON_HOLD' })}>
              {words('unitsHeldN', { n: props.run.onHold })}
            </Lead>
          </Show>
        </span>
      </Show>
      <Show when={due()} keyed>
        {(action) => (
          <span class="ml-auto">
            <RunActionButton run={props.run} action={action} due />
          </span>
        )}
      </Show>
    </div>
  );
}
