// One order in the list: its row opens it, its line and route lead there.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { PriorityMark } from '../../parts/due-day.tsx';
import { Lead } from '../../parts/lead.tsx';
import type { RowPlace } from '../../parts/long-table.tsx';
import { OrderDue } from '../../parts/order-due.tsx';
import { OrderStatus } from '../../parts/order-status.tsx';
import { LineLead } from '../../parts/plant-leads.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { addressOf, orderAddress } from '../../view/addresses.ts';
import { orderShares, orderWhole } from '../../view/order-progress.ts';

export function OrderTableRow(props: { order: OrderRow; place: RowPlace }) {
  return (
    <tr {...props.place} data-testid={`order-row-${props.order.order}`}>
      <td class="font-code">
        <Lead look="row" href={orderAddress(props.order.order)} data-row-link class="font-semibold">
          {props.order.order}
        </Lead>
      </td>
      <td>
        <OrderStatus status={props.order.status} />
      </td>
      <td class="w-full max-w-0">
        <span
          class="flex min-w-0 items-baseline gap-2"
          title={`${props.order.product} ${props.order.productName}`}
        >
          <span class="font-code">{props.order.product}</span>
          <span class="min-w-0 truncate text-ink-soft">{props.order.productName}</span>
        </span>
      </td>
      <td>
        <span class="flex items-center gap-2.5" title={words('orderDoneOf', { ...props.order })}>
          <ProgressBar
            class="w-14 min-w-14 xl:w-32"
            whole={orderWhole(props.order)}
            shares={orderShares(props.order)}
          />
          <span class="min-w-[84px] text-right font-code">
            <strong class="font-semibold">{props.order.done}</strong>
            <span class="text-ink-faint"> / {props.order.qty}</span>
          </span>
        </span>
      </td>
      <td>
        <OrderDue order={props.order} />
      </td>
      <td>
        <PriorityMark priority={props.order.priority} />
      </td>
      <td class="font-code">
        <Show
          when={props.order.line}
          fallback={<span class="font-sans text-ink-faint">{words('orderNotOnLine')}</span>}
        >
          {(line) => <LineLead line={line()} class="relative z-[1]" />}
        </Show>
      </td>
      <td class="font-code max-xl:hidden">
        <Show
          when={props.order.route}
          fallback={<span class="font-sans text-ink-faint">{words('orderRouteFound')}</span>}
        >
          {(route) => (
            <Lead look="lead" href={addressOf('routeDraft', route())} class="relative z-[1]">
              {route()}
            </Lead>
          )}
        </Show>
      </td>
      <td class="text-ink-soft max-xl:hidden">
        <Ago at={props.order.updatedAt} />
      </td>
    </tr>
  );
}
