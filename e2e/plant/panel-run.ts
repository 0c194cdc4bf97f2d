// A run whose labels are panels, of four boards unless said otherwise, made at the first scan.
import { randomUUID } from 'node:crypto';
import type { Plant } from './plant.ts';

export const boardsOnPanel = 4;
export const panelRun = 'RUN-PANEL';
export const panelLabel = (n: number) => `SN-${panelRun}-000${n}`;

/** Plans it and lets the line begin with it, after everything else in the queue. */
export async function planPanels(
  plant: Plant,
  { run, boards }: { run: string; boards: number } = { run: panelRun, boards: boardsOnPanel },
): Promise<void> {
  const planner = plant.session('planner');
  const order = `WO-${run}`;
  const qty = 3 * boards;
  const product = { product: '5223029018', productName: '5223029018' };
  await planner.command('receiveOrder', randomUUID(), {
    order,
    ...product,
    qty,
    route: 'SMT-BOT-STD',
    source: 'MANUAL',
  });
  await planner.command('releaseOrder', randomUUID(), { order, line: 'SMT-A' });
  await planner.command('createRun', randomUUID(), {
    run,
    order,
    qty,
    units: 'ON_SCAN',
    boards,
  });
  await planner.command('authorizeRun', randomUUID(), { run });
}
