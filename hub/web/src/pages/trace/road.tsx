// The unit's road: the steps of its frozen route as one track, the visits standing at the step they worked on.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { shortStation } from '../../view/station-face.ts';
import { lateArrival } from '../../view/visit-marks.ts';

type Step = Trace['steps'][number];

const stateWords: Record<Step['state'], HubTextKey> = {
  PASSED: 'stepPASSED',
  FAILED: 'stepFAILED',
  INSIDE: 'stepINSIDE',
  GAP: 'stepGAP',
  OPEN: 'stepOPEN',
};

export function Road(props: { trace: Trace; onLead: (visit: number) => void }) {
  const visitsAt = (stepNo: number) =>
    props.trace.visits.map((visit, index) => ({ visit, index })).filter((at) => at.visit.step === stepNo);
  return (
    <section class="border-t border-line px-4 pt-3 pb-4" aria-label={words('road')} data-testid="trace-road">
      <ol class="m-0 grid list-none grid-cols-[repeat(auto-fit,minmax(112px,1fr))] gap-y-5 p-0">
        <For each={props.trace.steps}>
          {(step) => (
            <li
              class="relative grid min-w-0 content-start gap-1.5 pr-3"
              data-testid={`trace-step-${step.stepNo}`}
              data-state={step.state}
            >
              <span
                aria-hidden="true"
                class="absolute top-[11px] right-0 left-0 border-t-2"
                classList={{
                  'border-pass': step.state === 'PASSED',
                  'border-dashed border-line-strong': step.state !== 'PASSED',
                }}
              />
              <span class="relative flex items-center">
                <StepNode state={step.state} />
              </span>
              <span class="min-w-0">
                <span class="flex min-w-0 items-baseline gap-1.5">
                  <span class="font-code text-mini text-ink-faint">{step.stepNo}</span>
                  <span class="truncate font-semibold" title={say(step.name)}>
                    {say(step.name)}
                  </span>
                </span>
                <span
                  class="block text-mini"
                  classList={{
                    'text-ink-faint': step.state === 'OPEN' || step.state === 'PASSED',
                    'text-fail-ink font-semibold': step.state === 'FAILED',
                    'text-accent-ink font-semibold': step.state === 'INSIDE',
                    'text-warn-ink font-semibold': step.state === 'GAP',
                  }}
                >
                  {words(stateWords[step.state])}
                </span>
              </span>
              <span class="flex flex-wrap gap-1 empty:hidden">
                <For each={visitsAt(step.stepNo)}>
                  {(at) => (
                    <VisitMark
                      visit={at.visit}
                      line={props.trace.line ?? ''}
                      onLead={() => props.onLead(at.index)}
                    />
                  )}
                </For>
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function StepNode(props: { state: Step['state'] }) {
  return (
    <span
      class="grid size-6 place-items-center rounded-full border-2"
      classList={{
        'border-pass bg-pass text-on-pass': props.state === 'PASSED',
        'border-fail bg-fail text-on-fail': props.state === 'FAILED',
        'border-accent bg-accent-soft text-accent-ink': props.state === 'INSIDE',
        'border-dashed border-warn-ink bg-warn-soft text-warn-ink': props.state === 'GAP',
        'border-line-strong bg-surface': props.state === 'OPEN',
      }}
    >
      <Switch>
        <Match when={props.state === 'PASSED'}>
          <Sign name="pass" size={13} />
        </Match>
        <Match when={props.state === 'FAILED'}>
          <Sign name="fail" size={12} />
        </Match>
        <Match when={props.state === 'INSIDE'}>
          <span class="size-2.5 rounded-full bg-accent" />
        </Match>
        <Match when={props.state === 'GAP'}>
          <span aria-hidden="true" class="text-table leading-none font-bold">
            ?
          </span>
        </Match>
      </Switch>
    </span>
  );
}

function VisitMark(props: { visit: TraceVisit; line: string; onLead: () => void }) {
  const at = () => props.visit.out?.at ?? props.visit.in?.at ?? null;
  const voided = () => props.visit.voided !== null;
  return (
    <button
      type="button"
      onClick={() => props.onLead()}
      title={props.visit.voided === null ? props.visit.station : `${props.visit.station}: ${words('voided')}`}
      data-voided={props.visit.voided !== null}
      class="inline-flex max-w-full items-center gap-1 rounded-chip border px-1.5 text-mini hover:border-accent"
      classList={{
        'border-dashed border-line-strong bg-surface text-ink-faint line-through': voided(),
        'border-transparent bg-pass-soft text-pass-ink': !voided() && props.visit.result === 'PASS',
        'border-transparent bg-fail-soft text-fail-ink': !voided() && props.visit.result === 'FAIL',
        'border-accent bg-accent-soft text-accent-ink': !voided() && props.visit.result === null,
      }}
    >
      <Show when={props.visit.result}>
        {(result) => <Sign name={result() === 'PASS' ? 'pass' : 'fail'} size={10} />}
      </Show>
      <span class="min-w-0 truncate font-code">{shortStation(props.visit.station, props.line)}</span>
      <Show when={at()}>{(time) => <span class="font-code">{clockMinutes(time())}</span>}</Show>
      <Show when={props.visit.provisional}>
        <Sign name="warn" size={11} class="text-warn-ink" />
      </Show>
      <Show when={lateArrival(props.visit)}>
        <Sign name="late" size={11} />
      </Show>
    </button>
  );
}
