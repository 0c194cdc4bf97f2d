// Work orders: RECEIVED → RELEASED → IN_PROGRESS → COMPLETED. Upserted by number from ERP.
import { z } from 'zod';
import { LineCode, OrderNo, RouteCode } from '../../kernel/ids.ts';

export const OrderReceived = z.object({
  order: OrderNo,
  product: z.string().min(1).max(64),
  productName: z.string().max(200),
  qty: z.int().min(1).max(1_000_000),
  /** the route that it names; null: one of its product is found when it is released */
  route: RouteCode.nullable(),
  source: z.string().min(1).max(40),
});
export type OrderReceived = z.infer<typeof OrderReceived>;

export const OrderReleased = z.object({
  order: OrderNo,
  line: LineCode,
  /** the route that it takes; null in orders released before routes were found for them */
  route: RouteCode.nullable().default(null),
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
} as const;
