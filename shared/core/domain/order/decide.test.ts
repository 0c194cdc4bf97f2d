// Orders: received by number as often as the sender likes, released once, to a line that exists.
import { describe, expect, test } from 'vitest';
import { LineCode, OrderNo, RouteCode } from '../../kernel/ids.ts';
import { deepFreeze } from '../../testing/deep-freeze.ts';
import { stateAfter } from '../../testing/past.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { planner, visitor } from '../../testing/smt-line.ts';
import type { RouteHead } from '../route/resolve.ts';
import { decideReceiveOrder, decideReleaseOrder, orderRefusals } from './decide.ts';
import { OrderReceived } from './facts.ts';
import { initialOrder } from './state.ts';

const received = OrderReceived.parse({
  order: 'WO-5223029018',
  product: '5223029018',
  productName: 'Control board',
  qty: 400,
  route: 'SMT-BOT-STD',
  source: 'ERP',
});
const order = OrderNo.parse('WO-5223029018');
const line = LineCode.parse('SMT-A');
const smtA = { code: line, name: { en: 'SMT line A', zh: 'SMT 产线 A' }, process: 'SMT' } as const;

const known = stateAfter('order', [{ type: 'order.received', data: received }]);
const released = stateAfter('order', [
  { type: 'order.received', data: received },
  { type: 'order.released', data: { order, line } },
]);

const standard: RouteHead = {
  route: RouteCode.parse('SMT-BOT-STD'),
  product: '5223029018',
  source: 'MES',
  active: true,
  effectiveFrom: null,
  effectiveTo: null,
  ready: 1,
};
const sister: RouteHead = { ...standard, route: RouteCode.parse('SMT-BOT-FAST') };
/** The same order, whose sender left the route to us. */
const routeless = stateAfter('order', [{ type: 'order.received', data: { ...received, route: null } }]);

function release(given: Partial<Parameters<typeof decideReleaseOrder>[0]>, route: RouteCode | null = null) {
  const context = { actor: planner, order: known, routes: [standard], line: smtA, day: '2026-11-21' };
  return decideReleaseOrder(deepFreeze({ ...context, ...given }), { order, line, route });
}

describe('receiveOrder', () => {
  test('given a new number, when received, then one fact', () => {
    expect(decideReceiveOrder({ actor: planner, order: initialOrder }, received)).toEqual({
      facts: [{ stream: 'order:WO-5223029018', type: 'order.received', data: received }],
    });
  });

  test('given the same order again, its keys in any order, when received, then nothing new', () => {
    const respelled = Object.fromEntries(Object.entries(received).reverse()) as OrderReceived;
    expect(decideReceiveOrder({ actor: planner, order: known }, received)).toEqual({ facts: [] });
    expect(decideReceiveOrder({ actor: planner, order: known }, respelled)).toEqual({ facts: [] });
  });

  test('given another quantity under a known number, when received, then it is the order’s latest word, and it stays released', () => {
    expect(decideReceiveOrder({ actor: planner, order: released }, { ...received, qty: 380 })).toMatchObject({
      facts: [{ type: 'order.received', data: { qty: 380 } }],
    });
    const changed = stateAfter('order', [
      { type: 'order.received', data: received },
      { type: 'order.released', data: { order, line } },
      { type: 'order.received', data: { ...received, qty: 380 } },
    ]);
    expect(changed).toMatchObject({ status: 'RELEASED', line: 'SMT-A', received: { qty: 380 } });
  });
});

describe('releaseOrder', () => {
  const goes = (route: string) => ({
    facts: [{ stream: 'order:WO-5223029018', type: 'order.released', data: { order, line, route } }],
  });

  test('given a received order, a line and a READY version, when released, then one fact with the route it takes', () => {
    expect(release({})).toEqual(goes('SMT-BOT-STD'));
  });

  test('given a planner who chooses another route, then the order takes that one', () => {
    expect(release({ routes: [standard, sister] }, sister.route)).toEqual(goes('SMT-BOT-FAST'));
  });

  test('given an order without a route, then it takes its product’s', () => {
    expect(release({ order: routeless })).toEqual(goes('SMT-BOT-STD'));
  });

  test('given an order released before routes were found for orders, then it takes the one it names', () => {
    expect(released).toMatchObject({ status: 'RELEASED', route: 'SMT-BOT-STD' });
  });
});

proveRefusals(orderRefusals, [
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
    decision: () => release({ actor: visitor }),
    details: { permission: 'wo:release', user: 'P03' },
  },
  {
    code: 'ORDER_NOT_FOUND',
    given: 'a number never received',
    when: 'it is released',
    answer: 'there is no such order',
    decision: () => release({ order: initialOrder }),
    details: { order: 'WO-5223029018' },
  },
  {
    code: 'ORDER_ALREADY_RELEASED',
    given: 'an order already on a line',
    when: 'it is released again',
    answer: 'the line that has it is named',
    decision: () => release({ order: released }),
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
    decision: () => release({ line: null }),
    details: { line: 'SMT-A' },
  },
  {
    code: 'ROUTE_VERSION_NOT_READY',
    given: 'a route whose only compile was INVALID',
    when: 'its order is released',
    answer: 'the route must be compiled first',
    decision: () => release({ routes: [{ ...standard, ready: null }] }),
    details: { route: 'SMT-BOT-STD' },
  },
  {
    code: 'ROUTE_NOT_FOUND',
    given: 'a product that no route makes',
    when: 'its order is released',
    answer: 'product and day are named',
    decision: () => release({ order: routeless, routes: [] }),
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
    decision: () => release({ order: routeless, routes: [standard, sister] }),
    details: { product: '5223029018', candidates: ['SMT-BOT-FAST', 'SMT-BOT-STD'] },
  },
]);
