// An order as it is entered by hand: its form from what is known of it, and the contract's order from the form.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { OrderReceived } from '@lineside/core/domain/order/facts';
import type { Language } from '@lineside/ui/format/fill-text';
import { type FieldProblems, fieldProblems } from './field-problems.ts';

/** As typed: nothing is a quantity until somebody says one. */
export interface OrderDraft {
  order: string;
  product: string;
  productName: string;
  qty: number | null;
  route: string | null;
  due: string | null;
  priority: number;
  source: string;
}

export const blankOrder: OrderDraft = {
  order: '',
  product: '',
  productName: '',
  qty: null,
  route: null,
  due: null,
  priority: 5,
  source: 'MANUAL',
};

export function draftOfOrder(row: OrderRow): OrderDraft {
  const { order, product, productName, qty, route, due, priority, source } = row;
  return { order, product, productName, qty, route, due, priority, source };
}

/**
 * Another product. A name that came with its product goes with it; one that was typed stays.
 * @param nameOf null for a product that the plant does not know
 */
export function withProduct(
  draft: OrderDraft,
  product: string,
  nameOf: (product: string) => string | null,
): Pick<OrderDraft, 'product' | 'productName'> {
  const typed = draft.productName === nameOf(draft.product) ? '' : draft.productName;
  return { product, productName: nameOf(product) ?? typed };
}

const trimmed = (draft: OrderDraft): OrderDraft => ({
  ...draft,
  order: draft.order.trim(),
  product: draft.product.trim(),
  productName: draft.productName.trim(),
});

export function orderProblems(draft: OrderDraft, language: Language): FieldProblems {
  return fieldProblems(OrderReceived, trimmed(draft), language);
}

/** Null while something is missing or wrong. */
export function orderOfDraft(draft: OrderDraft): OrderReceived | null {
  const order = OrderReceived.safeParse(trimmed(draft));
  return order.success ? order.data : null;
}
