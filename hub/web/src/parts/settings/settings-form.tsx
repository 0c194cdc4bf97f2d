// Execution settings as a form: one block a setting, each said here or inherited; nothing is hidden of what would
// hold otherwise and whose word that is. Used for the plant, for operations, for routes and for single steps.
import type { EffectiveSettings } from '@lineside/core/domain/route/effective';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { ExecutionSettings, type SettingName } from '@lineside/core/domain/route/settings';
import { language } from '@lineside/ui/language';
import { createMemo } from 'solid-js';
import { fieldProblems } from '../../view/field-problems.ts';
import type { SettingFrom } from '../../view/route-settings.ts';
import { FaiSetting } from './fai-setting.tsx';
import { IngestSetting } from './ingest-setting.tsx';
import { PlaceSetting } from './place-setting.tsx';
import { useSettingScene } from './setting-scene.ts';
import { SpecsSetting } from './specs-setting.tsx';
import { StationTypeSetting } from './station-type-setting.tsx';
import { WindowsSetting } from './windows-setting.tsx';

export interface SettingsFormProps {
  settings: ExecutionSettings;
  onSettings: (settings: ExecutionSettings) => void;
  /** the operation that is set up; null while it is not known, left out for steps of any */
  operation?: string | null;
  /** what would hold if nothing were said here */
  inherited?: EffectiveSettings;
  /** what holds in all, and the place that is edited: tells when a word said here loses */
  holds?: EffectiveSettings;
  here?: SettingFrom;
  /** numbers of the steps where something else is said, by setting */
  otherwise?: Partial<Record<SettingName, readonly number[]>>;
  /** operations of earlier steps, for time windows */
  earlier?: readonly string[];
  /** located by field, of this place alone */
  problems?: readonly RouteProblem[];
  disabled?: boolean;
  testId?: string;
}

const none: readonly never[] = [];
const nowhere = {};

export function SettingsForm(props: SettingsFormProps) {
  const fault = createMemo(() => fieldProblems(ExecutionSettings, props.settings, language()));
  const scene = useSettingScene(() => ({
    settings: props.settings,
    operation: props.operation,
    inherited: props.inherited,
    holds: props.holds,
    here: props.here,
    otherwise: props.otherwise ?? nowhere,
    earlier: props.earlier ?? none,
    problems: props.problems ?? none,
    disabled: props.disabled === true,
    testId: props.testId ?? 'settings',
    fault: fault(),
    say: (name, value) => props.onSettings({ ...props.settings, [name]: value }),
  }));
  return (
    <div class="grid content-start" data-testid={props.testId ?? 'settings'}>
      <StationTypeSetting scene={scene()} />
      <PlaceSetting scene={scene()} />
      <FaiSetting scene={scene()} />
      <SpecsSetting scene={scene()} />
      <IngestSetting scene={scene()} />
      <WindowsSetting scene={scene()} />
    </div>
  );
}
