// The runs of an order, each with how far it is; what would fill the place while there is none.
import type { OrderDetail, RunRow } from '@lineside/core/contracts/planning';
import { EmptyState } from '@lineside/ui/empty-state';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { LineLead } from '../../parts/plant-leads.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { RunStatus } from '../../parts/run-status.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { runAddress } from '../../view/addresses.ts';
import { versionAddress } from '../../view/route-address.ts';

export function OrderRuns(props: { order: OrderDetail }) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const hint = () => words(props.order.line === null ? 'orderRunsNotYet' : 'orderRunsNoneHint');
  return (
    <section class="sheet min-w-0 overflow-x-auto" aria-labelledby="order-runs-title" tabindex="0">
      <h2 id="order-runs-title" class="m-0 border-b border-line px-4 py-2.5 text-[15px] font-semibold">
        {words('orderRuns')}
      </h2>
      <Show
        when={props.order.runList.length > 0}
        fallback={<EmptyState title={words('orderRunsNone')} hint={hint()} testId="order-runs-none" />}
      >
        <table class="bench-table" data-testid="order-runs">
          <caption class="sr-only">{`${words('orderRuns')}. ${words('rowKeys')}`}</caption>
          <TableHead
            columns={[
              ...(['run', 'status', 'progress'] as const),
              ...([{ figure: 'failed' }, { figure: 'onHold' }] as const),
              ...(['line', 'routeFrozen', 'newRunShift', 'ordersUpdated'] as const),
            ]}
          />
          <tbody ref={list}>
            <For each={props.order.runList}>{(run) => <Row run={run} />}</For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Row(props: { run: RunRow }) {
  return (
    <tr data-testid={`order-run-${props.run.run}`}>
      <td class="font-code">
        <Lead look="row" href={runAddress(props.run.run)} data-row-link class="font-semibold">
          {props.run.run}
        </Lead>
      </td>
      <td>
        <RunStatus status={props.run.status} />
      </td>
      <td class="w-full">
        <span class="flex items-center gap-2.5" title={words('doneOf', { ...props.run })}>
          <ProgressBar
            class="w-24 min-w-24 xl:w-56"
            whole={props.run.qty}
            shares={[
              { tone: 'done', n: props.run.done },
              { tone: 'inside', n: props.run.inStation },
              { tone: 'failed', n: props.run.failed + props.run.scrapped },
              { tone: 'hold', n: props.run.onHold },
            ]}
          />
          <span class="font-code">
            <strong class="font-semibold">{props.run.done}</strong>
            <span class="text-ink-faint"> / {props.run.qty}</span>
          </span>
        </span>
      </td>
      <td class="text-right font-code" classList={{ 'font-semibold text-fail-ink': props.run.failed > 0 }}>
        {props.run.failed}
      </td>
      <td class="text-right font-code" classList={{ 'font-semibold text-hold-ink': props.run.onHold > 0 }}>
        {props.run.onHold}
      </td>
      <td class="font-code">
        <LineLead line={props.run.line} class="relative z-[1]" />
      </td>
      <td class="font-code">
        <Lead
          look="lead"
          href={versionAddress(props.run.route, props.run.routeVersion)}
          class="relative z-[1]"
        >
          {props.run.route} <span class="text-ink-faint">v{props.run.routeVersion}</span>
        </Lead>
      </td>
      <td>{props.run.shift ?? <span class="text-ink-faint">—</span>}</td>
      <td class="text-ink-soft">
        <Ago at={props.run.updatedAt} />
      </td>
    </tr>
  );
}
