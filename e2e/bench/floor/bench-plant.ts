// The plant that is measured: four lines of five stations, one route of five steps with five values each, and runs
// as large as a row needs. Made by real commands, over HTTP, by whoever may.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import { RouteSnapshot } from '@lineside/core/domain/route/facts';
import { RunCreated } from '@lineside/core/domain/run/facts';
import { StationConfigured } from '@lineside/core/domain/station/facts';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { dataSpec } from '@lineside/core/testing/smt-line';
import { commandsForStations } from '@lineside/core/testing/station-commands';

/** Gives one command to the hub. Rejects when it is refused. */
export type Give = <Name extends HubCommandName>(
  name: Name,
  input: HubCommandInput<Name>,
) => Promise<unknown>;

export const lines = ['L1', 'L2', 'L3', 'L4'] as const;
export const operations = ['PRINTING', 'SPI', 'MOUNTING', 'REFLOW', 'AOI'] as const;
export const operator = { user: 'P01', pin: '1001', badge: 'BADGE-P01' } as const;
export const operatorRole = {
  code: 'operator',
  name: text('Operator'),
  permissions: ['exec:read', 'exec:track_in', 'exec:track_out', 'exec:data_collect'],
  scope: 'ALL',
} as const;

/** The stations of a line, in its order. */
export function stationsOf(line: string): StationConfigured[] {
  return operations.map((operation, index) =>
    StationConfigured.parse({
      code: `${line}-${operation}-01`,
      name: text(`${line} ${operation}`),
      line,
      group: `${line}-${operation}`,
      operation,
      type: 'MANUAL',
      sequence: (index + 1) * 10,
    }),
  );
}

const measured = ['PRESSURE', 'SPEED', 'TENSION', 'THICKNESS', 'TEMPERATURE'] as const;

/** The route as compiled for the first time. */
const frozen = RouteSnapshot.parse({
  route: 'BENCH-STD',
  version: 1,
  name: text('Bench'),
  product: null,
  steps: operations.map((operation, index) => ({
    stepNo: (index + 1) * 10,
    operation,
    name: text(operation),
    stationType: 'MANUAL',
    group: null,
    stations: lines.map((line) => `${line}-${operation}-01`),
    requiresFAI: false,
    specs: measured.map((what) => dataSpec(`${operation}_${what}`, { lsl: 0, usl: 100, warnHigh: 90 })),
    defects: [{ code: 'BRIDGE', name: text('Bridge'), severity: 'MAJOR' }],
  })),
});

function text(name: string) {
  return { en: name, zh: name };
}

/** Master data, one operator who may work everywhere, the route, and an order on each line. */
export async function configurePlant(give: Give): Promise<void> {
  await give('configureSite', { name: text('Bench'), provisionalWork: true });
  for (const code of lines) await give('configureLine', { code, name: text(code), process: 'SMT' });
  for (const { name, input } of commandsForStations(lines.flatMap(stationsOf)))
    await give(name, input as never);
  await give('configureRole', { ...operatorRole, permissions: [...operatorRole.permissions] });
  const { user, pin, badge } = operator;
  await give('configureUser', {
    ...{ user, pin, badge, name: user, password: null, language: 'en' },
    ...{ roles: [operatorRole.code], lines: [], stations: [] },
  });
  for (const { name, input } of commandsForRoute(frozen)) await give(name, input as never);
  for (const line of lines) {
    const { order, product, productName } = runOf(line, 'NONE', 1);
    const received = { order, product, productName, route: frozen.route, qty: 1_000_000, source: 'MANUAL' };
    await give('receiveOrder', received);
    await give('releaseOrder', { order, line });
  }
}

/** A run as the hub freezes it. */
export function runOf(line: string, run: string, qty: number): RunCreated {
  const order = `WO-${line}`;
  const product = { product: 'PRODUCT', productName: 'Product' };
  return RunCreated.parse({ run, order, line, qty, units: 'BULK', ...product, frozen });
}

/** Makes and authorises a run of units on a line, all of them known at once; `boards` under each label. */
export async function createRun(
  give: Give,
  line: string,
  run: string,
  qty: number,
  boards = 1,
): Promise<void> {
  await give('createRun', { run, order: runOf(line, run, qty).order, qty, units: 'BULK', boards });
  await give('authorizeRun', { run });
}
