// A new run of an order: how many, by which labels, on the version that it freezes; what will be printed beside it.

import type { OrderDetail } from '@lineside/core/contracts/planning';
import { EmptyState } from '@lineside/ui/empty-state';
import { A, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { orderQuery } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { OrderGone } from '../../parts/order-gone.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { WayUp } from '../../parts/way-up.tsx';
import { fromAddress, orderAddress } from '../../view/addresses.ts';
import { mayMakeRun } from '../../view/order-deeds.ts';
import { NewRunForm } from './new-run-form.tsx';

export function NewRunPage() {
  const params = useParams();
  const number = () => fromAddress(params.order);
  usePageTitle(() => words('newRunTitle', { order: number() }));
  const may = useMay();
  const order = useQuery(() => orderQuery(number()));
  return (
    <div class="grid content-start gap-3">
      <WayUp
        places={[
          { href: '/orders', name: words('ordersTitle') },
          { href: orderAddress(number()), name: number(), code: true, testId: 'new-run-back' },
        ]}
      />
      <Show when={may('run:create')} fallback={<EmptyState title={words('mayNotSee')} />}>
        <Reading
          query={order}
          skeleton={<TableSkeleton columns={4} rows={6} />}
          gone={<OrderGone order={number()} />}
        >
          {(known) => <WhenReleased order={known()} />}
        </Reading>
      </Show>
    </div>
  );
}

/** Once begun it stays, whatever becomes of the order: what was entered is not lost, and the hub says why it will not do. */
function WhenReleased(props: { order: OrderDetail }) {
  const begun = createMemo((before: boolean) => before || mayMakeRun(props.order), false);
  return (
    <Show
      when={begun()}
      fallback={
        <section class="sheet">
          <EmptyState
            title={words('newRunNotNow')}
            testId="new-run-not-now"
            action={
              <A href={orderAddress(props.order.order)} class="lead-link font-code">
                {props.order.order}
              </A>
            }
          />
        </section>
      }
    >
      <NewRunForm order={props.order} />
    </Show>
  );
}
