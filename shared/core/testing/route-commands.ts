// The commands that make a route of exactly these steps, as an engineer would give them: operations, defect codes and
// specs first, then the draft with its settings, then its publication.
import type { z } from 'zod';
import type { HubCommandInput } from '../contracts/hub-api.ts';
import type { DataSpec } from '../domain/collection/spec.ts';
import type { RouteSnapshot, RouteStep } from '../domain/route/facts.ts';
import { noSettings } from '../domain/route/settings.ts';
import { plainOperation } from './station-commands.ts';

type Step = z.input<typeof RouteStep>;
type Name =
  | 'configureOperation'
  | 'configureDefectCode'
  | 'configureDataSpecs'
  | 'saveRoute'
  | 'publishRoute';
export type RouteCommand = { [Each in Name]: { name: Each; input: HubCommandInput<Each> } }[Name];

/** What the plant's stations must already offer: a station of the right type in each step's place. */
export function commandsForRoute(
  route: Pick<z.input<typeof RouteSnapshot>, 'route' | 'name' | 'product' | 'steps'>,
): RouteCommand[] {
  const specs = [...specsByCode(route.steps).values()];
  return [
    ...operationsOf(route.steps).map((operation) => operationCommand(operation, route.steps)),
    ...defectCommands(route.steps),
    ...chunks(specs, 500).map(
      (chunk): RouteCommand => ({ name: 'configureDataSpecs', input: { specs: chunk } }),
    ),
    { name: 'saveRoute', input: { draft: draftOf(route) } },
    { name: 'publishRoute', input: { route: route.route, hash: null } },
  ];
}

/** How a step of these routes is called by its draft. */
export function keyOf(step: Pick<Step, 'key' | 'stepNo'>): string {
  return step.key || `S${step.stepNo}`;
}

function operationCommand(code: string, steps: readonly Step[]): RouteCommand {
  const stationType = steps.find(({ operation }) => operation === code)?.stationType ?? 'MANUAL';
  return { name: 'configureOperation', input: plainOperation(code, stationType) };
}

function defectCommands(steps: readonly Step[]): RouteCommand[] {
  const codes = new Map(steps.flatMap(({ defects }) => defects.map((defect) => [defect.code, defect])));
  return [...codes.values()].map((defect) => ({
    name: 'configureDefectCode',
    input: {
      ...defect,
      operations: operationsOf(
        steps.filter(({ defects }) => defects.some(({ code }) => code === defect.code)),
      ),
    },
  }));
}

/** A spec belongs to one operation: throws where steps of two bind the same code, or bind it with other limits. */
function specsByCode(steps: readonly Step[]) {
  const specs = new Map<string, DataSpec & { operation: string; active: boolean }>();
  for (const { operation, specs: bound } of steps)
    for (const spec of bound) {
      const configured = { ...spec, operation, active: true };
      const before = specs.get(spec.code) ?? configured;
      if (JSON.stringify(before) !== JSON.stringify(configured))
        throw new Error(`spec ${spec.code} is bound twice, and not as the same thing`);
      specs.set(spec.code, configured);
    }
  return specs;
}

function draftOf(
  route: Pick<z.input<typeof RouteSnapshot>, 'route' | 'name' | 'product' | 'steps'>,
): HubCommandInput<'saveRoute'>['draft'] {
  const { name, product, steps } = route;
  return {
    ...{ route: route.route, name, product, source: 'MES', active: true, faiTemplate: null },
    ...{ effectiveFrom: null, effectiveTo: null, settings: noSettings, operationSettings: {} },
    steps: steps.map((step) => ({
      ...{ key: keyOf(step), stepNo: step.stepNo, operation: step.operation },
      ...{ processCode: null, name: step.name },
    })),
    stepSettings: Object.fromEntries(steps.map((step) => [keyOf(step), settingsOf(step)])),
  };
}

function settingsOf(step: Step): HubCommandInput<'saveRoute'>['draft']['settings'] {
  const { stationType, group, stations, requiresFAI, windows = [] } = step;
  return {
    ...{ stationType, requiresFAI, windows, specs: step.specs.map(({ code }) => code) },
    place:
      stations.length > 0 ? { by: 'STATIONS', stations } : group === null ? null : { by: 'GROUP', group },
    ingest: step.ingest ?? (stationType === 'MANUAL' ? null : readsSerialsOnly),
  };
}

/** The plainest mapping that a step of a machine may have. */
const readsSerialsOnly = {
  ...{ serials: 'sn', carrier: null, station: null, at: null, result: null },
  ...{ measurements: [], partial: false },
};

function operationsOf(steps: readonly Step[]): string[] {
  return [...new Set(steps.map(({ operation }) => operation))];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
