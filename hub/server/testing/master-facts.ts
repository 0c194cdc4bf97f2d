// Facts of what engineers edit, for the store contract: drafts, versions and specs of which only what matters is said.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode } from '@lineside/core/kernel/ids';
import type { Happening } from '@lineside/core/testing/log-writer';
import { dataSpec, smtRoute } from '@lineside/core/testing/smt-line';

const step = {
  key: 'S10',
  stepNo: 10,
  operation: 'PRINTING',
  processCode: null,
  name: { en: 'P', zh: '印' },
};

export function draftSaved(route: string, hlc: string, given: Partial<RouteDraft> = {}): Happening {
  const data: RouteDraft = {
    route: RouteCode.parse(route),
    name: { en: `Route ${route}`, zh: `路由 ${route}` },
    product: 'P-1',
    source: 'MES',
    active: true,
    effectiveFrom: null,
    effectiveTo: null,
    faiTemplate: null,
    steps: [step],
    settings: noSettings,
    operationSettings: {},
    stepSettings: {},
    ...given,
  };
  return { by: 0, hlc, stream: `routeDraft:${route}`, type: 'routeDraft.saved', data };
}

export function versionCompiled(
  route: string,
  hlc: string,
  version: number,
  status: 'READY' | 'INVALID' = 'READY',
): Happening {
  const problems =
    status === 'READY' ? [] : [{ stepNo: null, field: 'steps', code: 'ROUTE_EMPTY', details: {} }];
  const data = { snapshot: { ...smtRoute, route, version }, status, problems };
  return { by: 0, hlc, stream: `route:${route}`, type: 'route.versionCompiled', data };
}

/** What goes with the removal of a route that has versions. */
export function withdrawn(route: string, hlc: string): Happening {
  return { by: 0, hlc, stream: `route:${route}`, type: 'route.withdrawn', data: { key: route } };
}

export function specConfigured(
  code: string,
  hlc: string,
  given: Partial<DataSpecConfigured> = {},
): Happening {
  const data = { ...dataSpec(code), operation: 'PRINTING', active: true, ...given };
  return { by: 0, hlc, stream: `dataSpec:${code}`, type: 'dataSpec.configured', data };
}

export function removed(kind: string, key: string, hlc: string): Happening {
  return { by: 0, hlc, stream: `${kind}:${key}`, type: `${kind}.removed`, data: { key } };
}

/** A run that froze a version. */
export function runCreated(run: string, hlc: string, route: string, version: number): Happening {
  const frozen = { ...smtRoute, route, version };
  const made = { run, order: 'WO-1', line: 'SMT-A', product: 'P-1', productName: 'Board', qty: 1 };
  const data = { ...made, units: 'BULK', frozen };
  return { by: 0, hlc, stream: `run:${run}`, type: 'run.created', data };
}
