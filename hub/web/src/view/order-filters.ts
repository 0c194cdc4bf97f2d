// What the list of orders shows, as it stands in the address. Reading is forgiving (addresses are pasted and edited),
// writing leaves out every default.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { orderStatuses } from '@lineside/core/domain/order/state';
import { Day } from '@lineside/core/kernel/day';
import { first, oneOf, type QueryPart } from './address-query.ts';

export const orderSorts = ['due', 'priority', 'order', 'updated'] as const;
export type OrderSort = (typeof orderSorts)[number];

export interface OrderView {
  status: OrderRow['status'] | '';
  line: string;
  /** wanted by this day or before */
  dueBy: string;
  text: string;
  sort: OrderSort;
}

export const noOrderFilter: Omit<OrderView, 'sort'> = { status: '', line: '', dueBy: '', text: '' };
export const defaultOrderView: OrderView = { ...noOrderFilter, sort: 'due' };

type Query = Readonly<Record<string, QueryPart>>;
type Written = Record<'status' | 'line' | 'dueBy' | 'q' | 'sort', string>;

/** The view that an address asks for; what it does not know, it leaves out. */
export function readOrderView(query: Query): OrderView {
  const dueBy = first(query.dueBy);
  return {
    status: oneOf(orderStatuses, first(query.status)) ?? '',
    line: first(query.line).slice(0, 64),
    dueBy: Day.safeParse(dueBy).success ? dueBy : '',
    text: first(query.q).slice(0, 120),
    sort: oneOf(orderSorts, first(query.sort)) ?? defaultOrderView.sort,
  };
}

/** The address part of a view; what is empty leaves the address. */
export function writeOrderView({ status, line, dueBy, text, sort }: OrderView): Written {
  return { status, line, dueBy, q: text, sort: sort === defaultOrderView.sort ? '' : sort };
}

/** The view as the hub is asked for it. */
export function orderQueryText(view: OrderView): string {
  const { q, ...asked } = writeOrderView(view);
  const given = Object.entries({ ...asked, q: q.trim() }).filter(([, value]) => value !== '');
  return new URLSearchParams(given).toString();
}

export function ordersNarrowed(view: OrderView): boolean {
  return orderQueryText({ ...view, sort: defaultOrderView.sort }) !== '';
}
