// Orders: received (upserted) from ERP or by hand, released to a line, held and resumed, closed.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type LineCode, type OrderNo, type RouteCode, streamId } from '../../kernel/ids.ts';
import { canonicalJson } from '../../kernel/state-digest.ts';
import type { Permission } from '../access/permission.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { type RouteHead, resolveRefusals, resolveRoute } from '../route/resolve.ts';
import type { RunStatus } from '../run/state.ts';
import type { LineState } from '../station/state.ts';
import type { OrderReceived, orderFacts } from './facts.ts';
import type { OrderState } from './state.ts';

export const orderRefusals = [
  'FORBIDDEN',
  'ORDER_NOT_FOUND',
  'ORDER_ALREADY_RELEASED',
  'ORDER_CLOSED',
  'ORDER_ON_HOLD',
  'ORDER_NOT_ON_HOLD',
  'ORDER_RUNS_OPEN',
  'ORDER_SHORT',
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
  const forbidden = unlessReaches(context, 'wo:receive');
  if (forbidden !== null) return forbidden;
  const { received, status, line, route } = context.order;
  // lists and exports tell the route of its release: told back, it is not what the order names
  const isToldBack = received !== null && route !== null && command.route === route;
  const data = isToldBack ? { ...command, route: received.route } : command;
  if (canonicalJson(received) === canonicalJson(data)) return { facts: [] };
  if (status === 'COMPLETED') return refuse('ORDER_CLOSED', { order: command.order });
  if (status === 'RELEASED' && received?.product !== command.product)
    return refuse('ORDER_ALREADY_RELEASED', { order: command.order, line });
  return { facts: [{ stream: streamId('order', command.order), type: 'order.received', data }] };
}

export interface ReleaseOrder {
  order: OrderNo;
  line: LineCode;
  /** the planner's own choice, before the order's route and its product's */
  route: RouteCode | null;
}

/**
 * Released to the wrong line or by the wrong route, an order is released anew as long as it has no run.
 * @param context.routes every route of the order's product, and those that order and planner name
 */
export function decideReleaseOrder(
  context: {
    actor: Actor;
    order: OrderState;
    runs: readonly RunOfOrder[];
    routes: readonly RouteHead[];
    line: LineState;
    day: string;
  },
  command: ReleaseOrder,
): OrderDecision {
  const { actor, order, runs, routes, line, day } = context;
  const forbidden =
    unlessMay(actor, 'wo:release', { line: command.line, station: null }) ??
    unlessReaches(context, 'wo:release');
  if (forbidden !== null) return forbidden;
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: command.order });
  if (order.status === 'COMPLETED') return refuse('ORDER_CLOSED', { order: command.order });
  if (order.status === 'RELEASED' && runs.some(({ status }) => status !== 'CANCELLED'))
    return refuse('ORDER_ALREADY_RELEASED', { order: command.order, line: order.line });
  const held = unlessHeld(order);
  if (held !== null) return held;
  if (line === null) return refuse('LINE_NOT_FOUND', { line: command.line });
  const { product, route: explicit } = order.received;
  const resolved = resolveRoute({ product, override: command.route, explicit, day }, routes);
  if ('refused' in resolved) return resolved;
  const data = { ...command, route: resolved.route.route };
  if (order.line === data.line && order.route === data.route) return { facts: [] };
  return { facts: [{ stream: streamId('order', command.order), type: 'order.released', data }] };
}

/** The refusal of something new for an order that somebody holds; null when nobody does. */
export function unlessHeld({ received, held }: OrderState) {
  if (held === null) return null;
  return refuse('ORDER_ON_HOLD', { order: received?.order ?? '', reason: held.reason, by: held.by });
}

export interface StopOrder {
  order: OrderNo;
  reason: string;
}

/** Nothing new is released or begun for it until it is resumed; what runs goes on. */
export function decideHoldOrder(
  context: { actor: Actor; order: OrderState },
  command: StopOrder,
): OrderDecision {
  const stopped = unlessOpen(context, command.order, 'wo:release');
  if (stopped !== null) return stopped;
  return unlessHeld(context.order) ?? of(command.order, 'order.held', command);
}

export function decideResumeOrder(
  context: { actor: Actor; order: OrderState },
  command: StopOrder,
): OrderDecision {
  const stopped = unlessOpen(context, command.order, 'wo:release');
  if (stopped !== null) return stopped;
  if (context.order.held === null) return refuse('ORDER_NOT_ON_HOLD', { order: command.order });
  return of(command.order, 'order.resumed', command);
}

/** A run of the order, as closing asks about it. */
export interface RunOfOrder {
  run: string;
  status: RunStatus;
  /** units DONE */
  done: number;
}

/** Closing waits for every run; short of what was ordered it asks for a reason. */
export function decideCloseOrder(
  context: { actor: Actor; order: OrderState; runs: readonly RunOfOrder[] },
  command: { order: OrderNo; reason: string | null },
): OrderDecision {
  const { order, runs } = context;
  const stopped = unlessOpen(context, command.order, 'wo:close');
  if (stopped !== null) return stopped;
  const open = runs.filter(({ status }) => status !== 'COMPLETED' && status !== 'CANCELLED');
  if (open.length > 0)
    return refuse('ORDER_RUNS_OPEN', { order: command.order, runs: open.slice(0, 20).map(({ run }) => run) });
  const done = runs.reduce((sum, run) => sum + run.done, 0);
  const ordered = order.received?.qty ?? 0;
  const reason = command.reason?.trim() || null;
  if (done < ordered && reason === null)
    return refuse('ORDER_SHORT', { order: command.order, done, ordered });
  return of(command.order, 'order.closed', { order: command.order, done, reason });
}

/** Null for who may do this with what is on the order's line; while it is on none, for who may anywhere. */
function unlessReaches({ actor, order }: { actor: Actor; order: OrderState }, permission: Permission) {
  return unlessMay(actor, permission, order.line === null ? undefined : { line: order.line, station: null });
}

function unlessOpen(
  context: { actor: Actor; order: OrderState },
  no: OrderNo,
  permission: 'wo:release' | 'wo:close',
) {
  const forbidden = unlessReaches(context, permission);
  if (forbidden !== null) return forbidden;
  const { order } = context;
  if (order.received === null) return refuse('ORDER_NOT_FOUND', { order: no });
  return order.status === 'COMPLETED' ? refuse('ORDER_CLOSED', { order: no }) : null;
}

function of<Type extends keyof typeof orderFacts>(
  order: OrderNo,
  type: Type,
  data: Extract<NewFactOf<typeof orderFacts>, { type: Type }>['data'],
): OrderDecision {
  return { facts: [{ stream: streamId('order', order), type, data } as NewFactOf<typeof orderFacts>] };
}
