// A route version: route and execution settings compiled into one self-contained, immutable snapshot.
import { z } from 'zod';
import { RouteCode, StationCode, StationGroupCode, Text } from '../../kernel/ids.ts';
import { DataSpec } from '../collection/spec.ts';
import { DefectCode } from '../defect/defect.ts';
import { StationType } from '../station/facts.ts';

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
});
export type RouteStep = z.infer<typeof RouteStep>;

export const RouteSnapshot = z.object({
  route: RouteCode,
  version: z.int().min(1),
  name: Text,
  product: z.string().max(64).nullable(),
  /** in ascending step number; no number twice in a READY version (routeFaults) */
  steps: z
    .array(RouteStep)
    .min(1)
    .max(100)
    .refine((steps) => steps.every((step, i) => i === 0 || (steps[i - 1]?.stepNo ?? 0) <= step.stepNo), {
      message: 'steps must ascend by stepNo',
    }),
});
export type RouteSnapshot = z.infer<typeof RouteSnapshot>;

export const RouteProblem = z.object({ stepNo: z.int().nullable(), field: z.string(), problem: z.string() });

export const RouteVersionCompiled = z.object({
  snapshot: RouteSnapshot,
  status: z.enum(['READY', 'INVALID']),
  problems: z.array(RouteProblem),
});

export const routeFacts = {
  'route.versionCompiled': { stream: 'route', v: 1, by: 'HUB', data: RouteVersionCompiled, upcast: {} },
} as const;
