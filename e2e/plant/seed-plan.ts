// Maps the tables to the hub commands that make the plant: site, lines, stations, roles, people, what engineers keep,
// orders, runs. Pure; who sends each command is the person whose role may.
import { type Permission, permissions } from '@lineside/core/domain/access/permission';
import { presetAmendments } from '@lineside/core/domain/access/preset-roles';
import { found } from './found.ts';
import { peopleOf } from './people.ts';
import { masterPlan, operationSteps } from './seed-master.ts';
import { routePlan } from './seed-routes.ts';
import type { SeedStep } from './seed-step.ts';
import type { RoleRow, Tables } from './tables.ts';

/** The stations of the demo plant, in line order. */
export const plantStations = {
  'SMT-A': ['SMT-A-PRINT-01', 'SMT-A-SPI-01', 'SMT-A-MOUNT-01', 'SMT-A-REFLOW-01', 'SMT-A-AOI-01'],
  'DIP-A': ['DIP-A-MI-01', 'DIP-A-WS-01', 'DIP-A-HS-01', 'DIP-A-FCT-01'],
} as const;

/** What the plant makes: one order and one run a line. The ERP table has no DIP order, so a planner enters one. */
export const plantRuns = [
  { run: 'RUN-0412', order: 'WO-20250526-001', line: 'SMT-A', product: '5223029018', route: 'SMT-BOT-STD' },
  { run: 'RUN-0413', order: 'WO-20250527-003', line: 'DIP-A', product: 'PROD-DIP-A', route: 'PCBA-DIP-V1' },
] as const;

/** Every command in the order in which they must be sent. */
export function seedPlan(tables: Tables): SeedStep[] {
  const stations = Object.values(plantStations).flat();
  const people = peopleOf(Object.keys(plantStations), stations);
  return [
    {
      name: 'configureSite',
      by: 'admin',
      subject: 'site',
      input: { name: { en: 'Lineside demo plant', zh: 'Lineside 演示工厂' }, provisionalWork: true },
    },
    ...Object.keys(plantStations).map((line) => lineStep(tables, line)),
    ...tables.roles.map(roleStep),
    ...people.filter((person) => person.stations.length === 0).map(userStep),
    ...operationSteps(tables),
    ...groupSteps(tables, stations),
    ...stations.map((station) => stationStep(tables, station)),
    // who is bound to stations: those must be there first
    ...people.filter((person) => person.stations.length > 0).map(userStep),
    ...masterPlan(tables),
    ...routePlan(tables),
    ...plantRuns.flatMap((run) => runSteps(tables, run)),
  ];
}

function lineStep(tables: Tables, code: string): SeedStep {
  const { name, processType } = found(tables.lines, 'line', (line) => line.code === code);
  return { name: 'configureLine', by: 'admin', subject: code, input: { code, name, process: processType } };
}

/** The groups in which the plant's stations stand. */
function groupSteps(tables: Tables, stations: readonly string[]): SeedStep[] {
  const used = new Set(
    tables.stations.filter(({ code }) => stations.includes(code)).map(({ stationGroup }) => stationGroup),
  );
  return tables.stationGroups
    .filter(({ code }) => used.has(code))
    .map(({ code, line, name }) => ({
      name: 'configureStationGroup',
      by: 'admin',
      subject: code,
      input: { code, line, name },
    }));
}

function stationStep(tables: Tables, code: string): SeedStep {
  const row = found(tables.stations, 'station', (station) => station.code === code);
  const { name, line, stationGroup: group, operation, stationType: type, sequence } = row;
  const input = { code, name, line, group, operation, type, sequence };
  return { name: 'configureStation', by: 'admin', subject: code, input };
}

function roleStep(row: RoleRow): SeedStep {
  const known = row.permissions.filter((point): point is Permission =>
    permissions.some((permission) => permission === point),
  );
  const points = [...new Set([...known, ...(presetAmendments[row.code] ?? [])])];
  return {
    name: 'configureRole',
    by: 'admin',
    subject: row.code,
    input: { code: row.code, name: row.name, permissions: points, scope: row.dataScope },
  };
}

function userStep(person: ReturnType<typeof peopleOf>[number]): SeedStep {
  const { role, lines, stations, ...rest } = person;
  return {
    name: 'configureUser',
    by: 'admin',
    subject: person.user,
    // development credentials are not to be chosen anew
    input: {
      ...rest,
      roles: [role],
      lines: [...lines],
      stations: [...stations],
      mustChangePassword: false,
    },
  };
}

function runSteps(tables: Tables, run: (typeof plantRuns)[number]): SeedStep[] {
  const product = found(tables.products, 'product', (candidate) => candidate.productCode === run.product);
  const erp = tables.orders.find((order) => order.woNo === run.order);
  const qty = erp?.plannedQty ?? product.orderQty;
  return [
    {
      name: 'receiveOrder',
      by: 'planner',
      subject: run.order,
      input: {
        order: run.order,
        product: run.product,
        productName: erp?.productName ?? product.name.en,
        qty,
        route: run.route,
        source: erp === undefined ? 'MANUAL' : 'ERP',
      },
    },
    { name: 'releaseOrder', by: 'planner', subject: run.order, input: { order: run.order, line: run.line } },
    {
      name: 'createRun',
      by: 'planner',
      subject: run.run,
      input: { run: run.run, order: run.order, qty, units: 'BULK' },
    },
    { name: 'authorizeRun', by: 'planner', subject: run.run, input: { run: run.run } },
  ];
}
