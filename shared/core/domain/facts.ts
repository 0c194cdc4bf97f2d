// Every fact there is and every kind of stream: the tables that readers, folds and stores go by.
import { Catalogue, type StreamRules } from '../kernel/catalogue.ts';
import { accessFacts } from './access/facts.ts';
import {
  evolveRole,
  evolveUser,
  initialRole,
  initialUser,
  type RoleState,
  type UserState,
} from './access/state.ts';
import { collectionFacts } from './collection/facts.ts';
import { type DataSpecState, evolveDataSpec, initialDataSpec } from './collection/state.ts';
import { defectFacts } from './defect/facts.ts';
import { type DefectCodeState, evolveDefectCode, initialDefectCode } from './defect/state.ts';
import { deviceFacts } from './device/facts.ts';
import { type DeviceState, evolveDevice, initialDevice } from './device/state.ts';
import { equipmentFacts } from './equipment/facts.ts';
import { type EquipmentState, evolveEquipment, initialEquipment } from './equipment/state.ts';
import { exportFacts } from './export/facts.ts';
import { type ExportState, evolveExport, initialExport } from './export/state.ts';
import type { FactOf, NewFactOf } from './fact-of.ts';
import { faiFacts } from './fai/facts.ts';
import { evolveFaiTemplate, type FaiTemplateState, initialFaiTemplate } from './fai/state.ts';
import { loadingFacts } from './loading/facts.ts';
import { evolveFeederTable, type FeederTableState, initialFeederTable } from './loading/state.ts';
import { operationFacts } from './operation/facts.ts';
import {
  type ExecutionDefaultsState,
  evolveExecutionDefaults,
  evolveOperation,
  initialExecutionDefaults,
  initialOperation,
  type OperationState,
} from './operation/state.ts';
import { orderFacts } from './order/facts.ts';
import { evolveOrder, initialOrder, type OrderState } from './order/state.ts';
import { originFacts } from './origin/facts.ts';
import { evolveOrigin, initialOrigin, type OriginState } from './origin/state.ts';
import { productFacts } from './product/facts.ts';
import { evolveProduct, initialProduct, type ProductState } from './product/state.ts';
import { reviewFacts } from './review/facts.ts';
import { type ExceptionAnswerState, evolveException, initialException } from './review/state.ts';
import { routeDraftFacts } from './route/draft-facts.ts';
import { evolveRouteDraft, initialRouteDraft, type RouteDraftState } from './route/draft-state.ts';
import { routeFacts } from './route/facts.ts';
import { evolveRoute, initialRoute, type RouteState } from './route/state.ts';
import { runFacts } from './run/facts.ts';
import { evolveRun, initialRun, type RunState } from './run/state.ts';
import { samplingFacts } from './sampling/facts.ts';
import { evolveSamplingRule, initialSamplingRule, type SamplingRuleState } from './sampling/state.ts';
import { shiftFacts } from './shift/facts.ts';
import { evolveShift, initialShift, type ShiftState } from './shift/state.ts';
import { siteFacts } from './site/facts.ts';
import { evolveSite, initialSite, type SiteState } from './site/state.ts';
import { stationFacts } from './station/facts.ts';
import {
  evolveLine,
  evolveStation,
  evolveStationGroup,
  initialLine,
  initialStation,
  initialStationGroup,
  type LineState,
  type StationGroupState,
  type StationState,
} from './station/state.ts';
import { unitFacts } from './unit/facts.ts';
import { evolveUnit, initialUnit, type UnitState } from './unit/state.ts';

export const factTypes = {
  ...originFacts,
  ...siteFacts,
  ...stationFacts,
  ...accessFacts,
  ...deviceFacts,
  ...operationFacts,
  ...productFacts,
  ...defectFacts,
  ...collectionFacts,
  ...faiFacts,
  ...samplingFacts,
  ...loadingFacts,
  ...orderFacts,
  ...routeDraftFacts,
  ...routeFacts,
  ...runFacts,
  ...unitFacts,
  ...equipmentFacts,
  ...shiftFacts,
  ...exportFacts,
  ...reviewFacts,
} as const;

export type FactType = keyof typeof factTypes;
export type DomainFact = FactOf<typeof factTypes>;
export type NewDomainFact = NewFactOf<typeof factTypes>;

