// All work orders: narrowed and sorted as the address says, page by page; a new one is received in a dialog over them.
import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { ordersQuery } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { PagedList } from '../../parts/paged-list.tsx';
import { orderAddress } from '../../view/addresses.ts';
import { blankOrder } from '../../view/order-draft.ts';
import { type OrderView, orderQueryText, readOrderView, writeOrderView } from '../../view/order-filters.ts';
import { OrderDialog } from './order-dialog.tsx';
import { OrdersTable } from './orders-table.tsx';
import { OrdersToolbar } from './orders-toolbar.tsx';

export function OrdersPage() {
  usePageTitle(() => words('ordersTitle'));
  const may = useMay();
  const location = useLocation();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [failure, setFailure] = createSignal<unknown>(null);
  const view = createMemo(
    () => {
      const { status, line, dueBy, q, sort } = query;
      return readOrderView({ status, line, dueBy, q, sort });
    },
    undefined,
    { equals: (a, b) => orderQueryText(a) === orderQueryText(b) && a.text === b.text },
  );
  const setView = (change: Partial<OrderView>) =>
    setQuery(writeOrderView({ ...view(), ...change }), { replace: true });
  const orders = useInfiniteQuery(() => ordersQuery(view()));
  const isNew = () => location.pathname === '/orders/new' && may('wo:receive');
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <OrdersToolbar list={orders.data?.pages[0]} view={view()} onView={setView} onFailure={setFailure} />
      <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
      <PagedList query={orders} columns={8}>
        {(list) => <OrdersTable {...list} view={view()} onView={setView} />}
      </PagedList>
      <Show when={isNew()}>
        <OrderDialog
          start={blankOrder}
          isNew
          onClose={() => navigate(`/orders${location.search}`)}
          onSaved={(order) => navigate(orderAddress(order))}
        />
      </Show>
    </div>
  );
}
