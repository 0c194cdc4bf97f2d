// A work order as folded.
import type { LineCode, RouteCode } from '../../kernel/ids.ts';
import type { FactOf } from '../fact-of.ts';
import type { OrderReceived, orderFacts } from './facts.ts';

export interface OrderState {
  received: OrderReceived | null;
  status: 'UNKNOWN' | 'RECEIVED' | 'RELEASED';
  line: LineCode | null;
  /** the route that it takes; null until it is released */
  route: RouteCode | null;
}
export const initialOrder: OrderState = { received: null, status: 'UNKNOWN', line: null, route: null };

export function evolveOrder(state: OrderState, fact: FactOf<typeof orderFacts>): OrderState {
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
        status: 'RELEASED',
        line: fact.data.line,
        route: fact.data.route ?? state.received?.route ?? null,
      };
  }
}
