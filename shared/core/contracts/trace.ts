// `GET /api/trace/:sn` (trace:read; 404 UNIT_NOT_FOUND): what became of one serial number, and how complete the answer is.
import { z } from 'zod';
import { judgements } from '../domain/collection/judge.ts';
import { DataSpec, DataValue } from '../domain/collection/spec.ts';
import { Defect } from '../domain/defect/defect.ts';
import { ExceptionAnswer, ExceptionKind, ExceptionState } from '../domain/review/kinds.ts';
import { unitStatuses } from '../domain/unit/state.ts';
import { Text } from '../kernel/ids.ts';

/** Arrival of a fact: recorded offline when the station had no hub at that moment, as its `seen` and delay show. */
export const Arrival = z.object({
  fact: z.string(),
  /** wall clock of the origin, ms */
  at: z.int(),
  /** wall clock of the hub at arrival, ms */
  arrivedAt: z.int(),
  /** it reached the hub more than a minute after it was recorded */
  late: z.boolean(),
});

export const TraceValue = z.object({
  spec: DataSpec.nullable(),
  code: z.string(),
  value: DataValue,
  judgement: z.enum(judgements),
  carried: z.boolean(),
});

export const TraceVisit = z.object({
  id: z.string(),
  step: z.int(),
  stepName: Text.nullable(),
  station: z.string(),
  stationName: Text.nullable(),
  operator: z.string(),
  operatorName: z.string().nullable(),
  source: z.enum(['MANUAL', 'AUTO', 'BATCH', 'TEST']).nullable(),
  in: Arrival.nullable(),
  out: Arrival.nullable(),
  result: z.enum(['PASS', 'FAIL']).nullable(),
  values: z.array(TraceValue),
  defects: z.array(Defect.extend({ name: Text.nullable() })),
  heldBy: z.array(z.string()),
  provisional: z.object({ reason: z.string(), missing: z.array(z.int()) }).nullable(),
  /** facts of this unit, earlier in precedence, that the station had not seen when it tracked in */
  unknownThen: z.array(
    z.object({
      fact: z.string(),
      type: z.string(),
      station: z.string(),
      step: z.int().nullable(),
      at: z.int(),
    }),
  ),
  /** an answer at the review desk says that this visit does not count */
  voided: z.object({ reason: z.string(), by: z.string(), at: z.int() }).nullable(),
});
export type TraceVisit = z.infer<typeof TraceVisit>;

/** How complete an answer is: through which time each station's facts are all here, and who is silent. */
export const Completeness = z.object({
  complete: z.boolean(),
  /** every station of the unit's line is complete at least to here, ms; null if one never spoke */
  through: z.int().nullable(),
  stations: z.array(
    z.object({
      station: z.string(),
      contact: z.enum(['LIVE', 'SILENT', 'NEVER']),
      /** all its facts up to this wall-clock ms are here */
      through: z.int().nullable(),
      /** when it was last heard, hub wall clock ms: a silent station is silent since then */
      lastContactAt: z.int().nullable(),
      acknowledgedSeq: z.int(),
      owed: z.int(),
    }),
  ),
});
export type Completeness = z.infer<typeof Completeness>;

export const Trace = z.object({
  sn: z.string(),
  status: z.enum(unitStatuses),
  currentStep: z.int().nullable(),
  order: z.string().nullable(),
  run: z.string().nullable(),
  line: z.string().nullable(),
  product: z.string().nullable(),
  productName: z.string().nullable(),
  route: z.object({ code: z.string(), version: z.int(), name: Text }).nullable(),
  /** hash of the version that its run froze; null in versions compiled before they had one */
  routeHash: z.string().nullable().optional(),
  steps: z.array(
    z.object({
      stepNo: z.int(),
      name: Text,
      operation: z.string(),
      state: z.enum(['PASSED', 'FAILED', 'INSIDE', 'GAP', 'OPEN']),
    }),
  ),
  visits: z.array(TraceVisit),
  dispositions: z.array(
    z.object({
      fact: z.string(),
      action: z.string(),
      toStep: z.int().nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.int(),
    }),
  ),
  /** what review raised about this unit, oldest first */
  exceptions: z.array(
    z.object({
      id: z.string(),
      kind: ExceptionKind,
      state: ExceptionState,
      at: z.int(),
      answer: z
        .object({
          answer: ExceptionAnswer,
          reason: z.string(),
          by: z.string(),
          byName: z.string().nullable(),
          at: z.int(),
        })
        .nullable(),
    }),
  ),
  hold: z.object({ reason: z.string(), at: z.int() }).nullable(),
  facts: z.int(),
  /** facts of this unit that are kept but not understood (newer software) or not readable (poison) */
  notFolded: z.array(z.object({ fact: z.string(), type: z.string(), why: z.enum(['UNKNOWN', 'POISON']) })),
  completeness: Completeness,
  now: z.int(),
});
export type Trace = z.infer<typeof Trace>;
