// What stops a command about an order, guard by guard.
import {
  decideCloseOrder,
  decideHoldOrder,
  decideReceiveOrder,
  decideReleaseOrder,
  decideResumeOrder,
  type OrderRefusal,
  type RunOfOrder,
} from '../../domain/order/decide.ts';
import { initialOrder } from '../../domain/order/state.ts';
import type { RouteHead } from '../../domain/route/resolve.ts';
import { LineCode, RouteCode } from '../../kernel/ids.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { orderAfter, orderReceived } from '../past.ts';
import { planner, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';

const received = orderReceived();
const { order } = received;
const line = LineCode.parse('SMT-A');
const name = { en: 'SMT line A', zh: 'SMT 产线 A' };
const smtA = { code: line, name, process: 'SMT', targetPerHour: null } as const;
const reason = 'material short';

const released = orderAfter(['released']);
const closed = orderAfter(['released', 'closed']);
/** The same order, whose sender left the route to us. */
export const routeless = orderAfter([], { route: null });

export const standard: RouteHead = {
  route: RouteCode.parse('SMT-BOT-STD'),
  product: '5223029018',
  source: 'MES',
  active: true,
  effectiveFrom: null,
  effectiveTo: null,
  ready: 1,
};
export const sister: RouteHead = { ...standard, route: RouteCode.parse('SMT-BOT-FAST') };

export function releaseOrder(
  given: Partial<Parameters<typeof decideReleaseOrder>[0]>,
  route: RouteCode | null = null,
) {
  const context = {
    actor: planner,
    order: orderAfter([]),
    runs: [],
    routes: [standard],
    line: smtA,
    day: '2026-11-21',
  };
  return decideReleaseOrder(deepFreeze({ ...context, ...given }), { order, line, route });
}

export function holdOrder(state = released, actor = planner) {
  return decideHoldOrder(deepFreeze({ actor, order: state }), { order, reason });
}

export function resumeOrder(state = orderAfter(['released', 'held']), actor = planner) {
  return decideResumeOrder(deepFreeze({ actor, order: state }), { order, reason });
}

export function closeOrder(
  runs: readonly RunOfOrder[],
  why: string | null = null,
  state = released,
  actor = planner,
) {
  return decideCloseOrder(deepFreeze({ actor, order: state, runs }), { order, reason: why });
}

export const orderExamples: readonly RefusalExample<OrderRefusal>[] = [
  {
    code: 'FORBIDDEN',
    given: 'somebody without wo:receive',
    when: 'they receive an order',
    answer: 'they are told which point they lack',
    decision: () => decideReceiveOrder({ actor: visitor, order: initialOrder }, received),
    details: { permission: 'wo:receive', user: 'P03' },
  },
  {
    code: 'FORBIDDEN',
    given: 'somebody without wo:release',
    when: 'they release an order',
    answer: 'they are told which point they lack',
    decision: () => releaseOrder({ actor: visitor }),
    details: { permission: 'wo:release', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'ORDER_NOT_FOUND',
    given: 'a number never received',
    when: 'it is released',
    answer: 'there is no such order',
    decision: () => releaseOrder({ order: initialOrder }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_ALREADY_RELEASED',
    given: 'an order already on a line, with a run there',
    when: 'it is released again',
    answer: 'the line that has it is named',
    decision: () => releaseOrder({ order: released, runs: [{ run: 'RUN-1', status: 'PREP', done: 0 }] }),
    details: { order: 'WO-5223029018', line: 'SMT-A' },
  },
  {
    code: 'ORDER_ALREADY_RELEASED',
    given: 'an order already on a line, with the route of its product',
    when: 'it is received again for another product',
    answer: 'the line that has it is named, and the order stays as it was released',
    decision: () =>
      decideReceiveOrder({ actor: planner, order: released }, { ...received, product: 'OTHER' }),
    details: { order: 'WO-5223029018', line: 'SMT-A' },
  },
  {
    code: 'LINE_NOT_FOUND',
    given: 'a line that nobody configured',
    when: 'an order is released to it',
    answer: 'there is no such line',
    decision: () => releaseOrder({ line: null }),
    details: { line: 'SMT-A' },
  },
  {
    code: 'ROUTE_VERSION_NOT_READY',
    given: 'a route whose only compile was INVALID',
    when: 'its order is released',
    answer: 'the route must be compiled first',
    decision: () => releaseOrder({ routes: [{ ...standard, ready: null }] }),
    details: { route: 'SMT-BOT-STD' },
  },
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a product that no route makes',
    when: 'its order is released',
    answer: 'product and day are named',
    decision: () => releaseOrder({ order: routeless, routes: [] }),
    details: {
      product: '5223029018',
      day: '2026-11-21',
      routeEn: 'for product 5223029018 on 2026-11-21',
      routeZh: '产品 5223029018，2026-11-21',
    },
  },
  {
    code: 'ROUTE_AMBIGUOUS',
    given: 'two routes of our own that fit the product alike',
    when: 'its order is released',
    answer: 'both are named, for the planner to choose',
    decision: () => releaseOrder({ order: routeless, routes: [standard, sister] }),
    details: { product: '5223029018', candidates: ['SMT-BOT-FAST', 'SMT-BOT-STD'] },
  },
  {
    code: 'FORBIDDEN',
    given: 'somebody without wo:close',
    when: 'they close an order',
    answer: 'they are told which point they lack',
    decision: () => closeOrder([], null, released, visitor),
    details: { permission: 'wo:close', user: 'P03', line: 'SMT-A' },
  },
  {
    code: 'ORDER_NOT_FOUND',
    given: 'a number never received',
    when: 'it is held',
    answer: 'there is no such order',
    decision: () => holdOrder(initialOrder),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_CLOSED',
    given: 'an order that is closed',
    when: 'it is received with another quantity',
    answer: 'nothing new begins in it',
    decision: () => decideReceiveOrder({ actor: planner, order: closed }, orderReceived({ qty: 500 })),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_CLOSED',
    given: 'an order that is closed',
    when: 'it is released',
    answer: 'nothing new begins in it',
    decision: () => releaseOrder({ order: closed }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_CLOSED',
    given: 'an order that is closed',
    when: 'it is resumed',
    answer: 'there is nothing to go on with',
    decision: () => resumeOrder(closed),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_ON_HOLD',
    given: 'an order that somebody holds',
    when: 'it is released',
    answer: 'who and why is said',
    decision: () => releaseOrder({ order: orderAfter(['held']) }),
    details: { order: 'WO-5223029018', reason: 'material short', by: 'P03' },
  },
  {
    code: 'ORDER_ON_HOLD',
    given: 'an order that somebody holds',
    when: 'it is held again',
    answer: 'the first reason stands',
    decision: () => holdOrder(orderAfter(['released', 'held'])),
    details: { order: 'WO-5223029018', reason: 'material short', by: 'P03' },
  },
  {
    code: 'ORDER_NOT_ON_HOLD',
    given: 'an order that nobody holds',
    when: 'it is resumed',
    answer: 'there is nothing to resume',
    decision: () => resumeOrder(released),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_RUNS_OPEN',
    given: 'one run closed, one cancelled, two that go on',
    when: 'the order is closed, whatever the reason',
    answer: 'those that go on are named',
    decision: () =>
      closeOrder(
        [
          { run: 'R-1', status: 'COMPLETED', done: 400 },
          { run: 'R-2', status: 'CANCELLED', done: 0 },
          { run: 'R-3', status: 'PREP', done: 0 },
          { run: 'R-4', status: 'IN_PROGRESS', done: 9 },
        ],
        'enough',
      ),
    details: { order: 'WO-5223029018', runs: ['R-3', 'R-4'] },
  },
  {
    code: 'ORDER_SHORT',
    given: 'fewer done than ordered',
    when: 'the order is closed without a reason',
    answer: 'both are counted',
    decision: () => closeOrder([{ run: 'R-1', status: 'COMPLETED', done: 398 }], ' '),
    details: { order: 'WO-5223029018', done: 398, ordered: 400 },
  },
];
