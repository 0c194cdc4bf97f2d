// Orders: received (upserted) from ERP or by hand, released to a line.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type LineCode, type OrderNo, type RouteCode, streamId } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { type RouteHead, resolveRefusals, resolveRoute } from '../route/resolve.ts';
import type { LineState } from '../station/state.ts';
import type { OrderReceived, orderFacts } from './facts.ts';
import type { OrderState } from './state.ts';

export const orderRefusals = [
  'FORBIDDEN',
  'ORDER_NOT_FOUND',
  'ORDER_ALREADY_RELEASED',
  'LINE_NOT_FOUND',
  ...resolveRefusals,
] as const;
export type OrderRefusal = (typeof orderRefusals)[number];
type OrderDecision = Decision<NewFactOf<typeof orderFacts>, OrderRefusal>;

/** Upsert by number: the same content again is no new fact. Once released, another product would not fit its route. */
export function decideReceiveOrder(
  context: { actor: Actor; order: OrderState },
  command: OrderReceived,
): OrderDecision {
  if (!may(context.actor, 'wo:receive'))
    return refuse('FORBIDDEN', { permission: 'wo:receive', user: context.actor.name });
  const { received, status, line } = context.order;
  if (canonicalJson(received) === canonicalJson(command)) return { facts: [] };
  if (status === 'RELEASED' && received?.product !== command.product)
    return refuse('ORDER_ALREADY_RELEASED', { order: command.order, line });
  return { facts: [{ stream: streamId('order', command.order), type: 'order.received', data: command }] };
}

export interface ReleaseOrder {
  order: OrderNo;
  line: LineCode;
  /** the planner's own choice, before the order's route and its product's */
  route: RouteCode | null;
}

/** @param context.routes every route of the order's product, and those that order and planner name */
export function decideReleaseOrder(
  context: { actor: Actor; order: OrderState; routes: readonly RouteHead[]; line: LineState; day: string },
  command: ReleaseOrder,
): OrderDecision {
  const { actor, order, routes, line, day } = context;
  if (!may(actor, 'wo:release')) return refuse('FORBIDDEN', { permission: 'wo:release', user: actor.name });
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: command.order });
  if (order.status === 'RELEASED')
    return refuse('ORDER_ALREADY_RELEASED', { order: command.order, line: order.line });
  if (line === null) return refuse('LINE_NOT_FOUND', { line: command.line });
  const { product, route: explicit } = order.received;
  const resolved = resolveRoute({ product, override: command.route, explicit, day }, routes);
  if ('refused' in resolved) return resolved;
  const data = { ...command, route: resolved.route.route };
  return { facts: [{ stream: streamId('order', command.order), type: 'order.released', data }] };
}
