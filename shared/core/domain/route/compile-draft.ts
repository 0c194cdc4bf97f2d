// Puts a route together from its draft and the plant's master data: everything that a run will need, whole, and
// every problem located. Pure; what comes out of sound input holds no reference to anything outside it.
import type { DataSpecConfigured } from '../collection/facts.ts';
import { specFaults } from '../collection/spec-faults.ts';
import type { DefectCodeConfigured } from '../defect/facts.ts';
import type { FaiTemplateConfigured } from '../fai/facts.ts';
import type { OperationState } from '../operation/state.ts';
import type { StationConfigured } from '../station/facts.ts';
import type { DraftStep } from './draft.ts';
import type { RouteDraftState } from './draft-state.ts';
import { type EffectiveSettings, effectiveSettings, settingSources } from './effective.ts';
import type { RouteProblem, RouteSnapshot, RouteStep } from './facts.ts';
import type { ExecutionSettings, StepPlace, TimeWindow } from './settings.ts';

/** What a compile looks up, by code. */
export interface CompileGround {
  operation(code: string): OperationState;
  spec(code: string): DataSpecConfigured | null;
  faiTemplate(code: string): FaiTemplateConfigured | null;
  defectsAt(operation: string): readonly DefectCodeConfigured[];
  stations: readonly StationConfigured[];
  /** execution settings of the whole plant; null for none */
  plantSettings: ExecutionSettings | null;
}

/** A version before it has a number and a hash. */
export type RouteContent = Omit<RouteSnapshot, 'version' | 'hash'>;

export interface Compiled {
  content: RouteContent;
  /** empty: the version is READY */
  problems: RouteProblem[];
}

type Report = (field: string, code: RouteProblem['code'], details?: RouteProblem['details']) => void;

export function compileDraft(draft: NonNullable<RouteDraftState>, ground: CompileGround): Compiled {
  const problems: RouteProblem[] = [];
  const at =
    (stepNo: number | null): Report =>
    (field, code, details = {}) =>
      problems.push({ stepNo, field, code, details });
  const ordered = draft.steps.toSorted((a, b) => a.stepNo - b.stepNo || byText(a.key, b.key));
  const report = at(null);
  if (ordered.length === 0) report('steps', 'ROUTE_EMPTY');
  const { effectiveFrom, effectiveTo } = draft;
  if (effectiveFrom !== null && effectiveTo !== null && effectiveFrom > effectiveTo)
    report('effectiveTo', 'EFFECTIVITY_INVALID', { from: effectiveFrom, to: effectiveTo });
  const faiTemplate = draft.faiTemplate === null ? null : ground.faiTemplate(draft.faiTemplate);
  if (draft.faiTemplate !== null && faiTemplate === null)
    report('faiTemplate', 'FAI_TEMPLATE_NOT_FOUND', { template: draft.faiTemplate });
  const steps = ordered.map((step, i) =>
    compileStep(step, ordered.slice(0, i), draft, ground, at(step.stepNo)),
  );
  const { route, name, product, source } = draft;
  return {
    content: { route, name, product, source, effectiveFrom, effectiveTo, faiTemplate, steps },
    problems,
  };
}

