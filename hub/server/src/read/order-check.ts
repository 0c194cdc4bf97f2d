// What an import of orders would do, row by row, by the very decision that it will take. Nothing is written.
import type { CheckedOrders } from '@lineside/core/contracts/planning';
import type { Actor } from '@lineside/core/domain/access/state';
import { decideReceiveOrder } from '@lineside/core/domain/order/decide';
import { OrderReceived } from '@lineside/core/domain/order/facts';
import { initialOrder, type OrderState } from '@lineside/core/domain/order/state';
import { streamId } from '@lineside/core/kernel/ids';
import { takenOrder } from '../command/taken-address.ts';
import type { HubStore } from '../store/hub-store.ts';

type CheckedRow = CheckedOrders['rows'][number];

export async function checkOrders(
  store: HubStore,
  rows: readonly unknown[],
  actor: Actor,
): Promise<CheckedOrders> {
  const numbers = new Set<string>();
  const checked: CheckedRow[] = [];
  for (const [row, given] of rows.entries()) checked.push(await checkedRow(given, row));
  return { rows: checked };

  async function checkedRow(given: unknown, row: number): Promise<CheckedRow> {
    const parsed = OrderReceived.safeParse(given);
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        fault: message,
      }));
      return { row, order: orderIn(given), outcome: 'BAD', faults };
    }
    const { order } = parsed.data;
    const bad = (fault: string): CheckedRow => ({
      ...{ row, order, outcome: 'BAD' },
      faults: [{ field: 'order', fault }],
    });
    if (numbers.has(order)) return bad('TWICE');
    numbers.add(order);
    if (takenOrder(order, 'order') !== null) return bad('CODE_TAKEN');
    const snapshot = await store.snapshot(streamId('order', order));
    const state = (snapshot?.state ?? initialOrder) as OrderState;
    const decision = decideReceiveOrder({ actor, order: state }, parsed.data);
    if ('refused' in decision) return bad(decision.refused);
    const outcome = state.received === null ? 'NEW' : decision.facts.length > 0 ? 'CHANGED' : 'SAME';
    return { row, order, outcome, faults: [] };
  }
}

/** The number of a row that is wrong elsewhere, so that people find it. */
function orderIn(given: unknown): string | null {
  const parsed = OrderReceived.pick({ order: true }).safeParse(given);
  return parsed.success ? parsed.data.order : null;
}
