// What an order is for people: held stops what is new only, and IN_PROGRESS follows from its runs.
import { expect, test } from 'vitest';
import { orderAfter } from '../../testing/past.ts';
import { orderStatus } from './state.ts';

test.each<[Parameters<typeof orderAfter>[0], boolean, string]>([
  [[], false, 'RECEIVED'],
  [['released'], false, 'RELEASED'],
  [['released'], true, 'IN_PROGRESS'],
  [['held'], false, 'ON_HOLD'],
  [['released', 'held'], true, 'ON_HOLD'],
  [['released', 'held', 'resumed'], true, 'IN_PROGRESS'],
  [['held', 'resumed'], false, 'RECEIVED'],
  [['released', 'closed'], true, 'COMPLETED'],
  [['released', 'held', 'closed'], true, 'COMPLETED'],
  [['closed', 'released'], false, 'COMPLETED'],
  [['closed', 'held'], false, 'COMPLETED'],
])('given %j and runs begun: %s, then %s', (then, started, status) => {
  expect(orderStatus(orderAfter(then), started)).toBe(status);
});

test('a hold says who, why and when; resumed or closed, it is gone', () => {
  const { held } = orderAfter(['released', 'held']);
  expect(held).toEqual({ reason: 'material short', by: 'P03', at: 180_000 });
  expect(orderAfter(['released', 'held', 'resumed']).held).toBeNull();
  expect(orderAfter(['released', 'held', 'closed']).held).toBeNull();
});
