// What a settings form tells about one setting: whether it is said here, what would hold if not, what it goes before,
// and whether somebody else wins all the same. Pure.
import type { Effective, EffectiveSettings, SettingSource } from '@lineside/core/domain/route/effective';
import { type ExecutionSettings, type SettingName, settingNames } from '@lineside/core/domain/route/settings';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';

/** What each setting is called. */
export const settingWords = {
  stationType: 'fieldStationType',
  place: 'fieldPlace',
  requiresFAI: 'fieldRequiresFai',
  specs: 'fieldSpecs',
  ingest: 'fieldIngest',
  windows: 'fieldWindows',
} as const satisfies Record<SettingName, HubTextKey>;

/** Where something was said. */
export type SettingFrom = Pick<SettingSource, 'level' | 'scope'>;
export type SettingValueOf<Name extends SettingName> = NonNullable<ExecutionSettings[Name]>;

export interface Standing<Name extends SettingName> {
  /** what is said here; null when nothing is */
  said: SettingValueOf<Name> | null;
  /** what would hold if nothing were said here */
  inherited: Effective<SettingValueOf<Name>> | null;
  /** who said something else and loses against here; next in precedence first */
  beaten: readonly { value: SettingValueOf<Name>; from: SettingFrom }[];
  /** who wins against what is said here; null when here holds */
  winner: SettingFrom | null;
}

export interface SettingsAround {
  /** what would hold here if nothing were said here */
  inherited?: EffectiveSettings | undefined;
  /** what holds here in all */
  holds?: EffectiveSettings | undefined;
  /** the place that is being edited */
  here?: SettingFrom | undefined;
}

export function standing<Name extends SettingName>(
  name: Name,
  settings: ExecutionSettings,
  around: SettingsAround,
): Standing<Name> {
  const said = (settings[name] ?? null) as SettingValueOf<Name> | null;
  const inherited = (around.inherited?.[name] ?? null) as Effective<SettingValueOf<Name>> | null;
  const from = around.holds?.[name]?.from;
  const lost = said !== null && from !== undefined && around.here !== undefined && !same(from, around.here);
  const others = inherited === null ? [] : [inherited, ...inherited.overridden];
  return {
    said,
    inherited,
    beaten: said === null ? [] : others.filter((other) => !lost || !same(other.from, from)),
    winner: lost ? from : null,
  };
}

/** What holds of a setting, said here or inherited; null while nobody says it. */
export function settingHere<Name extends SettingName>(
  name: Name,
  settings: ExecutionSettings,
  around: SettingsAround,
): SettingValueOf<Name> | null {
  const { said, inherited } = standing(name, settings, around);
  return said ?? inherited?.value ?? null;
}

export function saysNothing(settings: ExecutionSettings): boolean {
  return settingNames.every((name) => settings[name] === null);
}

/** The part of a text's key that names where something was said. */
export function levelKey({ level, scope }: SettingFrom) {
  return level === 'OPERATION' && scope === 'THIS_ROUTE' ? 'OPERATION_HERE' : level;
}

function same(a: SettingFrom, b: SettingFrom): boolean {
  return a.level === b.level && a.scope === b.scope;
}
