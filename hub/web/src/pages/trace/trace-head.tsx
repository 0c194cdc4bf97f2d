// Which unit this is: serial number, status, and what it was made under (order, run, line, frozen route).
import type { Trace } from '@lineside/core/contracts/trace';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import Check from 'lucide-solid/icons/check';
import Copy from 'lucide-solid/icons/copy';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Field } from '../../parts/field.tsx';
import { Lead } from '../../parts/lead.tsx';
import { LineLead, OrderLead } from '../../parts/plant-leads.tsx';
import { UnitStatus } from '../../parts/unit-status.tsx';
import { runAddress } from '../../view/addresses.ts';
import { DispositionDialog } from './disposition-dialog.tsx';
import { TraceExport } from './trace-export.tsx';

export function TraceHead(props: { trace: Trace }) {
  const step = () => props.trace.steps.find((known) => known.stepNo === props.trace.currentStep);
  return (
    <div class="grid gap-3 px-4 pt-3 pb-3.5">
      <header class="flex flex-wrap items-center gap-3 print:hidden">
        <h1 class="m-0 font-code text-lead font-semibold tracking-tight break-all" data-testid="trace-sn">
          {props.trace.sn}
        </h1>
        <CopyButton text={props.trace.sn} />
        <UnitStatus status={props.trace.status} testId="trace-status" />
        <span class="ml-auto flex items-center gap-2">
          <TraceExport trace={props.trace} />
          <DispositionDialog trace={props.trace} />
        </span>
      </header>
      <Show when={props.trace.hold}>
        {(hold) => (
          <p
            class="m-0 flex items-center gap-2 rounded-chip bg-hold-soft px-3 py-1.5 text-table text-hold-ink"
            data-testid="trace-hold"
          >
            <Sign name="hold" size={14} />
            <span>{words('holdReason', { reason: hold().reason })}</span>
            <Ago at={hold().at} class="ml-auto shrink-0" />
          </p>
        )}
      </Show>
      <dl class="m-0 grid grid-cols-3 gap-x-6 gap-y-2.5 print:grid-cols-4 lg:grid-cols-[auto_auto_auto_1.6fr_1.6fr_1fr_auto]">
        <Field label={words('run')} code testId="trace-run">
          <Show when={props.trace.run} fallback="—">
            {(run) => (
              <Lead look="lead" href={runAddress(run())}>
                {run()}
              </Lead>
            )}
          </Show>
        </Field>
        <Field label={words('order')} code>
          <Show when={props.trace.order} fallback="—">
            {(order) => <OrderLead order={order()} />}
          </Show>
        </Field>
        <Field label={words('line')} code>
          <Show when={props.trace.line} fallback="—">
            {(line) => <LineLead line={line()} />}
          </Show>
        </Field>
        <Field label={words('product')}>
          <span class="font-code text-table">{props.trace.product ?? '—'}</span>{' '}
          <span class="text-ink-soft">{props.trace.productName}</span>
        </Field>
        <Field label={words('routeFrozen')} testId="trace-route">
          <Show when={props.trace.route} fallback="—">
            {(route) => (
              <>
                <span class="font-code text-table">
                  {route().code} <span class="font-semibold">v{route().version}</span>
                </span>{' '}
                <span class="text-ink-soft">{say(route().name)}</span>
              </>
            )}
          </Show>
        </Field>
        <Field label={words('currentStep')}>
          <Show when={step()} fallback={<span class="text-ink-faint">—</span>}>
            {(current) => (
              <>
                <span class="font-code text-table text-ink-faint">{current().stepNo}</span>{' '}
                {current().name[language()]}
              </>
            )}
          </Show>
        </Field>
        <Field label={words('factsOfUnit')} code>
          {props.trace.facts}
        </Field>
      </dl>
    </div>
  );
}

function CopyButton(props: { text: string }) {
  const [copied, setCopied] = createSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <button
      type="button"
      aria-label={words('copySerial')}
      title={words('copySerial')}
      onClick={() => void copy()}
      class="grid size-7 place-items-center rounded-chip border-0 bg-transparent text-ink-faint hover:bg-sunken hover:text-ink"
    >
      <Show when={copied()} fallback={<Copy size={15} aria-hidden="true" />}>
        <Check size={15} aria-hidden="true" class="text-pass-ink" />
      </Show>
    </button>
  );
}
