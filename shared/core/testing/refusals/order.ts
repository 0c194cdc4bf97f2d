// What stops a command about an order, guard by guard.
import type { Permission } from '../../domain/access/permission.ts';
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
import { planner, someone, visitor } from '../smt-line.ts';
import type { RefusalExample } from './example.ts';
import { lacks } from './lacks.ts';

const received = orderReceived();
const { order } = received;
const line = LineCode.parse('SMT-A');
const elsewhere = LineCode.parse('DIP-A');
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
  to = line,
) {
  const context = {
    actor: planner,
    order: orderAfter([]),
    runs: [],
    routes: [standard],
    line: smtA,
    day: '2026-11-21',
  };
  return decideReleaseOrder(deepFreeze({ ...context, ...given }), { order, line: to, route });
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

type Decide = RefusalExample<OrderRefusal>['decision'];
const details = { order: 'WO-5223029018' };

const neverReceived = (when: string, decision: Decide): RefusalExample<OrderRefusal> => ({
  code: 'ORDER_NOT_FOUND',
  given: 'a number never received',
  when,
  answer: 'there is no such order',
  decision,
  details,
});

const isClosed = (when: string, answer: string, decision: Decide): RefusalExample<OrderRefusal> => ({
  code: 'ORDER_CLOSED',
  given: 'an order that is closed',
  when,
  answer,
  decision,
  details,
});

const isHeld = (when: string, answer: string, decision: Decide): RefusalExample<OrderRefusal> => ({
  code: 'ORDER_ON_HOLD',
  given: 'an order that somebody holds',
  when,
  answer,
  decision,
  details: { ...details, reason: 'material short', by: 'P03' },
});

/** Somebody who may do this on line DIP-A, with an order that is on SMT-A. */
const ofAnotherLine = (
  permission: Permission,
  when: string,
  decision: (actor: typeof planner) => ReturnType<Decide>,
): RefusalExample<OrderRefusal> => ({
  code: 'FORBIDDEN',
  given: 'a planner of another line than the order is on',
  when,
  answer: 'the point does not reach the line that it is on',
  decision: () => decision({ ...someone([permission], 'ASSIGNED_LINES'), lines: [elsewhere] }),
  details: { permission, user: 'P03', line },
});

export const orderExamples: readonly RefusalExample<OrderRefusal>[] = [
  lacks('wo:receive', 'they receive an order', () =>
    decideReceiveOrder({ actor: visitor, order: initialOrder }, received),
  ),
  lacks('wo:release', 'they release an order', () => releaseOrder({ actor: visitor }), line),
  lacks('wo:close', 'they close an order', () => closeOrder([], null, released, visitor), line),
  ofAnotherLine('wo:receive', 'they receive it with another quantity', (actor) =>
    decideReceiveOrder({ actor, order: released }, orderReceived({ qty: 500 })),
  ),
  ofAnotherLine('wo:release', 'they release it to their own', (actor) =>
    releaseOrder({ actor, order: released }, null, elsewhere),
  ),
  neverReceived('it is released', () => releaseOrder({ order: initialOrder })),
  neverReceived('it is held', () => holdOrder(initialOrder)),
  {
    code: 'ORDER_ALREADY_RELEASED',
    given: 'an order already on a line, with a run there',
    when: 'it is released again',
    answer: 'the line that has it is named',
    decision: () => releaseOrder({ order: released, runs: [{ run: 'RUN-1', status: 'PREP', done: 0 }] }),
    details: { ...details, line },
  },
  {
    code: 'ORDER_ALREADY_RELEASED',
    given: 'an order already on a line, with the route of its product',
    when: 'it is received again for another product',
    answer: 'the line that has it is named, and the order stays as it was released',
    decision: () =>
      decideReceiveOrder({ actor: planner, order: released }, { ...received, product: 'OTHER' }),
    details: { ...details, line },
  },
  {
    code: 'LINE_NOT_FOUND',
    given: 'a line that nobody configured',
    when: 'an order is released to it',
    answer: 'there is no such line',
    decision: () => releaseOrder({ line: null }),
    details: { line },
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
  isClosed('it is received with another quantity', 'nothing new begins in it', () =>
    decideReceiveOrder({ actor: planner, order: closed }, orderReceived({ qty: 500 })),
  ),
  isClosed('it is released', 'nothing new begins in it', () => releaseOrder({ order: closed })),
  isClosed('it is resumed', 'there is nothing to go on with', () => resumeOrder(closed)),
  isHeld('it is released', 'who and why is said', () => releaseOrder({ order: orderAfter(['held']) })),
  isHeld('it is held again', 'the first reason stands', () => holdOrder(orderAfter(['released', 'held']))),
  {
    code: 'ORDER_NOT_ON_HOLD',
    given: 'an order that nobody holds',
    when: 'it is resumed',
    answer: 'there is nothing to resume',
    decision: () => resumeOrder(released),
    details,
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
    details: { ...details, runs: ['R-3', 'R-4'] },
  },
  {
    code: 'ORDER_SHORT',
    given: 'fewer done than ordered',
    when: 'the order is closed without a reason',
    answer: 'both are counted',
    decision: () => closeOrder([{ run: 'R-1', status: 'COMPLETED', done: 398 }], ' '),
    details: { ...details, done: 398, ordered: 400 },
  },
];
