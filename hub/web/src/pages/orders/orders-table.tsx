// The orders as a table: a sticky head whose columns sort where the hub can, one link a row.
import type { OrderRow } from '@lineside/core/contracts/planning';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { LongTable } from '../../parts/long-table.tsx';
import { NothingListed } from '../../parts/nothing-listed.tsx';
import type { PagedRows } from '../../parts/paged-list.tsx';
import { SortHeader } from '../../parts/sort-header.tsx';
import {
  noOrderFilter,
  type OrderSort,
  type OrderView,
  orderQueryText,
  ordersNarrowed,
} from '../../view/order-filters.ts';
import { OrderTableRow } from './order-table-row.tsx';

interface OrdersTableProps extends PagedRows<OrderRow> {
  view: OrderView;
  onView: (change: Partial<OrderView>) => void;
}

/** A list of many pages is sorted by the hub, each way in the one direction that people look for. */
const columns: readonly { word: HubTextKey; sort?: OrderSort; class?: string }[] = [
  { word: 'order', sort: 'order' },
  { word: 'status' },
  { word: 'product' },
  { word: 'progress' },
  { word: 'orderDue', sort: 'due' },
  { word: 'orderPriority', sort: 'priority' },
  { word: 'line' },
  { word: 'routeAndVersion', class: 'max-xl:hidden' },
  { word: 'ordersUpdated', sort: 'updated', class: 'max-xl:hidden' },
];

export function OrdersTable(props: OrdersTableProps) {
  const order = (sort: OrderSort) => {
    if (props.view.sort !== sort) return null;
    return sort === 'updated' ? 'descending' : 'ascending';
  };
  return (
    <Show
      when={props.rows.length > 0}
      fallback={
        <NothingListed
          label={words('ordersTitle')}
          narrowed={ordersNarrowed(props.view)}
          noneFit={words('ordersNoneFit')}
          testId="orders-none-fit"
          onClear={() => props.onView(noOrderFilter)}
        >
          <EmptyState title={words('ordersEmpty')} hint={words('ordersEmptyHint')} testId="orders-empty" />
        </NothingListed>
      }
    >
      <LongTable
        label={`${words('ordersTitle')}. ${words('rowKeys')}`}
        testId="orders-table"
        rows={props.rows}
        total={props.total}
        columns={columns.length}
        listKey={orderQueryText(props.view)}
        onNearEnd={props.onNearEnd}
        head={
          <tr>
            <For each={columns}>
              {(column) => (
                <Show
                  when={column.sort}
                  fallback={
                    <th scope="col" class={column.class}>
                      {words(column.word)}
                    </th>
                  }
                >
                  {(sort) => (
                    <SortHeader
                      label={words(column.word)}
                      order={order(sort())}
                      onSort={() => props.onView({ sort: sort() })}
                      testId={`orders-sort-${sort()}`}
                      class={column.class ?? ''}
                    />
                  )}
                </Show>
              )}
            </For>
          </tr>
        }
      >
        {(row, place) => <OrderTableRow order={row} place={place} />}
      </LongTable>
    </Show>
  );
}
