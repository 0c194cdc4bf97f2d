// Where in a route settings are edited: for the whole of it, for all steps of one operation in it, or for one step; and
// what a form there must tell: what would hold, whose word that is, and where something else is said. Pure.
import type { OperationConfigured } from '@lineside/core/domain/operation/facts';
import type { DraftStep, RouteDraft } from '@lineside/core/domain/route/draft';
import {
  type EffectiveSettings,
  effectiveSettings,
  type SettingSource,
  settingSources,
} from '@lineside/core/domain/route/effective';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import {
  type ExecutionSettings,
  noSettings,
  type SettingName,
  settingNames,
} from '@lineside/core/domain/route/settings';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { inOrder } from './route-order.ts';
import { type SettingFrom, saysNothing } from './route-settings.ts';

export type RouteScope =
  | { at: 'ROUTE' }
  | { at: 'OPERATION'; operation: string }
  | { at: 'STEP'; step: DraftStep };

/** What is said outside the route. */
export interface PlantWords {
  operations: ReadonlyMap<string, OperationConfigured & { editedAt: number }>;
  plant: ExecutionSettings | null;
}

/** The draft as it is edited, with when the settings of its operations were last saved. */
export interface DraftNow {
  draft: RouteDraft;
  /** as it is saved, and the hub's wall clock by operation, ms */
  saved: Pick<RouteDraft, 'operationSettings'>;
  operationsEditedAt: Readonly<Record<string, number>>;
}

export interface ScopeView {
  settings: ExecutionSettings;
  operation: string | null | undefined;
  here: SettingFrom;
  inherited: EffectiveSettings;
  holds: EffectiveSettings;
  otherwise: Partial<Record<SettingName, readonly number[]>>;
  earlier: readonly string[];
}

export function scopeView(now: DraftNow, words: PlantWords, scope: RouteScope): ScopeView {
  const { draft } = now;
  const here = hereOf(scope);
  const steps = inOrder(draft.steps);
  const probe =
    scope.at === 'STEP'
      ? scope.step
      : { key: '', operation: scope.at === 'OPERATION' ? scope.operation : null };
  const sources = sourcesOf(now, words, probe);
  const covered = steps.filter((step) => isCovered(scope, step));
  const before = scope.at === 'STEP' ? steps.filter(({ stepNo }) => stepNo < scope.step.stepNo) : steps;
  return {
    settings: scopeSettings(draft, scope),
    operation: scope.at === 'ROUTE' ? undefined : probe.operation,
    here,
    inherited: effectiveSettings(sources.filter((source) => !isSame(source, here))),
    holds: effectiveSettings(sources),
    otherwise: scope.at === 'STEP' ? {} : otherwise(now, words, covered, here),
    earlier: [...new Set(before.flatMap(({ operation }) => operation ?? []))],
  };
}

/** What holds at each step, by its key. */
export function effectiveSteps(now: DraftNow, words: PlantWords): Map<string, EffectiveSettings> {
  return new Map(now.draft.steps.map((step) => [step.key, effectiveSettings(sourcesOf(now, words, step))]));
}

export function scopeSettings(draft: RouteDraft, scope: RouteScope): ExecutionSettings {
  switch (scope.at) {
    case 'ROUTE':
      return draft.settings;
    case 'OPERATION':
      return draft.operationSettings[scope.operation] ?? noSettings;
    case 'STEP':
      return draft.stepSettings[scope.step.key] ?? noSettings;
  }
}

/** The draft with other settings at one place; what says nothing leaves no entry. */
export function withScopeSettings(
  draft: RouteDraft,
  scope: RouteScope,
  settings: ExecutionSettings,
): RouteDraft {
  switch (scope.at) {
    case 'ROUTE':
      return { ...draft, settings };
    case 'OPERATION':
      return { ...draft, operationSettings: entered(draft.operationSettings, scope.operation, settings) };
    case 'STEP':
      return { ...draft, stepSettings: entered(draft.stepSettings, scope.step.key, settings) };
  }
}

/** The problems that can be mended at a place: a step's own, or the route's. */
export function scopeProblems(problems: readonly RouteProblem[], scope: RouteScope): readonly RouteProblem[] {
  if (scope.at === 'OPERATION') return [];
  const stepNo = scope.at === 'STEP' ? scope.step.stepNo : null;
  return problems.filter((problem) => problem.stepNo === stepNo);
}

function hereOf(scope: RouteScope): SettingFrom {
  return { level: scope.at, scope: 'THIS_ROUTE' };
}

function sourcesOf(
  { draft, saved, operationsEditedAt }: DraftNow,
  { operations, plant }: PlantWords,
  step: Pick<DraftStep, 'key' | 'operation'>,
): SettingSource[] {
  const code = step.operation ?? '';
  const isEdited =
    canonicalJson(draft.operationSettings[code]) !== canonicalJson(saved.operationSettings[code]);
  // what is being edited becomes the latest edit once it is saved
  const editedAt = isEdited ? { ...operationsEditedAt, [code]: Number.MAX_SAFE_INTEGER } : operationsEditedAt;
  return settingSources(
    step,
    { ...draft, operationsEditedAt: editedAt },
    operations.get(code) ?? null,
    plant,
  );
}

/** Numbers of the steps where something else holds than what is said here, by setting. */
function otherwise(now: DraftNow, words: PlantWords, steps: readonly DraftStep[], here: SettingFrom) {
  const effective = effectiveSteps(now, words);
  const stepsWith = (name: SettingName) =>
    steps.filter(({ key }) => {
      const holds = effective.get(key)?.[name];
      return holds ? isMoreSpecific(holds.from, here) : false;
    });
  return Object.fromEntries(settingNames.map((name) => [name, stepsWith(name).map(({ stepNo }) => stepNo)]));
}

const levels = ['PLANT', 'ROUTE', 'OPERATION', 'STEP'];

function isMoreSpecific(from: SettingFrom, here: SettingFrom): boolean {
  return levels.indexOf(from.level) > levels.indexOf(here.level);
}

function isCovered(scope: RouteScope, step: DraftStep): boolean {
  return scope.at === 'ROUTE' || (scope.at === 'OPERATION' && step.operation === scope.operation);
}

function isSame(a: SettingFrom, b: SettingFrom): boolean {
  return a.level === b.level && a.scope === b.scope;
}

function entered(
  entries: Record<string, ExecutionSettings>,
  key: string,
  settings: ExecutionSettings,
): Record<string, ExecutionSettings> {
  const { [key]: _before, ...others } = entries;
  return saysNothing(settings) ? others : { ...others, [key]: settings };
}
