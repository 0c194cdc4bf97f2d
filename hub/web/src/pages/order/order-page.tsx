// One work order: how it stands, what a planner may do with it, and its runs.

import type { OrderDetail } from '@lineside/core/contracts/planning';
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useMay } from '../../api/may.ts';
import { orderQuery } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { OrderGone } from '../../parts/order-gone.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { WayUp } from '../../parts/way-up.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { draftOfOrder } from '../../view/order-draft.ts';
import { OrderDialog } from '../orders/order-dialog.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderRuns } from './order-runs.tsx';

export function OrderPage() {
  const params = useParams();
  const number = () => fromAddress(params.order);
  usePageTitle(number);
  const order = useQuery(() => orderQuery(number()));
  return (
    <div class="grid content-start gap-3">
      <WayUp places={[{ href: '/orders', name: words('ordersTitle'), testId: 'order-back' }]} />
      <Reading
        query={order}
        skeleton={<TableSkeleton columns={6} rows={6} />}
        gone={<OrderGone order={number()} />}
      >
        {(known) => <Known order={known()} />}
      </Reading>
    </div>
  );
}

function Known(props: { order: OrderDetail }) {
  const may = useMay();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const close = () => navigate(location.pathname, { scroll: false });
  return (
    <>
      <OrderHead order={props.order} />
      <OrderRuns order={props.order} />
      <Show when={query.edit === '1' && may('wo:receive') && props.order.status !== 'COMPLETED'}>
        <OrderDialog start={draftOfOrder(unwrap(props.order))} onClose={close} onSaved={close} />
      </Show>
    </>
  );
}
