// Everything recorded at one visit: values with their frozen limits, defects, how the records came to the hub,
// and what the station could not know.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import { exactTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { span } from '../../view/clock-time.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { UnknownThen } from './unknown-then.tsx';
import { VisitValues } from './visit-values.tsx';

export function VisitBody(props: { visit: TraceVisit; trace: Trace }) {
  return (
    <div class="grid gap-x-8 gap-y-4 px-4 py-3 pl-11 xl:grid-cols-[minmax(0,1.7fr)_minmax(300px,1fr)] print:grid-cols-1 print:py-1 print:pl-6">
      <div>
        <Show
          when={props.visit.values.length > 0}
          fallback={
            <p class="m-0 text-table text-ink-faint">
              {words(props.visit.result === null ? 'valuesNotYet' : 'valuesNone')}
            </p>
          }
        >
          <VisitValues visit={props.visit} />
        </Show>
      </div>
      <div class="grid content-start gap-4">
        <Show when={props.visit.defects.length > 0}>
          <div class="grid gap-1">
            <h4 class="eyebrow m-0 font-medium">{words('defects')}</h4>
            <ul class="m-0 grid list-none gap-1 p-0 text-table">
              <For each={props.visit.defects}>
                {(defect) => (
                  <li
                    class="flex flex-wrap items-baseline gap-x-2"
                    data-testid={`trace-defect-${defect.code}`}
                  >
                    <Sign name="fail" size={11} class="self-center text-fail-ink" />
                    <span class="font-semibold">{defect.name === null ? defect.code : say(defect.name)}</span>
                    <span class="font-code text-ink-faint">{defect.code}</span>
                    <span class="font-code">{defect.location}</span>
                    <span class="text-ink-soft">{defect.remark}</span>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
        <Show when={props.visit.provisional}>
          {(provisional) => (
            <p class="m-0 flex gap-2 text-table">
              <Sign name="warn" size={14} class="mt-[3px] text-warn-ink" />
              {words('provisionalHint', {
                missing: provisional().missing.join(', '),
                reason: provisional().reason,
              })}
            </p>
          )}
        </Show>
        <UnknownThen visit={props.visit} />
        <div class="grid gap-1">
          <h4 class="eyebrow m-0 font-medium">{words('recordsTitle')}</h4>
          <ul class="m-0 grid list-none gap-0.5 p-0 text-table text-ink-soft">
            <Record label={words('inAt')} arrival={props.visit.in} />
            <Record label={words('outAt')} arrival={props.visit.out} />
          </ul>
        </div>
        <span class="print:hidden">
          <CorrectionDialog visit={props.visit} trace={props.trace} />
        </span>
      </div>
    </div>
  );
}

function Record(props: { label: string; arrival: TraceVisit['in'] }) {
  return (
    <Show when={props.arrival}>
      {(arrival) => (
        <li class="flex items-baseline gap-2" title={arrival().fact}>
          <span class="w-8 shrink-0 text-ink-faint">{props.label}</span>
          <Show when={arrival().late} fallback={<span class="font-code">{exactTime(arrival().at)}</span>}>
            <Sign name="late" size={12} class="self-center text-offline-ink" />
            <span>
              {words('offlineHint', {
                at: exactTime(arrival().at),
                arrived: exactTime(arrival().arrivedAt),
                span: span(arrival().at, arrival().arrivedAt),
              })}
            </span>
          </Show>
        </li>
      )}
    </Show>
  );
}
