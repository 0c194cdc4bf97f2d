// The steps of a run as one track: at each how many queue, are inside, passed and failed. A step narrows the units.
import type { RunDetail } from '@lineside/core/contracts/planning';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { runAddress } from '../../view/addresses.ts';
import type { UnitFilter } from '../../view/run-units.ts';
import { yieldOf } from '../../view/yield-of.ts';

type Step = RunDetail['steps'][number];

interface StepTrackProps {
  run: RunDetail;
  filter: UnitFilter;
  onNarrow: (change: { step: number | '' }) => void;
}

export function StepTrack(props: StepTrackProps) {
  return (
    <section class="sheet min-w-0 px-4 pt-3 pb-4" aria-labelledby="steps-title">
      <header class="flex items-baseline justify-between gap-4 pb-2">
        <h2 id="steps-title" class="m-0 text-[15px] font-semibold tracking-tight">
          {words('stepProgress')}
        </h2>
        <span class="text-mini text-ink-faint">{words('stepLegend')}</span>
      </header>
      <ol class="m-0 grid list-none grid-cols-[repeat(auto-fit,minmax(136px,1fr))] gap-x-0 gap-y-4 p-0">
        <For each={props.run.steps}>
          {(step) => (
            <StepCell
              run={props.run}
              step={step}
              chosen={props.filter.step === step.stepNo}
              onChoose={() => props.onNarrow({ step: props.filter.step === step.stepNo ? '' : step.stepNo })}
            />
          )}
        </For>
      </ol>
    </section>
  );
}

function StepCell(props: { run: RunDetail; step: Step; chosen: boolean; onChoose: () => void }) {
  const link = (status: string) =>
    runAddress(props.run.run, { ...(status === '' ? {} : { status }), step: String(props.step.stepNo) });
  return (
    <li
      data-testid={`run-step-${props.step.stepNo}`}
      class="group grid min-w-0 content-start gap-1.5 border-l border-line pr-3 pl-3 first:border-l-0 first:pl-0"
    >
      <button
        type="button"
        aria-pressed={props.chosen}
        onClick={() => props.onChoose()}
        class="-mx-1.5 flex min-w-0 items-baseline gap-1.5 rounded-chip border-0 bg-transparent px-1.5 py-0.5 text-left hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
        title={say(props.step.name)}
      >
        <span class="font-code text-mini text-ink-faint">{props.step.stepNo}</span>
        <span class="truncate font-semibold">{say(props.step.name)}</span>
      </button>
      <ProgressBar
        height={10}
        whole={props.run.qty}
        shares={[
          { tone: 'done', n: props.step.passed },
          { tone: 'failed', n: props.step.failed },
          { tone: 'inside', n: props.step.inside },
          { tone: 'queued', n: props.step.queued },
        ]}
      />
      <div class="flex flex-wrap items-baseline gap-x-3 font-code text-table">
        <span
          class="inline-flex items-center gap-1 text-pass-ink"
          title={words('stepPassed', { n: props.step.passed })}
        >
          <Sign name="pass" size={12} label={words('passed')} />
          {props.step.passed}
        </span>
        <Count
          href={link('OUT_FAILED')}
          n={props.step.failed}
          label={words('stepFailed', { n: props.step.failed })}
          ink="text-fail-ink"
        >
          <Sign name="fail" size={11} />
          {props.step.failed}
        </Count>
        <Show when={yieldOf(props.step.firstPassed, props.step.firstResults - props.step.firstPassed)}>
          {(share) => (
            <span
              class="ml-auto text-mini text-ink-soft"
              title={words('firstPassHint', {
                passed: props.step.firstPassed,
                n: props.step.firstResults,
              })}
              data-testid={`run-step-${props.step.stepNo}-yield`}
            >
              <span class="sr-only">{words('firstPass')} </span>
              {share()}
            </span>
          )}
        </Show>
      </div>
      <div class="flex flex-wrap items-baseline gap-x-3 text-mini">
        <Count href={link('QUEUED')} n={props.step.queued} ink="text-ink-soft">
          {words('stepQueued', { n: props.step.queued })}
        </Count>
        <Count href={link('IN_STATION')} n={props.step.inside} ink="font-semibold text-accent-ink">
          {words('stepInside', { n: props.step.inside })}
        </Count>
      </div>
      <div class="flex flex-wrap items-center gap-1.5 text-mini text-ink-faint">
        <Show when={props.step.specs > 0}>
          <span>{words(props.step.specs === 1 ? 'collectsOne' : 'collects', { n: props.step.specs })}</span>
        </Show>
        <Show when={props.step.requiresFAI}>
          <Badge kind="neutral">{words('needsFai')}</Badge>
        </Show>
      </div>
    </li>
  );
}

function Count(props: {
  href: string;
  n: number;
  ink: string;
  label?: string;
  children: import('solid-js').JSX.Element;
}) {
  return (
    <Show
      when={props.n > 0}
      fallback={<span class="inline-flex items-center gap-1 text-ink-faint">{props.children}</span>}
    >
      <Lead
        look="figure"
        href={props.href}
        aria-label={props.label}
        class={`inline-flex items-center gap-1 ${props.ink}`}
      >
        {props.children}
      </Lead>
    </Show>
  );
}
