// A route's rows for lists and route resolution: its draft, and how far its versions have come.
import type { RouteDraftState } from '@lineside/core/domain/route/draft-state';
import type { RouteState } from '@lineside/core/domain/route/state';
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { RouteDraftRow, RouteVersionRow } from '../store/master-data.ts';

/**
 * @param route the code by which its stream goes, whatever a payload claims
 * @returns null once it is removed
 */
export function routeDraftRow(route: string, { state, last }: Snapshot): RouteDraftRow | null {
  const draft = state as RouteDraftState;
  if (draft === null) return null;
  const { name, product, source, active, effectiveFrom, effectiveTo, steps } = draft;
  return { route, name, product, source, active, effectiveFrom, effectiveTo, steps: steps.length, last };
}

/** @returns null while nothing was compiled, or nothing since it was withdrawn */
export function routeVersionRow(route: string, { state, last }: Snapshot): RouteVersionRow | null {
  const { latest, last: newest, ready, readyAt } = state as RouteState;
  if (newest === null) return null;
  return {
    route,
    latest,
    lastStatus: newest.status,
    ready: ready === null || readyAt === null ? null : { version: ready.version, at: readyAt },
    last,
  };
}
