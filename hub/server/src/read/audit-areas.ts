// What kind of thing each fact decides: the audit's areas. Total over kinds of streams; a few types stand apart.
import type { auditAreas } from '@lineside/core/contracts/people';
import { type FactType, factTypes, type StreamKind } from '@lineside/core/domain/facts';

type AuditArea = (typeof auditAreas)[number];

const areaOfKind: Readonly<Record<StreamKind, AuditArea>> = {
  origin: 'DEVICES',
  site: 'MASTER_DATA',
  line: 'MASTER_DATA',
  stationGroup: 'MASTER_DATA',
  station: 'MASTER_DATA',
  operation: 'MASTER_DATA',
  executionDefaults: 'MASTER_DATA',
  product: 'MASTER_DATA',
  defectCode: 'MASTER_DATA',
  dataSpec: 'MASTER_DATA',
  faiTemplate: 'MASTER_DATA',
  samplingRule: 'MASTER_DATA',
  feederTable: 'MASTER_DATA',
  role: 'PEOPLE',
  user: 'PEOPLE',
  device: 'DEVICES',
  order: 'PLANNING',
  routeDraft: 'ROUTES',
  route: 'ROUTES',
  run: 'PLANNING',
  unit: 'EXECUTION',
  equipment: 'EXECUTION',
  shift: 'EXECUTION',
  export: 'EXPORTS',
  exception: 'QUALITY',
};

/** What quality decides about a unit, and what starts with the first board. */
const apart: Partial<Record<FactType, AuditArea>> = {
  'unit.disposed': 'QUALITY',
  'unit.corrected': 'QUALITY',
  'run.started': 'EXECUTION',
};

/** Every type of fact that belongs to an area. */
export function typesOfArea(area: AuditArea): FactType[] {
  const types = Object.keys(factTypes) as FactType[];
  return types.filter((type) => (apart[type] ?? areaOfKind[factTypes[type].stream]) === area);
}
