// A work order as folded. IN_PROGRESS is no state of its own: it follows from its runs, see `orderStatus`.
import type { LineCode, RouteCode } from '../../kernel/ids.ts';
import type { FactOf } from '../fact-of.ts';
import type { OrderReceived, orderFacts } from './facts.ts';

export interface OrderState {
  received: OrderReceived | null;
  status: 'UNKNOWN' | 'RECEIVED' | 'RELEASED' | 'COMPLETED';
  line: LineCode | null;
  /** the route that it takes; null until it is released */
  route: RouteCode | null;
  /** nothing new is begun while somebody holds it; what runs goes on */
  held: { reason: string; by: string; at: number } | null;
  closed: { reason: string | null; by: string; at: number; done: number } | null;
}
export const initialOrder: OrderState = {
  received: null,
  status: 'UNKNOWN',
  line: null,
  route: null,
  held: null,
  closed: null,
};

export function evolveOrder(state: OrderState, fact: FactOf<typeof orderFacts>): OrderState {
  const { actor: by, at } = fact;
  switch (fact.type) {
    case 'order.received':
      return {
        ...state,
        received: fact.data,
        status: state.status === 'UNKNOWN' ? 'RECEIVED' : state.status,
      };
    case 'order.released':
      return {
        ...state,
        status: state.status === 'COMPLETED' ? 'COMPLETED' : 'RELEASED',
        line: fact.data.line,
        route: fact.data.route ?? state.received?.route ?? null,
      };
    case 'order.held':
      return { ...state, held: { reason: fact.data.reason, by, at } };
    case 'order.resumed':
      return { ...state, held: null };
    case 'order.closed':
      return {
        ...state,
        status: 'COMPLETED',
        held: null,
        closed: { reason: fact.data.reason, by, at, done: fact.data.done },
      };
  }
}

export const orderStatuses = ['RECEIVED', 'RELEASED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How an order stands for people. @param started whether any of its runs has tracked a unit in */
export function orderStatus({ status, held }: OrderState, started: boolean): OrderStatus {
  if (status === 'COMPLETED') return 'COMPLETED';
  if (held !== null) return 'ON_HOLD';
  if (status === 'RELEASED' && started) return 'IN_PROGRESS';
  return status === 'RELEASED' ? 'RELEASED' : 'RECEIVED';
}
