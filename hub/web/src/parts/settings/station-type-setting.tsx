// Who executes a step: people, or a machine that reports.
import { StationType } from '@lineside/core/domain/station/facts';
import { words } from '../../language.ts';
import { Segmented } from '../segmented.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';

export function StationTypeSetting(props: { scene: SettingScene }) {
  return (
    <SettingBlock name="stationType" scene={props.scene} first={props.scene.stationType()}>
      {(type) => (
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Segmented
            label={words('fieldStationType')}
            value={type()}
            options={StationType.options.map((value) => ({
              value,
              label: words(`choice${value}`),
              hint: words(`worked${value}`),
            }))}
            onValue={(value) => props.scene.say('stationType', value)}
            testId={`${props.scene.testId}-type`}
          />
          <span class="text-mini text-ink-faint">{words(`worked${type()}`)}</span>
        </div>
      )}
    </SettingBlock>
  );
}
