// What a plant with many products keeps: operations with their data-collection specs, and routes that bind them.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode, StationCode } from '@lineside/core/kernel/ids';
import { dataSpec } from '@lineside/core/testing/smt-line';
import type { Give } from './bench-plant.ts';

export interface RangeSize {
  routes: number;
  stepsOfRoute: number;
  specs: number;
  /** bound to each step */
  specsOfStep: number;
}

export const wholeRange: RangeSize = { routes: 500, stepsOfRoute: 30, specs: 5_000, specsOfStep: 6 };
export const quickRange: RangeSize = { routes: 100, stepsOfRoute: 30, specs: 1_000, specsOfStep: 6 };

const operationOf = (n: number) => `RANGE_${String(n + 1).padStart(2, '0')}`;
const text = (name: string) => ({ en: name, zh: name });

export async function configureOperations(give: Give, { stepsOfRoute }: RangeSize): Promise<void> {
  for (let n = 0; n < stepsOfRoute; n++)
    await give('configureOperation', {
      code: operationOf(n),
      name: text(operationOf(n)),
      ...{ process: null, stationType: 'MANUAL', keyQuality: false, processCodes: [] },
      settings: noSettings,
    });
}

/** Every spec, spread evenly over the operations. */
export function specsOf({ specs, stepsOfRoute }: RangeSize): DataSpecConfigured[] {
  return Array.from({ length: specs }, (_, n) => {
    const operation = operationOf(n % stepsOfRoute);
    const code = `${operation}_${String(Math.floor(n / stepsOfRoute)).padStart(4, '0')}`;
    const limits = { target: 50, lsl: 0, usl: 100, warnLow: 10, warnHigh: 90, unit: 'mm' };
    return { ...dataSpec(code, limits), operation, active: true };
  });
}

/** The n-th route, from 0: every operation once, each step at this station, with specs of its operation. */
export function routeOf(n: number, size: RangeSize, station: string): RouteDraft {
  const steps = Array.from({ length: size.stepsOfRoute }, (_, i) => ({
    key: `S${i}`,
    stepNo: (i + 1) * 10,
    operation: operationOf(i),
    processCode: null,
    name: text(`Step ${i + 1}`),
  }));
  const perOperation = Math.floor(size.specs / size.stepsOfRoute);
  const bound = (operation: string) =>
    Array.from({ length: size.specsOfStep }, (_, i) => {
      const spec = (n * size.specsOfStep + i) % perOperation;
      return `${operation}_${String(spec).padStart(4, '0')}`;
    });
  const place = { by: 'STATIONS' as const, stations: [StationCode.parse(station)] };
  return {
    route: RouteCode.parse(`RANGE-${String(n).padStart(4, '0')}`),
    name: text(`Route ${n}`),
    product: `RANGE-P${n}`,
    ...{ source: 'MES', active: true, faiTemplate: null, effectiveFrom: null, effectiveTo: null },
    steps,
    settings: { ...noSettings, place },
    operationSettings: {},
    stepSettings: Object.fromEntries(
      steps.map(({ key, operation }) => [key, { ...noSettings, specs: bound(operation) }]),
    ),
  };
}
