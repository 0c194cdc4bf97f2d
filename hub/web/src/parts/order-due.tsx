// The day by which an order is wanted; a day that has passed is said in words beside it.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { isoDay } from '@lineside/ui/format/time-format';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { hubNow } from '../api/hub-clock.ts';
import { words } from '../language.ts';
import { daysLate } from '../view/calendar-day.ts';

export function OrderDue(props: { order: Pick<OrderRow, 'due' | 'status'> }) {
  const late = () => daysLate(props.order, isoDay(hubNow()));
  return (
    <Show when={props.order.due} fallback={<span class="text-ink-faint">{words('orderNoDue')}</span>}>
      {(due) => (
        <span class="inline-flex items-center gap-1.5 whitespace-nowrap">
          <time datetime={due()} class="font-code">
            {due()}
          </time>
          <Show when={late()}>
            {(days) => (
              <span
                data-testid="order-late"
                class="inline-flex items-center gap-1 text-mini font-semibold text-warn-ink"
              >
                <Sign name="warn" size={11} />
                {words('orderDaysLate', { n: days() })}
              </span>
            )}
          </Show>
        </span>
      )}
    </Show>
  );
}
