// How far an order is: what is done, scrapped, still in runs, and not planned yet, and when it was wanted.
import type { OrderRow } from '@lineside/core/contracts/planning';
import type { Share } from '../parts/progress-bar.tsx';

type Counted = Pick<OrderRow, 'qty' | 'planned' | 'done' | 'scrapped'>;

/** Units in runs that are neither done nor scrapped. */
export function underWay({ planned, done, scrapped }: Counted): number {
  return Math.max(0, planned - done - scrapped);
}

/** Units that no run makes yet; what was scrapped has to be made again. */
export function toPlan({ qty, planned, scrapped }: Counted): number {
  return Math.max(0, qty - (planned - scrapped));
}

export function orderShares(order: Counted): readonly Share[] {
  return [
    { tone: 'done', n: order.done },
    { tone: 'queued', n: underWay(order) },
    { tone: 'failed', n: order.scrapped },
  ];
}

/** What the bar of an order stands for: more may be in runs than were ordered. */
export function orderWhole(order: Counted): number {
  return Math.max(order.qty, order.done + underWay(order) + order.scrapped);
}
