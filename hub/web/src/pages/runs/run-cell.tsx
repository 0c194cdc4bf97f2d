// One cell of the runs table, by column.
import type { RunRow } from '@lineside/core/contracts/planning';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { DueDay, PriorityMark } from '../../parts/due-day.tsx';
import { Lead } from '../../parts/lead.tsx';
import { LineLead, OrderLead } from '../../parts/plant-leads.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { RunStatus } from '../../parts/run-status.tsx';
import { runAddress } from '../../view/addresses.ts';
import type { RunColumn } from '../../view/run-filters.ts';

const codeColumns: readonly RunColumn[] = [
  'run',
  'order',
  'line',
  'priority',
  'due',
  'route',
  'failed',
  'onHold',
  'inStation',
];

export function RunCell(props: { run: RunRow; column: RunColumn }): JSX.Element {
  const is = (column: RunColumn) => props.column === column;
  return (
    <td
      classList={{
        'font-code': codeColumns.includes(props.column),
        'w-full xl:max-w-0 xl:min-w-48': props.column === 'product',
      }}
    >
      <Switch>
        <Match when={is('run')}>
          <Lead look="row" href={runAddress(props.run.run)} data-row-link class="font-semibold">
            {props.run.run}
          </Lead>
        </Match>
        <Match when={is('status')}>
          <RunStatus status={props.run.status} />
        </Match>
        <Match when={is('product')}>
          <span class="flex min-w-0 items-baseline gap-2">
            <span class="font-code" title={props.run.productName}>
              {props.run.product}
            </span>
            <span class="truncate text-ink-soft max-xl:hidden" title={props.run.productName}>
              {props.run.productName}
            </span>
          </span>
        </Match>
        <Match when={is('order')}>
          <OrderLead order={props.run.order} class="relative z-[1]" />
        </Match>
        <Match when={is('line')}>
          <LineLead line={props.run.line} class="relative z-[1]" />
        </Match>
        <Match when={is('priority')}>
          <PriorityMark priority={props.run.priority} />
        </Match>
        <Match when={is('due')}>
          <DueDay run={props.run} />
        </Match>
        <Match when={is('shift')}>{props.run.shift ?? <span class="text-ink-faint">—</span>}</Match>
        <Match when={is('progress')}>
          <Progress run={props.run} />
        </Match>
        <Match when={is('failed')}>
          <UnitFigure run={props.run} n={props.run.failed} status="OUT_FAILED" ink="text-fail-ink" />
        </Match>
        <Match when={is('onHold')}>
          <UnitFigure run={props.run} n={props.run.onHold} status="ON_HOLD" ink="text-hold-ink" />
        </Match>
        <Match when={is('inStation')}>
          <UnitFigure run={props.run} n={props.run.inStation} status="IN_STATION" ink="text-ink" />
        </Match>
        <Match when={is('route')}>
          {props.run.route} <span class="text-ink-faint">v{props.run.routeVersion}</span>
        </Match>
        <Match when={is('updatedAt')}>
          <Ago at={props.run.updatedAt} class="text-ink-soft" />
        </Match>
        <Match when={is('startedAt')}>
          <Show
            when={props.run.startedAt !== null}
            fallback={<span class="text-ink-faint">{words('notStarted')}</span>}
          >
            <Ago at={props.run.startedAt} class="text-ink-soft" />
          </Show>
        </Match>
      </Switch>
    </td>
  );
}

function Progress(props: { run: RunRow }) {
  return (
    <span class="flex items-center gap-2.5" title={words('doneOf', props.run)}>
      <ProgressBar
        class="w-14 min-w-14 xl:w-24 2xl:w-44"
        whole={props.run.qty}
        shares={[
          { tone: 'done', n: props.run.done },
          { tone: 'inside', n: props.run.inStation },
          { tone: 'failed', n: props.run.failed },
          { tone: 'hold', n: props.run.onHold },
        ]}
      />
      <span class="min-w-[66px] text-right font-code xl:min-w-20">
        <strong class="font-semibold">{props.run.done}</strong>
        <span class="text-ink-faint"> / {props.run.qty}</span>
      </span>
    </span>
  );
}

/** A count that opens the run at just these units; a zero stays quiet. */
function UnitFigure(props: { run: RunRow; n: number; status: string; ink: string }) {
  return (
    <span class="block text-right">
      <Show when={props.n > 0} fallback={<span class="text-ink-faint">0</span>}>
        <Lead
          look="figure"
          href={runAddress(props.run.run, { status: props.status })}
          class={`relative z-[1] -mr-1 px-1 font-semibold ${props.ink}`}
        >
          {props.n}
        </Lead>
      </Show>
    </span>
  );
}
