// What a run is and how much of it is done, with what may be done about it.
import type { RunDetail } from '@lineside/core/contracts/planning';
import { Sign } from '@lineside/ui/sign';
import Barcode from 'lucide-solid/icons/barcode';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Lead } from '../../parts/lead.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { RunStatus } from '../../parts/run-status.tsx';
import { labelsAddress, runAddress } from '../../view/addresses.ts';
import { RunActions } from './run-actions.tsx';
import { RunFields } from './run-fields.tsx';

const figures = [
  { of: 'inStation', status: 'IN_STATION', ink: 'text-accent-ink', dot: 'fill-accent' },
  { of: 'failed', status: 'OUT_FAILED', ink: 'text-fail-ink', dot: 'fill-fail' },
  { of: 'onHold', status: 'ON_HOLD', ink: 'text-hold-ink', dot: 'fill-hold' },
  { of: 'scrapped', status: 'SCRAPPED', ink: 'text-fail-ink', dot: 'fill-line-strong' },
] as const;

export function RunHead(props: { run: RunDetail }) {
  return (
    <section class="sheet grid gap-3 px-4 py-3.5" aria-labelledby="run-title">
      <header class="flex flex-wrap items-center gap-3">
        <h1 id="run-title" class="m-0 font-code text-lead font-semibold tracking-tight">
          {props.run.run}
        </h1>
        <RunStatus status={props.run.status} testId="run-status" />
        <span class="text-ink-soft">
          <span class="font-code text-table">{props.run.product}</span> {props.run.productName}
        </span>
        <span class="ml-auto flex items-center gap-2">
          <Show when={props.run.status !== 'CANCELLED'}>
            <LabelsLink run={props.run.run} />
          </Show>
          <RunActions run={props.run} />
        </span>
      </header>
      <Show when={props.run.status === 'PREP' ? props.run.revoked : null}>
        {(revoked) => (
          <p class="m-0 flex items-center gap-2 rounded-chip bg-warn-soft px-3 py-1.5 text-table text-warn-ink">
            <Sign name="warn" size={15} />
            <span>{words('revokedAt', { reason: revoked().reason })}</span>
            <Ago at={revoked().at} class="ml-auto shrink-0" />
          </p>
        )}
      </Show>
      <RunFields run={props.run} />
      <div class="grid gap-1.5">
        <ProgressBar
          height={8}
          whole={props.run.qty}
          shares={[
            { tone: 'done', n: props.run.done },
            { tone: 'inside', n: props.run.inStation },
            { tone: 'failed', n: props.run.failed },
            { tone: 'hold', n: props.run.onHold },
            { tone: 'queued', n: props.run.scrapped },
          ]}
        />
        <div class="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-table text-ink-soft">
          <Lead
            look="figure"
            href={runAddress(props.run.run, { status: 'DONE' })}
            class="inline-flex items-baseline gap-1.5"
            data-testid="run-done"
          >
            <Dot class="fill-pass" />
            <span>
              {words('done')} <strong class="font-code font-semibold text-ink">{props.run.done}</strong>
              <span class="font-code"> / {props.run.qty}</span>
            </span>
          </Lead>
          <For each={figures}>
            {(figure) => (
              <Lead
                look="figure"
                href={runAddress(props.run.run, { status: figure.status })}
                class="inline-flex items-baseline gap-1.5"
              >
                <Dot class={figure.dot} />
                <span>
                  {words(figure.of)}{' '}
                  <strong class="font-code font-semibold text-ink">{props.run[figure.of]}</strong>
                </span>
              </Lead>
            )}
          </For>
          <Show when={props.run.rework > 0}>
            <span data-testid="run-rework" class="inline-flex items-baseline gap-1.5">
              <Sign name="manual" size={12} class="self-center text-accent-ink" />
              <span>
                {words('reworkOpen')}{' '}
                <strong class="font-code font-semibold text-ink">{props.run.rework}</strong>
              </span>
            </span>
          </Show>
        </div>
      </div>
    </section>
  );
}

function LabelsLink(props: { run: string }) {
  return (
    <ButtonLink href={labelsAddress(props.run)} testId="run-labels">
      <Barcode size={14} aria-hidden="true" />
      {words('labels')}
    </ButtonLink>
  );
}

function Dot(props: { class: string }) {
  return (
    <svg width="8" height="8" aria-hidden="true" class="self-center">
      <circle cx="4" cy="4" r="4" class={props.class} />
    </svg>
  );
}
