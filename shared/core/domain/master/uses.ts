// Where a configured thing is named, so that it is not removed under those who name it. What is frozen in versions and
// runs is no use: it holds what it needs.
import type { Text } from '../../kernel/ids.ts';
import type { DataSpecConfigured } from '../collection/facts.ts';
import type { DefectCodeConfigured } from '../defect/facts.ts';
import type { FaiTemplateConfigured } from '../fai/facts.ts';
import type { FeederTableConfigured } from '../loading/facts.ts';
import { type OperationConfigured, plantDefaultsKey } from '../operation/facts.ts';
import type { RouteDraft } from '../route/draft.ts';
import type { ExecutionSettings } from '../route/settings.ts';
import type { SamplingRuleConfigured } from '../sampling/facts.ts';
import type { StationConfigured, StationGroupConfigured } from '../station/facts.ts';

/** What may name something. Only what stands now: nothing that was removed. */
export interface PlantUses {
  drafts: readonly RouteDraft[];
  operations: readonly OperationConfigured[];
  specs: readonly DataSpecConfigured[];
  defectCodes: readonly DefectCodeConfigured[];
  stations: readonly StationConfigured[];
  groups: readonly StationGroupConfigured[];
  templates: readonly FaiTemplateConfigured[];
  rules: readonly SamplingRuleConfigured[];
  feederTables: readonly FeederTableConfigured[];
  /** those that have not ended: one that has asks nothing any more */
  runs: readonly { run: string; status: string; line: string; route: string; product: string }[];
  /** those that are not closed */
  orders: readonly {
    order: string;
    status: string;
    line: string | null;
    route: string | null;
    product: string | null;
  }[];
  devices: readonly { device: string; station: string; status: string }[];
  /** stations with a unit inside, and its run */
  openVisits: readonly { station: string; run: string }[];
  plantSettings: ExecutionSettings | null;
}

export interface UseOf {
  kind:
    | 'stationGroup'
    | 'station'
    | 'operation'
    | 'executionDefaults'
    | 'defectCode'
    | 'dataSpec'
    | 'faiTemplate'
    | 'samplingRule'
    | 'feederTable'
    | 'routeDraft'
    | 'run'
    | 'order'
    | 'device';
  key: string;
  name: Text | null;
  /** the step of a route; null elsewhere */
  stepNo: number | null;
}

/** Each use once. A kind that nothing names (defect codes, sampling rules …) has none. */
export function usesOf(kind: string, key: string, plant: PlantUses): UseOf[] {
  const find = Object.hasOwn(finders, kind) ? finders[kind] : undefined;
  const found = find?.(key, plant) ?? [];
  return [...new Map(found.map((use) => [`${use.kind} ${use.stepNo} ${use.key}`, use])).values()];
}

