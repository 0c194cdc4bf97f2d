// Maps the tables to the hub commands that make the plant: site, lines, stations, roles, people, routes, orders,
// runs. Pure; who sends each command is the person whose role may.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import { type Permission, permissions } from '@lineside/core/domain/access/permission';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { DefectCode } from '@lineside/core/domain/defect/defect';
import { peopleOf } from './people.ts';
import type { RoleRow, SpecRow, Tables } from './tables.ts';

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

/**
 * Points that the role table leaves out although the plant needs somebody who has them: the table predates
 * `system:station_manage`, and the playbooks give slot unlocking to the line leader.
 */
const amendments: Readonly<Record<string, readonly Permission[]>> = {
  admin: ['system:station_manage', 'line:config'],
  leader: ['loading:unlock'],
};

export type SeedStep = {
  [Name in HubCommandName]: {
    name: Name;
    /** who sends it */
    by: 'admin' | 'engineer' | 'planner';
    /** what it is about, shown while seeding and part of its command id */
    subject: string;
    input: HubCommandInput<Name>;
  };
}[HubCommandName];

/** Every command in the order in which they must be sent. */
export function seedPlan(tables: Tables): SeedStep[] {
  const stations = Object.values(plantStations).flat();
  return [
    {
      name: 'configureSite',
      by: 'admin',
      subject: 'site',
      input: { name: { en: 'Lineside demo plant', zh: 'Lineside 演示工厂' }, provisionalWork: true },
    },
    ...Object.keys(plantStations).map((line) => lineStep(tables, line)),
    ...stations.map((station) => stationStep(tables, station)),
    ...tables.roles.map(roleStep),
    ...peopleOf(Object.keys(plantStations), stations).map(userStep),
    ...plantRuns.map((run) => routeStep(tables, run.route)),
    ...plantRuns.flatMap((run) => runSteps(tables, run)),
  ];
}

function lineStep(tables: Tables, code: string): SeedStep {
  const { name, processType } = found(tables.lines, 'line', (line) => line.code === code);
  return { name: 'configureLine', by: 'admin', subject: code, input: { code, name, process: processType } };
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
  const points = [...new Set([...known, ...(amendments[row.code] ?? [])])];
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
    input: { ...rest, roles: [role], lines: [...lines], stations: [...stations] },
  };
}

function routeStep(tables: Tables, code: string): SeedStep {
  const route = found(tables.routes, 'route', (candidate) => candidate.code === code);
  const product = tables.products.find((candidate) => candidate.productCode === route.productCode);
  return {
    name: 'compileRoute',
    by: 'engineer',
    subject: code,
    input: {
      route: code,
      name: route.name,
      product: route.productCode,
      steps: route.steps.map((step) => ({
        stepNo: step.stepNo,
        operation: step.operation,
        name: step.name,
        stationType: step.stationType,
        group: step.stationGroup,
        stations: [],
        requiresFAI: step.requiresFAI,
        specs: step.dataSpecs.map((spec) =>
          dataSpec(
            found(tables.specs, 'data spec', (candidate) => candidate.code === spec),
            product?.pasteExposureMaxH,
          ),
        ),
        defects: defectsOf(tables, step.operation),
      })),
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

const printedUnits: Readonly<Record<string, string>> = {
  C: '°C',
  'C/s': '°C/s',
  'C/min': '°C/min',
  um: 'µm',
  'g/cm3': 'g/cm³',
};

/** A spec row as the route freezes it; a product's stricter paste limit replaces the general one. */
export function dataSpec(row: SpecRow, pasteExposureMaxH?: number): DataSpec {
  const stricter = row.code === 'PASTE_EXPOSURE_H' && pasteExposureMaxH !== undefined;
  return {
    code: row.code,
    name: row.name,
    kind: row.itemType,
    type: row.dataType,
    unit: row.unit === null || row.unit === '' ? null : (printedUnits[row.unit] ?? row.unit),
    target: row.target,
    lsl: row.lsl,
    usl: stricter ? pasteExposureMaxH : row.usl,
    warnLow: row.warnLow,
    // warned two hours before, as the general limit does
    warnHigh: stricter ? pasteExposureMaxH - 2 : row.warnHigh,
    limitExclusive: row.limitExclusive,
    options: (row.values ?? []).map(({ code, en, zh }) => ({ code, name: { en, zh } })),
    required: row.isRequired,
    alarm: row.alarm.action,
    trigger: row.triggerType,
    method: row.method,
  };
}

function defectsOf(tables: Tables, operation: string): DefectCode[] {
  return tables.defects
    .filter((defect) => defect.operations.includes(operation))
    .map(({ code, name, severity }) => ({ code, name, severity }));
}

function found<Row>(rows: readonly Row[], what: string, is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error(`a ${what} that the seed needs is missing from the tables`);
  return row;
}
