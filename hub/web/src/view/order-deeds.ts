// What an order's status allows; the hub decides, these keep people from what it would refuse.
import type { OrderDetail, OrderRow } from '@lineside/core/contracts/planning';

type Standing = Pick<OrderDetail, 'status' | 'held' | 'line'>;

/** One released to the wrong line is released anew, as long as no run of it goes on. */
export function mayRelease({ status, runList }: Pick<OrderDetail, 'status' | 'runList'>): boolean {
  if (status === 'RECEIVED') return true;
  return status === 'RELEASED' && runList.every((run) => run.status === 'CANCELLED');
}

export function mayHold({ status, held }: Standing): boolean {
  return status !== 'COMPLETED' && held === null;
}

export function mayMakeRun({ status, line }: Pick<OrderRow, 'status' | 'line'>): boolean {
  return (status === 'RELEASED' || status === 'IN_PROGRESS') && line !== null;
}

export function mayClose({ status }: Pick<OrderRow, 'status'>): boolean {
  return status !== 'COMPLETED';
}

/** Runs that must end before the order may be closed. */
export function openRuns({ runList }: Pick<OrderDetail, 'runList'>): string[] {
  return runList
    .filter(({ status }) => status !== 'COMPLETED' && status !== 'CANCELLED')
    .map(({ run }) => run);
}

/** Units that were ordered and are not done. */
export function missing({ qty, done }: Pick<OrderRow, 'qty' | 'done'>): number {
  return Math.max(0, qty - done);
}
