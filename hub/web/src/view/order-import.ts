// What an import of orders brings, and what may be wrong with a row beyond its form.
import { OrderReceived } from '@lineside/core/domain/order/facts';
import { hubOrderTexts } from '@lineside/core/i18n/hub-order-texts';
import type { ImportKind, ImportRow } from './import-rows.ts';
import { orderOfRow } from './order-table.ts';

export const orderImport: ImportKind = {
  keyField: 'order',
  read: orderOfRow,
  schema: OrderReceived,
  words: {
    order: hubOrderTexts.orderNumber,
    productName: hubOrderTexts.orderProductName,
    qty: hubOrderTexts.orderQty,
    due: hubOrderTexts.orderDue,
    source: hubOrderTexts.orderSource,
  },
  faults: {
    TWICE: hubOrderTexts.orderFaultTWICE,
    FORBIDDEN: hubOrderTexts.orderFaultFORBIDDEN,
    ORDER_CLOSED: hubOrderTexts.orderFaultORDER_CLOSED,
    ORDER_ALREADY_RELEASED: hubOrderTexts.orderFaultORDER_ALREADY_RELEASED,
  },
};

/** A row as `receiveOrders` takes it; null for one that is not sound. */
export function orderToWrite({ thing }: ImportRow): OrderReceived | null {
  const sound = OrderReceived.safeParse(thing);
  return sound.success ? sound.data : null;
}