function compileStep(
  step: DraftStep,
  earlier: readonly DraftStep[],
  draft: NonNullable<RouteDraftState>,
  ground: CompileGround,
  report: Report,
): RouteStep {
  const { key, stepNo, name } = step;
  if (earlier.some((other) => other.stepNo === stepNo)) report('stepNo', 'STEP_NO_TWICE', { step: stepNo });
  const operation = step.operation === null ? null : ground.operation(step.operation);
  if (operation === null)
    report('operation', 'OPERATION_UNKNOWN', { operation: step.operation ?? step.processCode ?? '' });
  const holds = effectiveSettings(settingSources(step, draft, operation, ground.plantSettings));
  const stationType = holds.stationType?.value ?? operation?.stationType ?? 'MANUAL';
  const place = holds.place?.value ?? null;
  if (!placeResolves(place, stationType, ground.stations))
    report('place', 'STEP_STATION_UNRESOLVED', { stationType, place: placeText(place) });
  const specs = boundSpecs(step, holds.specs, ground, report);
  const ingest = boundIngest(holds.ingest, specs, report);
  if (ingest === null && stationType !== 'MANUAL')
    report('ingest', 'INGEST_MAPPING_MISSING', { stationType });
  const windows = boundWindows(holds.windows, earlier, report);
  return {
    key,
    stepNo,
    name,
    operation: step.operation ?? step.processCode ?? key,
    operationName: operation?.name ?? name,
    stationType,
    group: place?.by === 'GROUP' ? place.group : null,
    stations: place?.by === 'STATIONS' ? place.stations : [],
    requiresFAI: holds.requiresFAI?.value ?? false,
    specs,
    ingest,
    windows,
    defects: ground
      .defectsAt(step.operation ?? '')
      .map(({ code, name: words, severity }) => ({ code, name: words, severity }))
      .sort((a, b) => byText(a.code, b.code)),
  };
}

/** A list said for steps of many operations binds at each those that are its own. */
function boundSpecs(
  step: DraftStep,
  said: EffectiveSettings['specs'],
  ground: CompileGround,
  report: Report,
): RouteStep['specs'] {
  const bound = new Set<string>();
  return (said?.value ?? []).flatMap((code) => {
    const found = ground.spec(code);
    if (isWide(said) && found !== null && found.operation !== step.operation) return [];
    if (bound.has(code)) report('specs', 'DATA_SPEC_TWICE', { spec: code });
    else if (found === null || !found.active)
      report('specs', 'DATA_SPEC_NOT_FOUND', { spec: code, step: step.stepNo });
    else if (found.operation !== step.operation)
      report('specs', 'DATA_SPEC_OPERATION_MISMATCH', { spec: code, operation: found.operation });
    else {
      bound.add(code);
      for (const { field } of specFaults(found))
        report('specs', 'DATA_SPEC_INVALID', { spec: code, of: field });
      const { operation: _operation, active: _active, ...spec } = found;
      return [spec];
    }
    return [];
  });
}

/** A window said for steps of many operations holds at those where it can have begun. */
function boundWindows(
  said: EffectiveSettings['windows'],
  earlier: readonly DraftStep[],
  report: Report,
): TimeWindow[] {
  const begins = ({ after }: TimeWindow) =>
    earlier.some(({ operation }) => operation !== null && after.includes(operation));
  const windows = said?.value ?? [];
  if (isWide(said)) return windows.filter(begins);
  for (const window of windows)
    if (!begins(window))
      report('windows', 'TIME_WINDOW_UNRESOLVED', { window: window.code, after: window.after });
  return windows;
}

/** A mapping said for steps of many operations fills at each the specs that are bound there. */
function boundIngest(
  said: EffectiveSettings['ingest'],
  specs: RouteStep['specs'],
  report: Report,
): RouteStep['ingest'] {
  if (said === null) return null;
  const isBound = ({ spec }: { spec: string }) => specs.some(({ code }) => code === spec);
  const { measurements } = said.value;
  if (isWide(said)) return { ...said.value, measurements: measurements.filter(isBound) };
  for (const measurement of measurements)
    if (!isBound(measurement)) report('ingest', 'INGEST_SPEC_UNBOUND', { spec: measurement.spec });
  return said.value;
}

function isWide(said: EffectiveSettings['specs' | 'windows' | 'ingest']): boolean {
  return said?.from.level === 'ROUTE' || said?.from.level === 'PLANT';
}

/** Some station of the right type stands where the step is to be done. */
function placeResolves(
  place: StepPlace | null,
  type: RouteStep['stationType'],
  stations: readonly StationConfigured[],
): boolean {
  if (place === null) return false;
  return stations.some(
    (station) =>
      station.type === type &&
      (place.by === 'GROUP' ? station.group === place.group : place.stations.includes(station.code)),
  );
}

function placeText(place: StepPlace | null): string[] {
  if (place === null) return [];
  return place.by === 'GROUP' ? [place.group] : place.stations;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