/** Folded state by kind of stream. */
export interface StreamStates {
  origin: OriginState;
  site: SiteState;
  line: LineState;
  stationGroup: StationGroupState;
  station: StationState;
  operation: OperationState;
  executionDefaults: ExecutionDefaultsState;
  product: ProductState;
  defectCode: DefectCodeState;
  dataSpec: DataSpecState;
  faiTemplate: FaiTemplateState;
  samplingRule: SamplingRuleState;
  feederTable: FeederTableState;
  role: RoleState;
  user: UserState;
  device: DeviceState;
  order: OrderState;
  routeDraft: RouteDraftState;
  route: RouteState;
  run: RunState;
  unit: UnitState;
  equipment: EquipmentState;
  shift: ShiftState;
  export: ExportState;
  exception: ExceptionAnswerState;
}
export type StreamKind = keyof StreamStates;

export const streamRules: { [Kind in StreamKind]: StreamRules<StreamStates[Kind]> } = {
  origin: { initial: initialOrigin, evolve: evolveOrigin },
  site: { initial: initialSite, evolve: evolveSite },
  line: { initial: initialLine, evolve: evolveLine },
  stationGroup: { initial: initialStationGroup, evolve: evolveStationGroup },
  station: { initial: initialStation, evolve: evolveStation },
  operation: { initial: initialOperation, evolve: evolveOperation },
  executionDefaults: { initial: initialExecutionDefaults, evolve: evolveExecutionDefaults },
  product: { initial: initialProduct, evolve: evolveProduct },
  defectCode: { initial: initialDefectCode, evolve: evolveDefectCode },
  dataSpec: { initial: initialDataSpec, evolve: evolveDataSpec },
  faiTemplate: { initial: initialFaiTemplate, evolve: evolveFaiTemplate },
  samplingRule: { initial: initialSamplingRule, evolve: evolveSamplingRule },
  feederTable: { initial: initialFeederTable, evolve: evolveFeederTable },
  role: { initial: initialRole, evolve: evolveRole },
  user: { initial: initialUser, evolve: evolveUser },
  device: { initial: initialDevice, evolve: evolveDevice },
  order: { initial: initialOrder, evolve: evolveOrder },
  routeDraft: { initial: initialRouteDraft, evolve: evolveRouteDraft },
  route: { initial: initialRoute, evolve: evolveRoute },
  run: { initial: initialRun, evolve: evolveRun },
  unit: { initial: initialUnit, evolve: evolveUnit },
  equipment: { initial: initialEquipment, evolve: evolveEquipment },
  shift: { initial: initialShift, evolve: evolveShift },
  export: { initial: initialExport, evolve: evolveExport },
  exception: { initial: initialException, evolve: evolveException },
};

/**
 * Version of the fold. Raise it when any `evolve` or view changes: stores refold every stream at their next start.
 */
export const foldVersion = 7;

export const catalogue = new Catalogue(factTypes, streamRules);

/** Which stations must hold a stream that this fact belongs to: all, those of a line, of a station's line, or none. */
export type Reach = { plant: true } | { line: string } | { station: string } | { hubOnly: true };

/** What engineers edit: it reaches stations only as part of a published version. */
const hubOnlyKinds: ReadonlySet<string> = new Set<StreamKind>([
  'operation',
  'executionDefaults',
  'product',
  'defectCode',
  'dataSpec',
  'faiTemplate',
  'samplingRule',
  'routeDraft',
  'export',
]);

/** How far a stream reaches because of one of its facts; `station` stands for that station's line. */
export function reachOf(fact: { stream: string; station: string; type: string; data: unknown }): Reach {
  const kind = fact.stream.slice(0, fact.stream.indexOf(':'));
  if (hubOnlyKinds.has(kind)) return { hubOnly: true };
  if (namesItsStation.has(fact.type)) {
    const station = (fact.data as { station?: unknown } | null)?.station;
    if (typeof station === 'string') return { station };
  }
  if (!lineKinds.has(kind)) return { plant: true };
  if (namesItsLine.has(fact.type)) {
    const line = (fact.data as { line?: unknown } | null)?.line;
    if (typeof line === 'string') return { line };
  }
  return { station: fact.station };
}

/** Kinds that only the stations of a line hold. */
const lineKinds: ReadonlySet<string> = new Set<StreamKind>([
  'unit',
  'run',
  'feederTable',
  'equipment',
  'shift',
]);

const namesItsLine: ReadonlySet<string> = new Set<FactType>([
  'run.created',
  'unit.created',
  'unit.corrected',
  'unit.moved',
  'feederTable.configured',
]);

const namesItsStation: ReadonlySet<string> = new Set<FactType>(['equipment.stateSet', 'shift.handedOver']);
