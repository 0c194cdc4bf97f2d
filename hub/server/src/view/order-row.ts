// An order's row for lists; null while its receipt is not known.
import type { OrderState } from '@lineside/core/domain/order/state';
import type { Snapshot } from '@lineside/core/kernel/fold';
import { hlcWallMs } from '@lineside/core/kernel/hlc';
import type { OrderRow } from '../store/views.ts';

/** @param order the number by which its stream goes, whatever a payload claims */
export function orderRow(order: string, { state, last }: Snapshot): OrderRow | null {
  const { received, status, line, route, held } = state as OrderState;
  if (received === null || status === 'UNKNOWN') return null;
  const { product, productName, qty, due, priority, source } = received;
  return {
    order,
    product,
    productName,
    qty,
    stage: status,
    held: held !== null,
    line,
    route: route ?? received.route,
    due,
    priority,
    source,
    updatedAt: hlcWallMs(last.hlc),
  };
}
