// What every part of a settings form knows: what is said here, what is around it, and the plant's names.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import type { ExecutionSettings, SettingName } from '@lineside/core/domain/route/settings';
import { StationType } from '@lineside/core/domain/station/facts';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import type { FieldProblems } from '../../view/field-problems.ts';
import { levelKey, type SettingFrom, type SettingsAround, settingHere } from '../../view/route-settings.ts';

export interface SettingScene extends SettingsAround {
  settings: ExecutionSettings;
  /** the operation that is set up; null while it is not known, undefined for steps of any */
  operation: string | null | undefined;
  disabled: boolean;
  testId: string;
  /** what is wrong with a field, by its path from the setting inwards */
  fault: FieldProblems;
  problems: readonly RouteProblem[];
  /** numbers of the steps where something else is said, by setting */
  otherwise: Partial<Record<SettingName, readonly number[]>>;
  /** operations of earlier steps, for time windows */
  earlier: readonly string[];
  say: <Name extends SettingName>(name: Name, value: ExecutionSettings[Name]) => void;
  operationName: (code: string) => string;
  /** `from the whole route` */
  where: (from: SettingFrom) => string;
  /** what the step is executed by, as far as it is known here */
  stationType: () => StationType;
  boundSpecs: () => readonly string[];
}

/** Operations by code, as they are now. */
export function useOperations(): () => ReadonlyMap<string, MasterRow<'operation'>['data']> {
  const operations = useQuery(() => masterQuery('operation'));
  return createMemo(() => new Map(operations.data?.rows.map(({ key, data }) => [key, data]) ?? []));
}

/** The name of an operation in the window's language; its code while it has none. */
export function useOperationName(): (code: string) => string {
  const operations = useOperations();
  return (code) => {
    const known = operations().get(code);
    return known === undefined ? code : say(known.name) || code;
  };
}

export type SceneFacts = Omit<SettingScene, 'operationName' | 'where' | 'stationType' | 'boundSpecs'>;

/** Completes a scene with the plant's names; `facts` is read anew whenever it changes. */
export function useSettingScene(facts: () => SceneFacts): () => SettingScene {
  const operations = useOperations();
  const operationName = useOperationName();
  const where = (from: SettingFrom) =>
    words(`level${levelKey(from)}`, { operation: operationName(facts().operation ?? '') });
  const stationType = () => {
    const said = settingHere('stationType', facts().settings, facts());
    return said ?? operations().get(facts().operation ?? '')?.stationType ?? StationType.enum.MANUAL;
  };
  const boundSpecs = () => settingHere('specs', facts().settings, facts()) ?? [];
  return () => ({ ...facts(), operationName, where, stationType, boundSpecs });
}
