// What an order is and how far it has come, as figures and one bar; who holds it, or who closed it.
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { PriorityMark } from '../../parts/due-day.tsx';
import { Field } from '../../parts/field.tsx';
import { Lead } from '../../parts/lead.tsx';
import { OrderDue } from '../../parts/order-due.tsx';
import { OrderStatus } from '../../parts/order-status.tsx';
import { LineLead } from '../../parts/plant-leads.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { addressOf } from '../../view/addresses.ts';
import { orderShares, orderWhole, toPlan, underWay } from '../../view/order-progress.ts';
import { OrderActions } from './order-actions.tsx';

export function OrderHead(props: { order: OrderDetail }) {
  return (
    <section class="sheet grid gap-3 px-4 py-3.5" aria-labelledby="order-title">
      <header class="flex flex-wrap items-center gap-3">
        <h1 id="order-title" class="m-0 font-code text-lead font-semibold tracking-tight">
          {props.order.order}
        </h1>
        <OrderStatus status={props.order.status} testId="order-status" />
        <span class="ml-auto flex flex-wrap items-center gap-2">
          <OrderActions order={props.order} />
        </span>
      </header>
      <Standing order={props.order} />
      <dl class="m-0 grid grid-cols-3 gap-x-6 gap-y-2.5 lg:grid-cols-[2fr_max-content_auto_1fr_1.4fr_1fr_1fr]">
        <Field label={words('product')}>
          <span class="font-code text-table">{props.order.product}</span>{' '}
          <span class="text-ink-soft">{props.order.productName}</span>
        </Field>
        <Field label={words('orderDue')}>
          <OrderDue order={props.order} />
        </Field>
        <Field label={words('orderPriority')}>
          <PriorityMark priority={props.order.priority} />
        </Field>
        <Field label={words('line')} code testId="order-line">
          <Show
            when={props.order.line}
            fallback={<span class="font-sans text-ink-faint">{words('orderNotOnLine')}</span>}
          >
            {(line) => <LineLead line={line()} />}
          </Show>
        </Field>
        <Field label={words('routeAndVersion')} code>
          <Show
            when={props.order.route}
            fallback={<span class="font-sans text-ink-faint">{words('orderRouteFound')}</span>}
          >
            {(route) => (
              <Lead look="lead" href={addressOf('routeDraft', route())}>
                {route()}
              </Lead>
            )}
          </Show>
        </Field>
        <Field label={words('orderSource')}>{props.order.source}</Field>
        <Field label={words('ordersUpdated')}>
          <Ago at={props.order.updatedAt} />
        </Field>
      </dl>
      <Progress order={props.order} />
    </section>
  );
}

/** Who holds it, or who closed it and why. */
function Standing(props: { order: OrderDetail }) {
  return (
    <>
      <Show when={props.order.held}>
        {(held) => (
          <p
            data-testid="order-held"
            class="m-0 flex items-center gap-2 rounded-chip bg-hold-soft px-3 py-1.5 text-table text-hold-ink"
          >
            <Sign name="hold" size={14} />
            <span>{words('orderHeldBy', { by: held().by, reason: held().reason })}</span>
            <Ago at={held().at} class="ml-auto shrink-0" />
          </p>
        )}
      </Show>
      <Show when={props.order.closed}>
        {(closed) => (
          <p
            data-testid="order-closed"
            class="m-0 flex items-center gap-2 rounded-chip bg-sunken px-3 py-1.5 text-table text-ink-soft"
          >
            <span>
              {words(closed().reason === null ? 'orderClosedBy' : 'orderClosedWhy', {
                ...{ by: closed().by, done: closed().done },
                ...(closed().reason === null ? {} : { reason: closed().reason ?? '' }),
              })}
            </span>
            <Ago at={closed().at} class="ml-auto shrink-0" />
          </p>
        )}
      </Show>
    </>
  );
}

function Progress(props: { order: OrderDetail }) {
  const figures = () =>
    [
      { word: 'orderFigureDone', n: props.order.done, dot: 'fill-pass', of: props.order.qty },
      { word: 'orderFigureUnderWay', n: underWay(props.order), dot: 'fill-line-strong' },
      { word: 'orderFigureScrapped', n: props.order.scrapped, dot: 'fill-fail' },
      { word: 'orderFigureToPlan', n: toPlan(props.order), dot: 'fill-line' },
    ] as const;
  return (
    <div class="grid gap-1.5">
      <ProgressBar height={8} whole={orderWhole(props.order)} shares={orderShares(props.order)} />
      <ul class="m-0 flex list-none flex-wrap items-baseline gap-x-5 gap-y-1 p-0 text-table text-ink-soft">
        <For each={figures()}>
          {(figure) => (
            <li class="inline-flex items-baseline gap-1.5" data-testid={`order-figure-${figure.word}`}>
              <svg width="8" height="8" aria-hidden="true" class="self-center">
                <circle cx="4" cy="4" r="4" class={figure.dot} />
              </svg>
              <span>
                {words(figure.word)} <strong class="font-code font-semibold text-ink">{figure.n}</strong>
                <Show when={'of' in figure}>
                  <span class="font-code"> / {props.order.qty}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
