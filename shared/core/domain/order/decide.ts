// Orders: received (upserted) from ERP or by hand, released to a line.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type LineCode, type OrderNo, streamId } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { RouteState } from '../route/state.ts';
import type { LineState } from '../station/state.ts';
import type { OrderReceived, orderFacts } from './facts.ts';
import type { OrderState } from './state.ts';

export const orderRefusals = [
  'FORBIDDEN',
  'ORDER_NOT_FOUND',
  'ORDER_ALREADY_RELEASED',
  'LINE_NOT_FOUND',
  'ROUTE_VERSION_NOT_READY',
] as const;
export type OrderRefusal = (typeof orderRefusals)[number];
type OrderDecision = Decision<NewFactOf<typeof orderFacts>, OrderRefusal>;

/** Upsert by number: the same content again is no new fact. */
export function decideReceiveOrder(
  context: { actor: Actor; order: OrderState },
  command: OrderReceived,
): OrderDecision {
  if (!may(context.actor, 'wo:receive'))
    return refuse('FORBIDDEN', { permission: 'wo:receive', user: context.actor.name });
  if (canonicalJson(context.order.received) === canonicalJson(command)) return { facts: [] };
  return { facts: [{ stream: streamId('order', command.order), type: 'order.received', data: command }] };
}

export function decideReleaseOrder(
  context: { actor: Actor; order: OrderState; route: RouteState; line: LineState },
  command: { order: OrderNo; line: LineCode },
): OrderDecision {
  const { actor, order, route, line } = context;
  if (!may(actor, 'wo:release')) return refuse('FORBIDDEN', { permission: 'wo:release', user: actor.name });
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: command.order });
  if (order.status === 'RELEASED')
    return refuse('ORDER_ALREADY_RELEASED', { order: command.order, line: order.line });
  if (line === null) return refuse('LINE_NOT_FOUND', { line: command.line });
  if (route.ready === null) return refuse('ROUTE_VERSION_NOT_READY', { route: order.received.route });
  return { facts: [{ stream: streamId('order', command.order), type: 'order.released', data: command }] };
}