const finders: Readonly<Record<string, (key: string, plant: PlantUses) => UseOf[]>> = {
  dataSpec: (key, plant) => [
    ...settingUses(plant, ({ specs, ingest }) =>
      [...(specs ?? []), ...(ingest?.measurements ?? []).map(({ spec }) => spec)].includes(key),
    ),
    ...plant.templates
      .filter(({ items }) => items.some(({ specs }) => specs.includes(key)))
      .map((template) => named('faiTemplate', template)),
  ],
  operation: (key, plant) => [
    ...plant.stations.filter(({ operation }) => operation === key).map((at) => named('station', at)),
    ...plant.drafts.flatMap((draft) =>
      draft.steps.filter(({ operation }) => operation === key).map(({ stepNo }) => inRoute(draft, stepNo)),
    ),
    ...plant.drafts
      .filter(({ operationSettings }) => Object.hasOwn(operationSettings, key))
      .map((draft) => inRoute(draft, null)),
    ...settingUses(plant, ({ windows }) => (windows ?? []).some(({ after }) => after.includes(key))),
    ...plant.specs.filter(({ operation }) => operation === key).map((spec) => named('dataSpec', spec)),
    ...plant.defectCodes
      .filter(({ operations }) => operations.includes(key))
      .map((defect) => named('defectCode', defect)),
  ],
  station: (key, plant) => [
    ...settingUses(plant, ({ place }) => place?.by === 'STATIONS' && place.stations.some((at) => at === key)),
    ...plant.devices
      .filter(({ station, status }) => station === key && status === 'ACTIVE')
      .map(({ device }) => unnamed('device', device)),
    ...plant.openVisits.filter(({ station }) => station === key).map(({ run }) => unnamed('run', run)),
  ],
  stationGroup: (key, plant) => [
    ...plant.stations.filter(({ group }) => group === key).map((station) => named('station', station)),
    ...settingUses(plant, ({ place }) => place?.by === 'GROUP' && place.group === key),
  ],
  line: (key, plant) => [
    ...plant.groups.filter(({ line }) => line === key).map((group) => named('stationGroup', group)),
    ...plant.stations.filter(({ line }) => line === key).map((station) => named('station', station)),
    ...plant.feederTables.filter(({ line }) => line === key).map(({ code }) => unnamed('feederTable', code)),
    ...plant.rules.filter(({ line }) => line === key).map((rule) => named('samplingRule', rule)),
    ...plant.runs.filter(({ line }) => line === key).map(({ run }) => unnamed('run', run)),
    ...plant.orders
      .filter(({ line, status }) => line === key && status === 'RELEASED')
      .map(({ order }) => unnamed('order', order)),
  ],
  product: (key, plant) => [
    ...plant.drafts.filter(({ product }) => product === key).map((draft) => inRoute(draft, null)),
    ...plant.feederTables
      .filter(({ product }) => product === key)
      .map(({ code }) => unnamed('feederTable', code)),
    ...plant.rules.filter(({ product }) => product === key).map((rule) => named('samplingRule', rule)),
    ...plant.orders.filter(({ product }) => product === key).map(({ order }) => unnamed('order', order)),
  ],
  faiTemplate: (key, plant) =>
    plant.drafts.filter(({ faiTemplate }) => faiTemplate === key).map((draft) => inRoute(draft, null)),
  routeDraft: (key, plant) => [
    ...plant.runs.filter(({ route }) => route === key).map(({ run }) => unnamed('run', run)),
    ...plant.orders.filter(({ route }) => route === key).map(({ order }) => unnamed('order', order)),
    ...plant.rules.filter(({ route }) => route === key).map((rule) => named('samplingRule', rule)),
  ],
};

/** Where execution settings are said. Those kept for a step that is gone hold nobody up. */
function settingUses(
  { drafts, operations, plantSettings }: PlantUses,
  names: (settings: ExecutionSettings) => boolean,
): UseOf[] {
  const inDrafts = drafts.flatMap((draft) => {
    const wide = [draft.settings, ...Object.values(draft.operationSettings)].some(names);
    const steps = draft.steps.filter(({ key }) => {
      const own = Object.hasOwn(draft.stepSettings, key) ? draft.stepSettings[key] : undefined;
      return own !== undefined && names(own);
    });
    return [...(wide ? [inRoute(draft, null)] : []), ...steps.map(({ stepNo }) => inRoute(draft, stepNo))];
  });
  return [
    ...inDrafts,
    ...operations.filter(({ settings }) => names(settings)).map((operation) => named('operation', operation)),
    ...(plantSettings !== null && names(plantSettings)
      ? [unnamed('executionDefaults', plantDefaultsKey)]
      : []),
  ];
}

function inRoute({ route, name }: RouteDraft, stepNo: number | null): UseOf {
  return { kind: 'routeDraft', key: route, name, stepNo };
}

function named(kind: UseOf['kind'], { code, name }: { code: string; name: Text }): UseOf {
  return { kind, key: code, name, stepNo: null };
}

function unnamed(kind: UseOf['kind'], key: string): UseOf {
  return { kind, key, name: null, stepNo: null };
}
