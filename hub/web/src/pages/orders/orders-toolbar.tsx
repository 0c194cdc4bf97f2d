// Above the orders: search, the filters as chips with how many each would show, and the ways in and out.
import type { OrderList } from '@lineside/core/contracts/planning';
import { orderStatuses } from '@lineside/core/domain/order/state';
import { isoDay } from '@lineside/ui/format/time-format';
import Plus from 'lucide-solid/icons/plus';
import Upload from 'lucide-solid/icons/upload';
import { createMemo, For, Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { useMay } from '../../api/may.ts';
import { readAllOrders } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { ExportCsv } from '../../parts/export-csv.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { dayAfter } from '../../view/calendar-day.ts';
import { noOrderFilter, type OrderView, ordersNarrowed } from '../../view/order-filters.ts';
import { ordersCsv } from '../../view/order-table.ts';
import { LineFilter } from './line-filter.tsx';

interface OrdersToolbarProps {
  list: OrderList | undefined;
  view: OrderView;
  onView: (change: Partial<OrderView>) => void;
  onFailure: (failure: unknown) => void;
}

export function OrdersToolbar(props: OrdersToolbarProps) {
  const may = useMay();
  const total = () => props.list?.total ?? 0;
  const count = (status: string) => props.list?.facets.status[status] ?? 0;
  return (
    <header class="grid gap-2">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('ordersTitle')}</h1>
        <FilterText
          value={props.view.text}
          onInput={(text) => props.onView({ text })}
          label={words('ordersFilterText')}
          testId="orders-filter-text"
          slash
        />
        <span class="text-mini text-ink-faint" role="status" data-testid="orders-total">
          <Show when={props.list}>
            {words(total() === 1 ? 'ordersCountOne' : 'ordersCount', { n: total() })}
          </Show>
        </span>
        <div class="ml-auto flex flex-wrap items-center gap-2">
          {/* what goes out comes in again as the same */}
          <ExportCsv
            name="orders"
            hint={words('ordersExportHint')}
            disabled={total() === 0}
            testId="orders-export"
            text={async () => ordersCsv(await readAllOrders(props.view))}
            onFailure={props.onFailure}
          />
          <Show when={may('wo:receive')}>
            <ButtonLink href="/orders/import" testId="orders-import">
              <Upload size={14} aria-hidden="true" />
              {words('ordersImport')}
            </ButtonLink>
            <ButtonLink href="/orders/new" testId="orders-new" primary>
              <Plus size={15} aria-hidden="true" />
              {words('ordersNew')}
            </ButtonLink>
          </Show>
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <fieldset
          class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0 empty:hidden"
          aria-label={words('filterBy', { what: words('status') })}
        >
          <For each={orderStatuses}>
            {(status) => (
              <Show when={count(status) > 0 || props.view.status === status}>
                <FilterChip
                  pressed={props.view.status === status}
                  count={count(status)}
                  testId={`orders-filter-status-${status}`}
                  onPress={() => props.onView({ status: props.view.status === status ? '' : status })}
                >
                  {words(`order${status}`)}
                </FilterChip>
              </Show>
            )}
          </For>
        </fieldset>
        <LineFilter line={props.view.line} onLine={(line) => props.onView({ line })} />
        <DueFilter dueBy={props.view.dueBy} onDueBy={(dueBy) => props.onView({ dueBy })} />
        <ClearFilters
          narrowed={ordersNarrowed(props.view)}
          onClear={() => props.onView(noOrderFilter)}
          testId="orders-filter-clear"
        />
      </div>
    </header>
  );
}

function DueFilter(props: { dueBy: string; onDueBy: (day: string) => void }) {
  // the clock moves every second, the day does not: else the chips were made anew under whoever is about to press one
  const today = createMemo(() => isoDay(hubNow()));
  const days = () => [
    { day: today(), word: words('ordersDueToday'), testId: 'orders-due-today' },
    { day: dayAfter(today(), 7), word: words('ordersDueWeek'), testId: 'orders-due-week' },
  ];
  return (
    <fieldset
      class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
      aria-label={words('filterBy', { what: words('orderDue') })}
    >
      <label class="inline-flex items-center gap-1.5 text-table text-ink-soft">
        {words('ordersDueBy')}
        <input
          type="date"
          data-testid="orders-due-by"
          value={props.dueBy}
          onChange={(event) => props.onDueBy(event.currentTarget.value)}
          class="h-7 rounded-chip border border-line bg-surface px-2 font-code text-table text-ink"
        />
      </label>
      <For each={days()}>
        {({ day, word, testId }) => (
          <FilterChip
            pressed={props.dueBy === day}
            testId={testId}
            onPress={() => props.onDueBy(props.dueBy === day ? '' : day)}
          >
            {word}
          </FilterChip>
        )}
      </For>
    </fieldset>
  );
}
