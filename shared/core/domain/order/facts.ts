// Work orders: RECEIVED → RELEASED → IN_PROGRESS → COMPLETED. Upserted by number from ERP.
import { z } from 'zod';
import { Day } from '../../kernel/day.ts';
import { LineCode, OrderNo, RouteCode } from '../../kernel/ids.ts';

/** 1 is the most urgent; 5 when nobody said. */
export const Priority = z.int().min(1).max(9);

export const OrderReceived = z.object({
  order: OrderNo,
  product: z.string().min(1).max(64),
  productName: z.string().max(200),
  qty: z.int().min(1).max(1_000_000),
  /** the route that it names; null: one of its product is found when it is released */
  route: RouteCode.nullable(),
  source: z.string().min(1).max(40),
  /** the day by which it is wanted */
  due: Day.nullable().default(null),
  priority: Priority.default(5),
});
export type OrderReceived = z.infer<typeof OrderReceived>;

export const OrderReleased = z.object({
  order: OrderNo,
  line: LineCode,
  /** the route that it takes; null in orders released before routes were found for them */
  route: RouteCode.nullable().default(null),
});

const Reason = z.string().trim().min(1).max(400);
const OrderStopped = z.object({ order: OrderNo, reason: Reason });

export const OrderClosed = z.object({
  order: OrderNo,
  /** units that were DONE when it was closed */
  done: z.int().min(0),
  /** why it was closed with fewer than ordered; null when nothing was short */
  reason: Reason.nullable(),
});

export const orderFacts = {
  /** 2: an order need not name a route */
  'order.received': {
    stream: 'order',
    v: 2,
    by: 'HUB',
    data: OrderReceived,
    upcast: { 1: (data: unknown) => data },
  },
  'order.released': { stream: 'order', v: 1, by: 'HUB', data: OrderReleased, upcast: {} },
  'order.held': { stream: 'order', v: 1, by: 'HUB', data: OrderStopped, upcast: {} },
  'order.resumed': { stream: 'order', v: 1, by: 'HUB', data: OrderStopped, upcast: {} },
  'order.closed': { stream: 'order', v: 1, by: 'HUB', data: OrderClosed, upcast: {} },
} as const;
