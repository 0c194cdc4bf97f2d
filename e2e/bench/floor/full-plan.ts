// A hub with a long plan: orders of every line, their runs in every state, and so many units that no list may count
// them one by one. Made by real commands, and a shift of real work on every line.
import { setTimeout as delay } from 'node:timers/promises';
import { type Give, lines, runOf } from './bench-plant.ts';
import type { HubProcess } from './hub-process.ts';
import { PlantFloor } from './plant-floor.ts';

export interface PlanSize {
  orders: number;
  runs: number;
  units: number;
  /** of which so many on each line went through it */
  workedOnLine: number;
}

export const wholePlan: PlanSize = { orders: 1_000, runs: 5_000, units: 1_000_000, workedOnLine: 2_000 };
export const quickPlan: PlanSize = { orders: 100, runs: 300, units: 20_000, workedOnLine: 200 };

const unitsOfRun = 10_000;
const ordersOfImport = 500;
/** between two commands: below the hub's bound on them */
const pauseMs = 2;

/** A run whose units are all known and not begun. */
export const largeRun = runNo(0);
/** A run that went through its line. */
export const workedRun = `RUN-${lines[0]}-WORKED`;

/** @param tell one line of progress */
export async function makePlan(hub: HubProcess, size: PlanSize, tell: (text: string) => void): Promise<void> {
  const give: Give = async (name, input) => {
    await hub.give(name, input);
    await delay(pauseMs);
  };
  const orders = Array.from({ length: size.orders }, (_, n) => orderOf(n));
  for (let n = 0; n < orders.length; n += ordersOfImport)
    await give('receiveOrders', { orders: orders.slice(n, n + ordersOfImport) });
  for (const [n, { order }] of orders.entries()) await give('releaseOrder', { order, line: lineOf(n) });
  tell(`${orders.length} orders`);
  const large = Math.ceil(size.units / unitsOfRun);
  for (let n = 0; n < size.runs; n++) {
    const run = runNo(n);
    const { order } = orderOf(n % size.orders);
    if (n < large) await give('createRun', { run, order, qty: unitsOfRun, units: 'BULK' });
    else await give('createRun', { run, order, qty: 50, units: 'ON_SCAN' });
    if (n % 10 === 9) await give('cancelRun', { run, reason: 'Planned twice' });
    else if (n % 2 === 0) await give('authorizeRun', { run });
    if ((n + 1) % 1_000 === 0 || n + 1 === large) tell(`${n + 1} runs`);
  }
  const floor = await PlantFloor.enrolled(hub);
  await floor.push(await floor.work('WORKED', size.workedOnLine, false));
  tell(`${size.workedOnLine} units worked on each line`);
}

function runNo(n: number): string {
  return `RUN-PLAN-${String(n).padStart(4, '0')}`;
}

function lineOf(n: number): string {
  return lines[n % lines.length] ?? lines[0];
}

function orderOf(n: number) {
  const { product, productName } = runOf(lineOf(n), 'NONE', 1);
  const due = new Date(Date.UTC(2025, 5, 1 + (n % 90))).toISOString().slice(0, 10);
  return {
    order: `WO-PLAN-${String(n).padStart(4, '0')}`,
    ...{ product, productName, route: 'BENCH-STD', source: 'ERP' },
    ...{ qty: 100_000, due, priority: 1 + (n % 5) },
  };
}
