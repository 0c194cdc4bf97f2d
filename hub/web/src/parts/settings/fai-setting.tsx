// Whether a first article must be passed and signed before work begins.
import { words } from '../../language.ts';
import { Segmented } from '../segmented.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';

export function FaiSetting(props: { scene: SettingScene }) {
  return (
    <SettingBlock name="requiresFAI" scene={props.scene} first>
      {(needed) => (
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Segmented
            label={words('fieldRequiresFai')}
            value={needed() ? 'YES' : 'NO'}
            options={[
              { value: 'YES', label: words('yes') },
              { value: 'NO', label: words('no') },
            ]}
            onValue={(value) => props.scene.say('requiresFAI', value === 'YES')}
            testId={`${props.scene.testId}-fai`}
          />
          <span class="text-mini text-ink-faint">{words(needed() ? 'faiNeeded' : 'faiNotNeeded')}</span>
        </div>
      )}
    </SettingBlock>
  );
}
