// Routes as engineers edit, compile and publish them, and which one an order takes.
import { z } from 'zod';
import { Name } from '../domain/master/name.ts';
import { RouteDefinition, RouteDraft, RouteSource } from '../domain/route/draft.ts';
import { RouteProblem, RouteSnapshot } from '../domain/route/facts.ts';
import { RouteCode, Sha256Hex, Text } from '../kernel/ids.ts';
import { BasedOn, Edition, HistoryChange } from './master-data.ts';

// --- GET /api/routes (route:read) --------------------------------------------------------------------------------
export const RouteQuery = z.object({
  /** text in code, name or product */
  q: z.string().max(120).optional(),
  product: z.string().max(64).optional(),
  source: RouteSource.optional(),
  /** READY: not edited since it was published; DRAFT: edited since, or never published; INVALID: its last compile was */
  status: z.enum(['READY', 'DRAFT', 'INVALID']).optional(),
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RouteQuery = z.input<typeof RouteQuery>;
export const RouteRow = z.object({
  route: z.string(),
  name: Text,
  product: z.string().nullable(),
  source: RouteSource,
  active: z.boolean(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  steps: z.int(),
  status: z.enum(['READY', 'DRAFT', 'INVALID']),
  /** the version in use; null while none is READY */
  readyVersion: z.int().nullable(),
  latestVersion: z.int(),
  publishedAt: z.int().nullable(),
  changedAt: z.int(),
  runs: z.int(),
});
export type RouteRow = z.infer<typeof RouteRow>;
export const RouteList = z.object({
  /** by code */
  rows: z.array(RouteRow),
  total: z.int(),
  next: z.string().nullable(),
  facets: z.object({
    source: z.record(z.string(), z.int()),
    status: z.record(z.string(), z.int()),
  }),
});
export type RouteList = z.infer<typeof RouteList>;

// --- GET /api/routes/:route (route:read) -------------------------------------------------------------------------
export const RouteVersionHead = z.object({
  version: z.int(),
  status: z.enum(['READY', 'INVALID']),
  hash: z.string().nullable(),
  publishedAt: z.int(),
  publishedBy: z.string(),
  problems: z.array(RouteProblem),
  /** runs that froze it, newest first */
  runs: z.array(z.object({ run: z.string(), status: z.string() })),
});
export type RouteVersionHead = z.infer<typeof RouteVersionHead>;
export const RouteDetail = Edition.extend({
  draft: RouteDraft,
  /** hub's wall clock by operation, ms: the tie-breaker of precedence */
  operationsEditedAt: z.record(z.string(), z.int()),
  /** newest first */
  versions: z.array(RouteVersionHead),
});
export type RouteDetail = z.infer<typeof RouteDetail>;

/** `POST /api/routes/preview` (route:read): what publishing this draft, saved or not, would give. Writes nothing. */
export const PreviewRoute = z.strictObject({ draft: RouteDraft });
export const RoutePreview = z.object({
  /** empty: it would be READY */
  problems: z.array(RouteProblem),
  hash: Sha256Hex,
  /** the number it would get; null when nothing would be published: the latest says the same */
  version: z.int().nullable(),
  /** against the version in use; empty when there is none */
  changes: z.array(HistoryChange),
  snapshot: RouteSnapshot,
});
export type RoutePreview = z.infer<typeof RoutePreview>;

/** `GET /api/routes/:route/versions/:version` (route:read): a version as it is frozen. */
export const RouteVersion = RouteVersionHead.extend({ snapshot: RouteSnapshot });
export type RouteVersion = z.infer<typeof RouteVersion>;

/** `GET /api/routes/:route/compare?from=&to=` (route:read). */
export const CompareQuery = z.object({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
export const RouteComparison = z.object({
  from: RouteVersionHead,
  to: RouteVersionHead,
  changes: z.array(HistoryChange),
});
export type RouteComparison = z.infer<typeof RouteComparison>;

/** `GET /api/routes/resolve?product=&route=&day=` (wo:read or route:read): which route an order would take. */
export const ResolveQuery = z.object({
  product: z.string().max(64),
  /** the one that the order names */
  route: RouteCode.optional(),
  override: RouteCode.optional(),
  /** today when left out */
  day: z.iso.date().optional(),
});
/** A refusal is an answer here: it is what the planner would be told. */
export const ResolvedRoute = z.object({
  route: z.string().nullable(),
  version: z.int().nullable(),
  refused: z.object({ code: z.string(), message: Text, candidates: z.array(z.string()) }).nullable(),
});
export type ResolvedRoute = z.infer<typeof ResolvedRoute>;

export const routeCommands = {
  saveRoute: z.strictObject({ draft: RouteDraft.extend({ name: Name }), basedOn: BasedOn }),
  /** from an outside system: upserts the steps, keeps our settings, and compiles */
  receiveRoute: RouteDefinition,
  publishRoute: z.strictObject({
    route: RouteCode,
    /** hash of the preview that was looked at; null: publish whatever it compiles to */
    hash: Sha256Hex.nullable(),
  }),
} as const;
