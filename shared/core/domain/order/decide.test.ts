// Orders: received by number as often as the sender likes, released once, to a line that exists; held, resumed, closed.
import { describe, expect, test } from 'vitest';
import { LineCode, RouteCode } from '../../kernel/ids.ts';
import { orderAfter, orderReceived, stateAfter } from '../../testing/past.ts';
import {
  closeOrder,
  holdOrder,
  releaseOrder,
  resumeOrder,
  routeless,
  sister,
  standard,
} from '../../testing/refusals/order.ts';
import { planner } from '../../testing/smt-line.ts';
import { decideReceiveOrder } from './decide.ts';
import type { OrderReceived } from './facts.ts';
import { initialOrder } from './state.ts';

const received = orderReceived();
const { order } = received;
const line = LineCode.parse('SMT-A');
const known = orderAfter([]);
const released = orderAfter(['released']);

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

  test('given a route found or chosen at release, when the order is received again with that route, then it names what it named', () => {
    const unnamed = { ...received, route: null };
    const route = RouteCode.parse('SMT-BOT-STD');
    const found = stateAfter('order', [
      { type: 'order.received', data: unnamed },
      { type: 'order.released', data: { order, line, route } },
    ]);
    const receive = (command: OrderReceived) => decideReceiveOrder({ actor: planner, order: found }, command);
    expect(receive({ ...unnamed, route })).toEqual({ facts: [] });
    expect(receive({ ...unnamed, route, qty: 380 })).toMatchObject({
      facts: [{ data: { ...unnamed, qty: 380 } }],
    });
  });
});

describe('releaseOrder', () => {
  const goes = (route: string) => ({
    facts: [{ stream: 'order:WO-5223029018', type: 'order.released', data: { order, line, route } }],
  });

  test('given a received order, a line and a READY version, when released, then one fact with the route it takes', () => {
    expect(releaseOrder({})).toEqual(goes('SMT-BOT-STD'));
  });

  test('given a planner who chooses another route, then the order takes that one', () => {
    expect(releaseOrder({ routes: [standard, sister] }, sister.route)).toEqual(goes('SMT-BOT-FAST'));
  });

  test('given an order without a route, then it takes its product’s', () => {
    expect(releaseOrder({ order: routeless })).toEqual(goes('SMT-BOT-STD'));
  });

  test('given an order released to the wrong line, when it has no run that goes on, then it is released anew; as it is, nothing is', () => {
    const elsewhere = { ...released, line: LineCode.parse('SMT-B') };
    const cancelled = { run: 'RUN-1', status: 'CANCELLED', done: 0 } as const;
    expect(releaseOrder({ order: elsewhere })).toEqual(goes('SMT-BOT-STD'));
    expect(releaseOrder({ order: elsewhere, runs: [cancelled] })).toEqual(goes('SMT-BOT-STD'));
    expect(releaseOrder({ order: released })).toEqual({ facts: [] });
  });

  test('given an order released before routes were found for orders, then it takes the one it names', () => {
    expect(released).toMatchObject({ status: 'RELEASED', route: 'SMT-BOT-STD' });
  });
});

describe('holdOrder, resumeOrder, closeOrder', () => {
  const fact = (what: string, data: object) => ({
    facts: [{ stream: 'order:WO-5223029018', type: `order.${what}`, data: { order, ...data } }],
  });
  const reason = 'material short';

  test('given an order released or not, when held, then one fact with the reason; resumed likewise', () => {
    expect(holdOrder()).toEqual(fact('held', { reason }));
    expect(holdOrder(known)).toEqual(fact('held', { reason }));
    expect(resumeOrder()).toEqual(fact('resumed', { reason }));
  });

  test('given every run ended and all that was ordered done, when closed, then one fact with how many', () => {
    const runs = [
      { run: 'R-1', status: 'COMPLETED' as const, done: 300 },
      { run: 'R-2', status: 'COMPLETED' as const, done: 100 },
      { run: 'R-3', status: 'CANCELLED' as const, done: 0 },
    ];
    expect(closeOrder(runs)).toEqual(fact('closed', { done: 400, reason: null }));
  });

  test('given fewer done and a reason, or no run at all, when closed, then the reason is kept', () => {
    expect(closeOrder([], ' the customer wants no more ')).toEqual(
      fact('closed', { done: 0, reason: 'the customer wants no more' }),
    );
  });
});
