// Master data that engineers keep on the hub: each kind one table of things by key, read whole, configured and
// removed by command. Whoever edits says on which edition; a newer one is never overwritten unseen (STALE_EDIT).
import { z } from 'zod';
import { DataSpecConfigured } from '../domain/collection/facts.ts';
import { SoundDataSpec } from '../domain/collection/spec-faults.ts';
import { DefectCodeConfigured } from '../domain/defect/facts.ts';
import { FaiTemplateConfigured } from '../domain/fai/facts.ts';
import { SoundFaiTemplate } from '../domain/fai/sound-fai-template.ts';
import { FeederTableConfigured } from '../domain/loading/facts.ts';
import { Name } from '../domain/master/name.ts';
import { ExecutionDefaultsConfigured, OperationConfigured } from '../domain/operation/facts.ts';
import { ProductConfigured } from '../domain/product/facts.ts';
import { SamplingRuleConfigured } from '../domain/sampling/facts.ts';
import { SoundSamplingRule } from '../domain/sampling/sound-sampling-rule.ts';
import { LineConfigured, StationConfigured, StationGroupConfigured } from '../domain/station/facts.ts';
import { FactId, LongCode, Text } from '../kernel/ids.ts';

/** The edition that an edit began with: null means that there was none; left out, no question is asked. */
export const BasedOn = FactId.nullable().optional();

/** Kinds that are read whole: `GET /api/master-data/<kind>` (route:read). */
export const masterKinds = {
  line: LineConfigured,
  stationGroup: StationGroupConfigured,
  station: StationConfigured,
  operation: OperationConfigured,
  executionDefaults: ExecutionDefaultsConfigured,
  defectCode: DefectCodeConfigured,
  product: ProductConfigured,
  faiTemplate: FaiTemplateConfigured,
  samplingRule: SamplingRuleConfigured,
  feederTable: FeederTableConfigured,
} as const;
export type MasterKind = keyof typeof masterKinds;
export type MasterDataOf<Kind extends MasterKind> = z.output<(typeof masterKinds)[Kind]>;

/** Everything that has a history, uses and an edition. */
export const editedKinds = [...(Object.keys(masterKinds) as MasterKind[]), 'dataSpec', 'routeDraft'] as const;
export const EditedKind = z.enum(
  editedKinds as unknown as [
    MasterKind | 'dataSpec' | 'routeDraft',
    ...(MasterKind | 'dataSpec' | 'routeDraft')[],
  ],
);
export type EditedKind = z.infer<typeof EditedKind>;

/** Who made a thing what it is. */
export const Edition = z.object({
  /** the fact that did; sent back as `basedOn` */
  edition: FactId,
  changedAt: z.int(),
  /** user id and name as they were then */
  changedBy: z.string(),
  changedByName: z.string(),
});
export type Edition = z.infer<typeof Edition>;

function rowOf<Data extends z.ZodType>(data: Data) {
  return Edition.extend({ key: z.string(), data });
}
/** One contract a kind: `{ rows }`, by key. */
export const masterLists = {
  line: z.object({ rows: z.array(rowOf(LineConfigured)) }),
  stationGroup: z.object({ rows: z.array(rowOf(StationGroupConfigured)) }),
  station: z.object({ rows: z.array(rowOf(StationConfigured)) }),
  operation: z.object({ rows: z.array(rowOf(OperationConfigured)) }),
  executionDefaults: z.object({ rows: z.array(rowOf(ExecutionDefaultsConfigured)) }),
  defectCode: z.object({ rows: z.array(rowOf(DefectCodeConfigured)) }),
  product: z.object({ rows: z.array(rowOf(ProductConfigured)) }),
  faiTemplate: z.object({ rows: z.array(rowOf(FaiTemplateConfigured)) }),
  samplingRule: z.object({ rows: z.array(rowOf(SamplingRuleConfigured)) }),
  feederTable: z.object({ rows: z.array(rowOf(FeederTableConfigured)) }),
} as const satisfies Record<MasterKind, z.ZodType>;
export type MasterList<Kind extends MasterKind> = z.infer<(typeof masterLists)[Kind]>;
export type MasterRow<Kind extends MasterKind> = MasterList<Kind>['rows'][number];

