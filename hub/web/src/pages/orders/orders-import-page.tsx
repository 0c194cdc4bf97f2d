// Orders from a file into the plant.
import { EmptyState } from '@lineside/ui/empty-state';
import { isoDay } from '@lineside/ui/format/time-format';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { useOrderImport } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { createFileImport } from '../../parts/file-import.ts';
import { ImportFrame } from '../../parts/import-frame.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { saveFile } from '../../parts/save-file.ts';
import { dayAfter } from '../../view/calendar-day.ts';
import { orderImport, orderToWrite } from '../../view/order-import.ts';
import { orderTable, orderTemplateCsv } from '../../view/order-table.ts';

const fields = ['product', 'productName', 'qty', 'due', 'priority', 'route', 'source'] as const;

export function OrdersImportPage() {
  usePageTitle(() => words('ordersImportTitle'));
  const may = useMay();
  return (
    <Show when={may('wo:receive')} fallback={<EmptyState title={words('mayNotSee')} />}>
      <Import />
    </Show>
  );
}

function Import() {
  const may = useMay();
  const hub = useOrderImport();
  const products = useQuery(() => ({ ...masterQuery('product'), enabled: may('route:read') }));
  const run = createFileImport({
    kind: orderImport,
    form: orderTable,
    check: async (rows) => (await hub.check(rows)).rows.map(({ order, ...row }) => ({ ...row, key: order })),
    toWrite: orderToWrite,
    write: (command, orders) => hub.write({ command, input: { orders } }),
    done: hub.done,
  });
  const template = () => {
    const product = products.data?.rows[0]?.key ?? 'PRODUCT-1';
    const day = dayAfter(isoDay(hubNow()), 7);
    saveFile('orders-template', 'csv', orderTemplateCsv(product, day));
  };
  return (
    <ImportFrame
      run={run}
      title={words('ordersImportTitle')}
      list={{ href: '/orders', name: words('ordersTitle') }}
      hint={words('ordersImportHint')}
      fields={fields}
      faultsName="orders-faults"
      onTemplate={template}
    />
  );
}
