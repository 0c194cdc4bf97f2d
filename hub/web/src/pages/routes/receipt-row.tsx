// One of ERP's routes before and after it is brought in: what changes in its steps, which process codes mean nothing
// here yet, and how it went.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { routeAddress } from '../../view/route-address.ts';
import type { Receipt } from '../../view/route-receipt.ts';

export type ReceiptState =
  | { at: 'GOING' }
  | { at: 'DONE'; problems: number }
  | { at: 'FAILED'; error: unknown };

const looks: Record<Receipt['outcome'], BadgeKind> = {
  NEW: 'accent',
  CHANGED: 'warn',
  SAME: 'neutral',
  OURS: 'fail',
};

export function ReceiptRow(props: { receipt: Receipt; state: ReceiptState | null }) {
  const definition = () => props.receipt.definition;
  const done = () => (props.state?.at === 'DONE' ? props.state : null);
  const failed = () => (props.state?.at === 'FAILED' ? props.state : null);
  return (
    <li
      class="grid gap-1.5 rounded-chip border border-line p-3"
      data-testid={`erp-route-${definition().route}`}
      data-outcome={props.receipt.outcome}
      data-state={props.state?.at}
    >
      <div class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span class="font-semibold">{say(definition().name)}</span>
        <span class="font-code text-mini text-ink-faint">{definition().route}</span>
        <Badge kind={looks[props.receipt.outcome]}>{words(`receipt${props.receipt.outcome}`)}</Badge>
        <span class="ml-auto text-table">
          <Switch>
            <Match when={props.state?.at === 'GOING'}>
              <span class="text-ink-soft">{words('erpGoing')}</span>
            </Match>
            <Match when={done()}>
              {(answer) => (
                <Lead
                  look="lead"
                  href={routeAddress(definition().route, {
                    tab: answer().problems > 0 ? 'compile' : 'steps',
                  })}
                >
                  <Show when={answer().problems > 0} fallback={words('erpDone')}>
                    {words('erpDoneProblems', { n: answer().problems })}
                  </Show>
                </Lead>
              )}
            </Match>
          </Switch>
        </span>
      </div>
      <Steps key="receiptAdded" sign="+" steps={props.receipt.added} />
      <Steps key="receiptRemoved" sign="−" steps={props.receipt.removed} />
      <Steps key="receiptChangedSteps" sign="~" steps={props.receipt.changed} />
      <Show when={props.receipt.settingsKept > 0}>
        <p class="m-0 text-mini text-ink-faint">{words('receiptKept', { n: props.receipt.settingsKept })}</p>
      </Show>
      <Show when={props.receipt.unmapped.length > 0}>
        <p class="m-0 flex flex-wrap items-baseline gap-x-1.5 text-table text-warn-ink">
          <Sign name="warn" size={12} />
          {words('receiptUnmapped', { codes: props.receipt.unmapped.join(', ') })}
          <Lead look="lead" href={plantAddress('operation')}>
            {words('receiptMap')}
          </Lead>
        </p>
      </Show>
      <Show when={failed()}>{(state) => <FailureNote error={state().error} compact />}</Show>
    </li>
  );
}

function Steps(props: {
  key: 'receiptAdded' | 'receiptRemoved' | 'receiptChangedSteps';
  sign: string;
  steps: readonly DraftStep[];
}) {
  return (
    <Show when={props.steps.length > 0}>
      <p class="m-0 flex flex-wrap items-baseline gap-x-2 text-table">
        <span class="w-32 shrink-0 text-ink-faint">
          <span class="font-code">{props.sign}</span> {words(props.key, { n: props.steps.length })}
        </span>
        <For each={props.steps}>
          {(step) => (
            <span>
              <span class="font-code text-mini text-ink-faint">{step.stepNo}</span> {say(step.name)}
            </span>
          )}
        </For>
      </p>
    </Show>
  );
}
