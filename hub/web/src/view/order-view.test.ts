// Orders as their pages show them: the address, how far they are, what is late, and what may be done.
import type { OrderDetail, OrderRow } from '@lineside/core/contracts/planning';
import { describe, expect, test } from 'vitest';
import { dayAfter, daysBetween, daysLate } from './calendar-day.ts';
import { mayClose, mayHold, mayMakeRun, mayRelease, missing, openRuns } from './order-deeds.ts';
import { draftOfOrder, withProduct } from './order-draft.ts';
import {
  defaultOrderView,
  orderQueryText,
  ordersNarrowed,
  readOrderView,
  writeOrderView,
} from './order-filters.ts';
import { orderShares, orderWhole, toPlan, underWay } from './order-progress.ts';

describe('the address of the list', () => {
  test('given a view, when written and read, then it is the same; defaults leave the address', () => {
    const view = {
      status: 'RELEASED',
      line: 'SMT-A',
      dueBy: '2026-11-21',
      text: 'board',
      sort: 'priority',
    } as const;
    expect(readOrderView(writeOrderView(view))).toEqual(view);
    expect(orderQueryText(defaultOrderView)).toBe('');
    expect(orderQueryText(view)).toBe('status=RELEASED&line=SMT-A&dueBy=2026-11-21&sort=priority&q=board');
  });

  test('given an address that somebody edited, then what is not known is left out', () => {
    expect(readOrderView({ status: 'GONE', dueBy: '31.12.2026', sort: ['colour'], q: ['a', 'b'] })).toEqual({
      ...defaultOrderView,
      text: 'a',
    });
  });

  test('given only another order of rows, then the list is not narrowed', () => {
    expect(ordersNarrowed({ ...defaultOrderView, sort: 'updated' })).toBe(false);
    expect(ordersNarrowed({ ...defaultOrderView, line: 'SMT-A' })).toBe(true);
  });
});

describe('progress', () => {
  const order = { qty: 400, planned: 300, done: 120, scrapped: 5 };

  test('given runs for part of an order, then what was scrapped is to be planned again', () => {
    expect(underWay(order)).toBe(175);
    expect(toPlan(order)).toBe(105);
    expect(orderShares(order).map(({ n }) => n)).toEqual([120, 175, 5]);
  });

  test('given more in runs than were ordered, then nothing is to be planned and the bar stands for all of them', () => {
    const over = { qty: 100, planned: 130, done: 0, scrapped: 0 };
    expect(toPlan(over)).toBe(0);
    expect(orderWhole(over)).toBe(130);
    expect(orderWhole(order)).toBe(400);
  });
});

describe('late', () => {
  const late = (due: string | null, status: OrderRow['status'] = 'RELEASED') =>
    daysLate({ due, status }, '2026-11-21');

  test('given the day itself, then it is in time; the next day it is one day late; a closed one never', () => {
    expect([late('2026-11-21'), late('2026-11-20'), late('2026-10-21'), late(null)]).toEqual([
      null,
      1,
      31,
      null,
    ]);
    expect(late('2026-11-01', 'COMPLETED')).toBeNull();
  });

  test('given days over a change of clocks or of the year, then they are counted whole', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(dayAfter('2026-12-28', 7)).toBe('2027-01-04');
  });
});

describe('what may be done', () => {
  const none: OrderDetail['runList'] = [];
  const going = [{ status: 'PREP' }] as OrderDetail['runList'];
  const received = { status: 'RECEIVED', held: null, line: null, runList: none } as const;
  const released = { status: 'RELEASED', held: null, line: 'SMT-A', runList: going } as const;
  const held = { ...released, status: 'ON_HOLD', held: { reason: 'parts', by: 'P', at: 1 } } as const;
  const closed = { ...released, status: 'COMPLETED' } as const;

  test('given each status, then what the hub would refuse is not offered', () => {
    const all = [received, released, held, closed];
    expect(all.map(mayRelease)).toEqual([true, false, false, false]);
    expect(all.map(mayHold)).toEqual([true, true, false, false]);
    expect(all.map(mayMakeRun)).toEqual([false, true, false, false]);
    expect(all.map(mayClose)).toEqual([true, true, true, false]);
  });

  test('given an order released to the wrong line, when no run of it goes on, then it may be released anew', () => {
    const cancelled = [{ status: 'CANCELLED' }] as OrderDetail['runList'];
    expect(mayRelease({ status: 'RELEASED', runList: [] })).toBe(true);
    expect(mayRelease({ status: 'RELEASED', runList: cancelled })).toBe(true);
    expect(mayRelease({ status: 'RELEASED', runList: [...cancelled, ...going] })).toBe(false);
    expect(mayRelease({ status: 'IN_PROGRESS', runList: cancelled })).toBe(false);
  });

  test('given runs, then those that have not ended stand in the way of closing', () => {
    const runList = [
      { run: 'R-1', status: 'COMPLETED' },
      { run: 'R-2', status: 'CANCELLED' },
      { run: 'R-3', status: 'PREP' },
    ] as OrderDetail['runList'];
    expect(openRuns({ runList })).toEqual(['R-3']);
    expect([missing({ qty: 10, done: 4 }), missing({ qty: 10, done: 12 })]).toEqual([6, 0]);
  });
});

describe('an order as it is entered', () => {
  const row = {
    ...{ order: 'WO-1', product: 'P-1', productName: 'Board', qty: 10, route: null, due: null, priority: 5 },
    ...{ source: 'ERP' },
  } as OrderRow;
  const opened = draftOfOrder(row);

  test('given another product, then a name from the list goes with its product, and one that was typed stays', () => {
    const nameOf = (product: string) => ({ 'P-1': 'Board', 'P-2': 'Other' })[product] ?? null;
    expect(withProduct(opened, 'P-2', nameOf)).toEqual({ product: 'P-2', productName: 'Other' });
    expect(withProduct(opened, 'P-9', nameOf)).toEqual({ product: 'P-9', productName: '' });
    const typed = { ...opened, product: 'P-9', productName: 'Prototype' };
    expect(withProduct(typed, 'P-10', nameOf)).toEqual({ product: 'P-10', productName: 'Prototype' });
  });
});