// --- data-collection specs: GET /api/data-specs, GET /api/data-specs/:code (route:read or data_spec:*) -----------
export const DataSpecQuery = z.object({
  /** text in code or name, either language */
  q: z.string().max(120).optional(),
  operation: z.string().max(64).optional(),
  kind: z.enum(['KEY', 'OBSERVATION']).optional(),
  type: z.enum(['NUMBER', 'TEXT', 'BOOLEAN', 'ENUM', 'JSON']).optional(),
  active: z.enum(['true', 'false']).optional(),
  /** the `next` of the page before */
  after: z.string().max(140).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type DataSpecQuery = z.input<typeof DataSpecQuery>;
export const DataSpecRow = rowOf(DataSpecConfigured);
export type DataSpecRow = z.infer<typeof DataSpecRow>;
export const DataSpecList = z.object({
  /** by operation, then code */
  rows: z.array(DataSpecRow),
  total: z.int(),
  next: z.string().nullable(),
  /** how many the other filters leave, by value of each */
  facets: z.object({
    operation: z.record(z.string(), z.int()),
    kind: z.record(z.string(), z.int()),
    type: z.record(z.string(), z.int()),
    active: z.record(z.string(), z.int()),
  }),
});
export type DataSpecList = z.infer<typeof DataSpecList>;

/** `POST /api/data-specs/check` (data_spec:config): what an import would do; nothing is written. */
export const CheckDataSpecs = z.strictObject({ rows: z.array(z.unknown()).max(10_000) });
export const CheckedDataSpecs = z.object({
  rows: z.array(
    z.object({
      /** place in what was sent, from 0 */
      row: z.int(),
      code: z.string().nullable(),
      /** BAD rows have faults and are not imported */
      outcome: z.enum(['NEW', 'CHANGED', 'SAME', 'BAD']),
      /** `fault`: a code of spec-faults.ts, TWICE, OPERATION_UNKNOWN, CODE_TAKEN, NAME_MISSING, or zod's own sentence */
      faults: z.array(z.object({ field: z.string(), fault: z.string() })),
      /** to be sent back with the row */
      edition: FactId.nullable(),
    }),
  ),
});
export type CheckedDataSpecs = z.infer<typeof CheckedDataSpecs>;

// --- GET /api/uses/:kind/:key, GET /api/history/:kind/:key (route:read) ------------------------------------------
export const Use = z.object({
  kind: z.enum([...editedKinds, 'run', 'order', 'device'] as unknown as [string, ...string[]]),
  key: z.string(),
  name: Text.nullable(),
  /** the step of a route; null elsewhere */
  stepNo: z.int().nullable(),
});
export type Use = z.infer<typeof Use>;
/** At most 200, and how many there are. */
export const Uses = z.object({ uses: z.array(Use), total: z.int() });

export const JsonValue = z.json();
export const HistoryChange = z.object({
  /** names of fields from the outside in; entries of a list go by their code, key or step number */
  path: z.array(z.string()),
  before: JsonValue.nullable(),
  after: JsonValue.nullable(),
});
export type HistoryChange = z.infer<typeof HistoryChange>;
export const HistoryEntry = Edition.extend({
  /** the fact's type, e.g. `dataSpec.configured` */
  type: z.string(),
  /** what it was from then on; null once removed */
  data: JsonValue.nullable(),
  /** against the edition before; empty for the first */
  changes: z.array(HistoryChange),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
/** Newest first, at most 200. */
export const History = z.object({ entries: z.array(HistoryEntry), total: z.int() });

// --- commands ----------------------------------------------------------------------------------------------------
const edited = { basedOn: BasedOn };
const named = { ...edited, name: Name };

export const masterDataCommands = {
  configureLine: LineConfigured.extend(named),
  configureStationGroup: StationGroupConfigured.extend(named),
  configureStation: StationConfigured.extend(named),
  configureOperation: OperationConfigured.extend(named),
  configureExecutionDefaults: ExecutionDefaultsConfigured.extend(edited),
  configureDefectCode: DefectCodeConfigured.extend(named),
  configureProduct: ProductConfigured.extend(named),
  configureFaiTemplate: SoundFaiTemplate.safeExtend(edited),
  configureSamplingRule: SoundSamplingRule.safeExtend(edited),
  /** its code must follow from product, side and line */
  configureFeederTable: FeederTableConfigured.extend(edited),
  configureDataSpec: SoundDataSpec.safeExtend(edited),
  /** a chunk of an import; all of it or none */
  configureDataSpecs: z.strictObject({ specs: z.array(SoundDataSpec.safeExtend(edited)).min(1).max(500) }),
  /** refused while anything names it (IN_USE) */
  removeMasterData: z.strictObject({ kind: EditedKind, key: LongCode, ...edited }),
} as const;
