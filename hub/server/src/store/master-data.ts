// What engineers edit, as the hub lists it. Rows follow from the folds of drafts, versions and specs; the data itself
// stays in the folds.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { RouteSource } from '@lineside/core/domain/route/draft';
import type { RouteHead } from '@lineside/core/domain/route/resolve';
import type { Text } from '@lineside/core/kernel/ids';
import type { PrecedenceKey } from '@lineside/core/kernel/precedence';

/** A route's draft without its steps and settings. */
export interface RouteDraftRow {
  route: string;
  name: Text;
  product: string | null;
  source: RouteSource;
  active: boolean;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  steps: number;
  /** its last fact */
  last: PrecedenceKey;
}

/** How far a route has come, without its snapshots. */
export interface RouteVersionRow {
  route: string;
  latest: number;
  /** how the latest came out */
  lastStatus: 'READY' | 'INVALID';
  /** the version in use and when it was published (hub's wall clock, ms); null while none is READY */
  ready: { version: number; at: number } | null;
  /** its last fact */
  last: PrecedenceKey;
}

/** What specs are found by. */
export type DataSpecRow = Pick<
  DataSpecConfigured,
  'code' | 'name' | 'operation' | 'kind' | 'type' | 'active'
>;

export type RouteStatus = 'READY' | 'DRAFT' | 'INVALID';

/** A draft beside its versions. */
export interface ListedRoute extends Omit<RouteDraftRow, 'last'> {
  status: RouteStatus;
  readyVersion: number | null;
  latestVersion: number;
  publishedAt: number | null;
  /** wall-clock part of the stamp of the draft's last fact, ms */
  changedAt: number;
  /** runs that froze any of its versions */
  runs: number;
}

export interface RouteFilter {
  /** text in code, names or product */
  q: string | null;
  product: string | null;
  source: RouteSource | null;
  status: RouteStatus | null;
  /** the last route of the page before */
  after: string | null;
  limit: number;
}

export interface DataSpecFilter {
  /** text in code or names */
  q: string | null;
  operation: string | null;
  kind: DataSpecConfigured['kind'] | null;
  type: DataSpecConfigured['type'] | null;
  active: boolean | null;
  /** the last spec of the page before */
  after: { operation: string; code: string } | null;
  limit: number;
}

/** How many rows the other filters leave, by value of this one. */
export type Facet = Readonly<Record<string, number>>;

/** Something as last configured, and by whom. */
export interface MasterRow<Data> {
  key: string;
  data: Data;
  /** the fact that made it so */
  last: PrecedenceKey;
  actor: string;
  /** hub's wall clock, ms */
  at: number;
}

export interface RunOfRoute {
  run: string;
  status: string;
  version: number;
}

export interface MasterDataStore {
  /** by code */
  routes(filter: RouteFilter): Promise<{
    routes: readonly ListedRoute[];
    total: number;
    more: boolean;
    facets: { source: Facet; status: Facet };
  }>;
  /** every route of a product, and those named */
  routeHeads(product: string | null, named: readonly string[]): Promise<readonly RouteHead[]>;
  /** runs that froze one of its versions, most recently touched first */
  runsOfRoute(route: string): Promise<readonly RunOfRoute[]>;
  /** by operation, then code */
  dataSpecs(filter: DataSpecFilter): Promise<{
    specs: readonly MasterRow<DataSpecConfigured>[];
    total: number;
    more: boolean;
    facets: { operation: Facet; kind: Facet; type: Facet; active: Facet };
  }>;
  /** everything of a kind that was not removed, by key */
  masterRows<Kind extends StreamKind>(
    kind: Kind,
  ): Promise<readonly MasterRow<NonNullable<StreamStates[Kind]>>[]>;
}
