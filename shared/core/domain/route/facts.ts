// A route version: route and execution settings compiled into one self-contained, immutable snapshot.
import { z } from 'zod';
import { Day } from '../../kernel/day.ts';
import { RouteCode, Sha256Hex, StationCode, StationGroupCode, Text } from '../../kernel/ids.ts';
import { DataSpec } from '../collection/spec.ts';
import { DefectCode } from '../defect/defect.ts';
import { FaiTemplateConfigured } from '../fai/facts.ts';
import { IngestMapping } from '../ingest/mapping.ts';
import { Removed } from '../master/removed.ts';
import { StationType } from '../station/facts.ts';
import { RouteSource } from './draft.ts';
import { TimeWindow } from './settings.ts';
import { withProblemCodes } from './upcast.ts';

/** What may be the matter with a route that is compiled; each has its sentence in i18n/master-problems.ts. */
export const routeProblemCodes = [
  'ROUTE_EMPTY',
  'STEP_NO_TWICE',
  'OPERATION_UNKNOWN',
  'STEP_STATION_UNRESOLVED',
  'DATA_SPEC_NOT_FOUND',
  'DATA_SPEC_OPERATION_MISMATCH',
  'DATA_SPEC_TWICE',
  'DATA_SPEC_INVALID',
  'INGEST_MAPPING_MISSING',
  'INGEST_SPEC_UNBOUND',
  'TIME_WINDOW_UNRESOLVED',
  'FAI_TEMPLATE_NOT_FOUND',
  'EFFECTIVITY_INVALID',
] as const;
export type RouteProblemCode = (typeof routeProblemCodes)[number];

export const RouteStep = z.object({
  /** an order key (10, 20, 30 …), never an index */
  stepNo: z.int().min(1).max(99_999),
  operation: z.string().min(1).max(64),
  name: Text,
  stationType: StationType,
  /** the step asks for a group, or for named stations */
  group: StationGroupCode.nullable(),
  stations: z.array(StationCode).max(50),
  requiresFAI: z.boolean(),
  specs: z.array(DataSpec).max(200),
  defects: z.array(DefectCode).max(200),
  /** names the step through every edit and import; empty in versions compiled before steps had keys */
  key: z.string().max(80).default(''),
  operationName: Text.default({ en: '', zh: '' }),
  ingest: IngestMapping.nullable().default(null),
  windows: z.array(TimeWindow).max(20).default([]),
});
export type RouteStep = z.infer<typeof RouteStep>;

export const RouteSnapshot = z.object({
  route: RouteCode,
  version: z.int().min(1),
  name: Text,
  product: z.string().max(64).nullable(),
  source: RouteSource.default('MES'),
  effectiveFrom: Day.nullable().default(null),
  effectiveTo: Day.nullable().default(null),
  /** whole, so that what is judged on a first article never changes under a run */
  faiTemplate: FaiTemplateConfigured.nullable().default(null),
  /** sha-256 of the canonical JSON of everything else but the version number; null before versions had one */
  hash: Sha256Hex.nullable().default(null),
  /** in ascending step number; no number twice in a READY version */
  steps: z
    .array(RouteStep)
    .max(100)
    .refine((steps) => steps.every((step, i) => i === 0 || (steps[i - 1]?.stepNo ?? 0) <= step.stepNo), {
      message: 'steps must ascend by stepNo',
    }),
});
export type RouteSnapshot = z.infer<typeof RouteSnapshot>;

/** Why a version is INVALID: at which step (null: the route itself), in which field, and what is the matter. */
export const RouteProblem = z.object({
  stepNo: z.int().nullable(),
  field: z.string().max(120),
  code: z.enum(routeProblemCodes),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type RouteProblem = z.infer<typeof RouteProblem>;

export const RouteVersionCompiled = z.object({
  snapshot: RouteSnapshot,
  status: z.enum(['READY', 'INVALID']),
  problems: z.array(RouteProblem),
});

export const routeFacts = {
  /** 2: problems have codes */
  'route.versionCompiled': {
    stream: 'route',
    v: 2,
    by: 'HUB',
    data: RouteVersionCompiled,
    upcast: { 1: withProblemCodes },
  },
  /** the route was removed: no version compiled before is given to anything any more, though runs keep theirs */
  'route.withdrawn': { stream: 'route', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
