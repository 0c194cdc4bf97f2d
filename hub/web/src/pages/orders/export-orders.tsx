// Takes the orders that the filters leave out as CSV, all pages of them; what goes out comes in again as the same.
import { Button } from '@lineside/ui/button';
import { isoDay } from '@lineside/ui/format/time-format';
import Download from 'lucide-solid/icons/download';
import { createSignal } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { readAllOrders } from '../../api/planning-queries.ts';
import { words } from '../../language.ts';
import { saveFile } from '../../parts/save-file.ts';
import type { OrderView } from '../../view/order-filters.ts';
import { ordersCsv } from '../../view/order-table.ts';

interface ExportOrdersProps {
  view: OrderView;
  disabled: boolean;
  /** null: it went well */
  onFailure: (failure: unknown) => void;
}

export function ExportOrders(props: ExportOrdersProps) {
  const [busy, setBusy] = createSignal(false);
  const save = async () => {
    setBusy(true);
    try {
      const rows = await readAllOrders(props.view);
      saveFile(`orders-${isoDay(hubNow())}.csv`, ordersCsv(rows), 'text/csv;charset=utf-8');
      props.onFailure(null);
    } catch (failure) {
      props.onFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="dense"
      title={words('ordersExportHint')}
      data-testid="orders-export"
      disabled={props.disabled || busy()}
      onClick={() => void save()}
    >
      <Download size={14} aria-hidden="true" />
      {words('exportCsv')}
    </Button>
  );
}
