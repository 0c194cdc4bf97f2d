// What the fields of configured things are called on every page, and the choices in them: one word for one thing.
import { Permission } from '@lineside/core/domain/access/permission';
import { type HubTextKey, hubTexts } from '@lineside/core/i18n/hub-texts';
import { permissionTexts } from '@lineside/core/i18n/permission-texts';
import type { Text } from '@lineside/core/kernel/ids';

const texts: Readonly<Record<string, Text>> = hubTexts;

/** By the field's name in the contracts. */
const fieldKeys: Readonly<Record<string, HubTextKey>> = {
  code: 'fieldCode',
  name: 'fieldName',
  en: 'fieldEnglish',
  zh: 'fieldChinese',
  process: 'fieldProcess',
  line: 'fieldLine',
  group: 'fieldGroup',
  operation: 'fieldOperation',
  operations: 'fieldOperations',
  operationName: 'fieldOperation',
  type: 'fieldType',
  sequence: 'fieldSequence',
  stationType: 'fieldStationType',
  keyQuality: 'fieldKeyQuality',
  processCodes: 'fieldProcessCodes',
  severity: 'fieldSeverity',
  product: 'fieldProduct',
  bom: 'fieldBom',
  part: 'fieldPart',
  qty: 'fieldQty',
  kind: 'fieldKind',
  unit: 'fieldUnit',
  target: 'fieldTarget',
  targetPerHour: 'fieldTargetPerHour',
  lsl: 'fieldLsl',
  usl: 'fieldUsl',
  warnLow: 'fieldWarnLow',
  warnHigh: 'fieldWarnHigh',
  limitExclusive: 'fieldLimitExclusive',
  options: 'fieldOptions',
  required: 'fieldRequired',
  alarm: 'fieldAlarm',
  trigger: 'fieldTrigger',
  method: 'fieldMethod',
  active: 'fieldActive',
  effectiveFrom: 'fieldEffectiveFrom',
  effectiveTo: 'fieldEffectiveTo',
  source: 'fieldSource',
  steps: 'fieldSteps',
  stepNo: 'fieldStepNo',
  processCode: 'fieldProcessCode',
  settings: 'fieldSettings',
  operationSettings: 'fieldOperationSettings',
  stepSettings: 'fieldStepSettings',
  place: 'fieldPlace',
  by: 'fieldBy',
  stations: 'fieldStations',
  requiresFAI: 'fieldRequiresFai',
  specs: 'fieldSpecs',
  spec: 'fieldSpec',
  ingest: 'fieldIngest',
  windows: 'fieldWindows',
  after: 'fieldAfter',
  limitMinutes: 'fieldLimitMinutes',
  warnMinutes: 'fieldWarnMinutes',
  defects: 'fieldDefects',
  serials: 'fieldSerials',
  carrier: 'fieldCarrier',
  station: 'fieldStation',
  at: 'fieldAt',
  result: 'fieldResult',
  path: 'fieldPath',
  pass: 'fieldPass',
  fail: 'fieldFail',
  measurements: 'fieldMeasurements',
  scale: 'fieldScale',
  take: 'fieldTake',
  partial: 'fieldPartial',
  faiTemplate: 'fieldFaiTemplate',
  sampleQty: 'fieldSampleQty',
  items: 'fieldItems',
  section: 'fieldSection',
  criteria: 'fieldCriteria',
  priority: 'fieldPriority',
  route: 'fieldRoute',
  lotFrom: 'fieldLotFrom',
  lotTo: 'fieldLotTo',
  sample: 'fieldSample',
  units: 'fieldUnits',
  percent: 'fieldPercent',
  accept: 'fieldAccept',
  boardSide: 'fieldBoardSide',
  program: 'fieldProgram',
  slots: 'fieldSlots',
  slot: 'fieldSlot',
  machine: 'fieldMachine',
  side: 'fieldSide',
  position: 'fieldPosition',
  substitutes: 'fieldSubstitutes',
  version: 'fieldVersion',
  user: 'fieldUser',
  profile: 'fieldProfile',
  roles: 'fieldRoles',
  lines: 'fieldLines',
  language: 'fieldLanguage',
  badge: 'fieldBadge',
  pin: 'fieldPin',
  disabled: 'fieldDisabled',
  reason: 'fieldReason',
  permissions: 'fieldPermissions',
  scope: 'fieldScope',
  status: 'fieldStatus',
  authorizedAt: 'fieldAuthorizedAt',
  provisionalWork: 'siteProvisional',
  provisionalApproval: 'siteApproval',
  lockAfterMinutes: 'siteLock',
  timeZone: 'siteTimeZone',
  hash: 'fieldHash',
};

/** Fields whose value is a choice with a word of its own. */
const choiceFields: ReadonlySet<string> = new Set([
  ...['process', 'type', 'stationType', 'severity', 'kind', 'alarm', 'trigger', 'method', 'source'],
  ...['by', 'result', 'take', 'side', 'boardSide', 'badge', 'pin', 'scope'],
]);

/** Null for what is no field but the key of an entry: a step number, a code. */
export function fieldText(field: string): Text | null {
  const key = Object.hasOwn(fieldKeys, field) ? fieldKeys[field] : undefined;
  return key === undefined ? null : (texts[key] ?? null);
}

/** The word of a choice such as `MANUAL` or a point such as `wo:read`; null for one that has none, or a field that has no choices. */
export function choiceText(field: string, value: string): Text | null {
  const point = Permission.safeParse(value);
  if (field === 'permissions') return point.success ? permissionTexts[point.data] : null;
  if (!choiceFields.has(field)) return null;
  const key = `choice${value}`;
  return Object.hasOwn(texts, key) ? (texts[key] ?? null) : null;
}
