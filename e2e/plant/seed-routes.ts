// The plant's routes: our own with their execution settings, those that run published; and what ERP sends, as it is.
import { definitionsOf } from '@lineside/core/domain/route/erp-route';
import { type ExecutionSettings, noSettings } from '@lineside/core/domain/route/settings';
import { pasteInspection } from './seed-ingest.ts';
import { operationsOf, strictPaste } from './seed-master.ts';
import type { SeedStep } from './seed-step.ts';
import type { Tables } from './tables.ts';

/** Routes that the plant's runs freeze. The other ones wait for stations that the plant does not have. */
const published = ['SMT-BOT-STD', 'PCBA-DIP-V1'] as const;

export function routePlan(tables: Tables): SeedStep[] {
  return [
    ...erpRoutes(tables),
    ...tables.routes.map((route) => ownRoute(tables, route)),
    ...published.map(
      (route): SeedStep => ({
        name: 'publishRoute',
        by: 'engineer',
        subject: route,
        input: { route, hash: null },
      }),
    ),
  ];
}

/** As ERP sends them: an engineer has yet to say where their steps are done, so they compile INVALID. */
function erpRoutes(tables: Tables): SeedStep[] {
  return definitionsOf(tables.erpRoutes, operationsOf(tables)).definitions.map((definition) => ({
    name: 'receiveRoute',
    by: 'engineer',
    subject: definition.route,
    input: definition,
  }));
}

function ownRoute(tables: Tables, row: Tables['routes'][number]): SeedStep {
  const keyOf = (stepNo: number) => `S${stepNo}`;
  return {
    name: 'saveRoute',
    by: 'engineer',
    subject: row.code,
    input: {
      draft: {
        route: row.code,
        name: row.name,
        product: row.productCode,
        source: 'MES',
        active: true,
        ...{ effectiveFrom: null, effectiveTo: null },
        faiTemplate: row.faiTemplate,
        steps: row.steps.map(({ stepNo, operation, name }) => ({
          key: keyOf(stepNo),
          stepNo,
          operation,
          processCode: null,
          name,
        })),
        settings: noSettings,
        operationSettings: {},
        stepSettings: Object.fromEntries(
          row.steps.map((step) => [keyOf(step.stepNo), settingsOf(tables, row, step)]),
        ),
      },
      basedOn: null,
    },
  };
}

type RouteRow = Tables['routes'][number];

/** Only what the operation does not say already. */
function settingsOf(tables: Tables, route: RouteRow, step: RouteRow['steps'][number]): ExecutionSettings {
  const usual = tables.operations.find(({ code }) => code === step.operation)?.defaultStationType;
  const strict = route.productCode === strictPaste.product;
  return {
    ...noSettings,
    stationType: step.stationType === usual ? null : step.stationType,
    place: { by: 'GROUP', group: step.stationGroup as never },
    requiresFAI: step.requiresFAI ? true : null,
    specs: step.dataSpecs.map((code) => (strict && code === strictPaste.of ? strictPaste.code : code)),
    ingest: strict && step.operation === 'SPI' ? pasteInspection : null,
  };
}
