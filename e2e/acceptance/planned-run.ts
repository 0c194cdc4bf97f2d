// A planner's way from an order to a run that units may be made of.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { Stage } from './stage.ts';

export interface PlannedRun {
  run: string;
  order: string;
  /** its n-th board, from 1 */
  board(n: number): string;
}

/** Receives an order for the track's product and releases it to the track's line. */
export async function planOrder(stage: Stage, name: string, qty: number): Promise<string> {
  const { plant, track, newCommand } = stage;
  const planner = plant.session('planner');
  const order = `WO-${name}`;
  await planner.command('receiveOrder', newCommand(), {
    order,
    product: track.product,
    productName: track.product,
    qty,
    route: track.route,
    source: 'MANUAL',
  });
  await planner.command('releaseOrder', newCommand(), { order, line: track.line });
  return order;
}

/** Makes an order's run and authorises it. */
export async function planRun(
  stage: Stage,
  name: string,
  qty = 5,
  more: Partial<HubCommandInput<'createRun'>> = {},
): Promise<PlannedRun> {
  const { plant, newCommand } = stage;
  const planner = plant.session('planner');
  const order = await planOrder(stage, name, qty);
  const run = `RUN-${name}`;
  await planner.command('createRun', newCommand(), { run, order, qty, units: 'BULK', ...more });
  await planner.command('authorizeRun', newCommand(), { run });
  return { run, order, board: (n) => `SN-${run}-${String(n).padStart(4, '0')}` };
}
