// Reads of routes: drafts, what they would compile to, versions, and which one an order would take.
import type {
  ResolvedRoute,
  ResolveQuery,
  RouteComparison,
  RouteDetail,
  RouteList,
  RoutePreview,
  RouteQuery,
  RouteVersion,
} from '@lineside/core/contracts/routes';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { resolvedRoute } from './resolved-route.ts';
import { routeDetail } from './route-detail.ts';
import { routePreview } from './route-preview.ts';
import { routeComparison, routeVersion } from './route-versions.ts';
import { routeList } from './routes.ts';

export interface RouteReads {
  routes(query: z.output<typeof RouteQuery>): Promise<RouteList>;
  /** @returns null when there is no such route, or no more */
  route(route: string): Promise<RouteDetail | null>;
  previewRoute(draft: RouteDraft): Promise<RoutePreview>;
  /** @returns null when there is no such version */
  routeVersion(route: string, version: number): Promise<RouteVersion | null>;
  /** @returns null when one of the two is missing */
  compareVersions(route: string, from: number, to: number): Promise<RouteComparison | null>;
  resolveRoute(query: z.output<typeof ResolveQuery>): Promise<ResolvedRoute>;
}

export function routeReads(tools: { store: HubStore; clock: Clock; sha256: Sha256 }): RouteReads {
  const { store, clock, sha256 } = tools;
  return {
    routes: (query) => routeList(store, query),
    route: (route) => routeDetail(store, route),
    previewRoute: (draft) => routePreview(store, draft, { sha256, now: clock.now() }),
    routeVersion: (route, version) => routeVersion(store, route, version),
    compareVersions: (route, from, to) => routeComparison(store, { route, from, to }),
    resolveRoute: (query) => resolvedRoute(store, query, clock.now()),
  };
}
