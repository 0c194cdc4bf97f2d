// Which execution setting holds at a step, and where it was said: step before operation before route before plant;
// two words on one level (an operation's own, and its own in this route) by the latest edit, then by id.
import type { OperationState } from '../operation/state.ts';
import type { DraftStep } from './draft.ts';
import type { RouteDraftState } from './draft-state.ts';
import { type ExecutionSettings, type SettingName, settingNames } from './settings.ts';

/** Where a setting may be said, first in precedence first. */
export const settingLevels = ['STEP', 'OPERATION', 'ROUTE', 'PLANT'] as const;
export type SettingLevel = (typeof settingLevels)[number];

/** Everything that was said about one step at one place. */
export interface SettingSource {
  level: SettingLevel;
  /** `OPERATION` twice: for every route, and for this one */
  scope: 'PLANT' | 'THIS_ROUTE';
  /** hub's wall clock at its last change, ms; what breaks ties */
  editedAt: number;
  /** what breaks ties of one moment */
  id: string;
  settings: ExecutionSettings;
}

/** A setting that holds, and who said it; null while nobody did. */
export interface Effective<Value> {
  value: Value;
  from: Pick<SettingSource, 'level' | 'scope'>;
  /** who said something else and lost, next in precedence first */
  overridden: readonly { value: Value; from: Pick<SettingSource, 'level' | 'scope'> }[];
}

export type EffectiveSettings = {
  readonly [Name in SettingName]: Effective<NonNullable<ExecutionSettings[Name]>> | null;
};

/** @param plant what is said for every step of every route; null for nothing */
export function settingSources(
  step: Pick<DraftStep, 'key' | 'operation'>,
  draft: NonNullable<RouteDraftState>,
  operation: OperationState,
  plant: ExecutionSettings | null,
): SettingSource[] {
  const own = ownOf(draft.stepSettings, step.key);
  const inRoute = ownOf(draft.operationSettings, step.operation ?? '');
  const sources: (SettingSource | null)[] = [
    own ? { level: 'STEP', scope: 'THIS_ROUTE', editedAt: 0, id: step.key, settings: own } : null,
    inRoute
      ? {
          level: 'OPERATION',
          scope: 'THIS_ROUTE',
          editedAt: draft.operationsEditedAt[step.operation ?? ''] ?? 0,
          id: draft.route,
          settings: inRoute,
        }
      : null,
    operation
      ? {
          level: 'OPERATION',
          scope: 'PLANT',
          editedAt: operation.editedAt,
          id: '',
          settings: operation.settings,
        }
      : null,
    { level: 'ROUTE', scope: 'THIS_ROUTE', editedAt: 0, id: draft.route, settings: draft.settings },
    plant ? { level: 'PLANT', scope: 'PLANT', editedAt: 0, id: '', settings: plant } : null,
  ];
  return sources.filter((source) => source !== null);
}

/** @param sources in any order */
export function effectiveSettings(sources: readonly SettingSource[]): EffectiveSettings {
  const ranked = sources.toSorted(byPrecedence);
  const entries = settingNames.map((name) => [name, effective(ranked, name)]);
  return Object.fromEntries(entries) as EffectiveSettings;
}

function effective<Name extends SettingName>(sources: readonly SettingSource[], name: Name) {
  const said = sources.flatMap(({ level, scope, settings }) => {
    const value = settings[name];
    return value === null ? [] : [{ value, from: { level, scope } }];
  });
  const [first, ...overridden] = said;
  return first === undefined ? null : { ...first, overridden };
}

/** No step is called `constructor` without somebody having said so. */
function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function byPrecedence(a: SettingSource, b: SettingSource): number {
  return (
    settingLevels.indexOf(a.level) - settingLevels.indexOf(b.level) ||
    b.editedAt - a.editedAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
