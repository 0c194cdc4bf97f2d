// What every part of a settings form knows: what is said here, what is around it, and the plant's names.
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import type { ExecutionSettings, SettingName } from '@lineside/core/domain/route/settings';
import { StationType } from '@lineside/core/domain/station/facts';
import { words } from '../../language.ts';
import type { FieldProblems } from '../../view/field-problems.ts';
import { levelKey, type SettingFrom, type SettingsAround, settingHere } from '../../view/route-settings.ts';
import { useOperationName, useOperations } from '../operation-names.ts';

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
