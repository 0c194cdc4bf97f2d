// What is collected at a step, in the order of the operator's form: moved, taken out, and chosen with the picker.
import { Button } from '@lineside/ui/button';
import ListChecks from 'lucide-solid/icons/list-checks';
import { createSignal } from 'solid-js';
import { words } from '../../language.ts';
import { ChosenSpecs } from '../chosen-specs.tsx';
import { SpecPicker } from '../spec-picker.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';

const nothing: string[] = [];

export function SpecsSetting(props: { scene: SettingScene }) {
  const [picking, setPicking] = createSignal(false);
  const testId = () => `${props.scene.testId}-specs`;
  const take = (codes: readonly string[]) => props.scene.say('specs', [...codes]);
  return (
    <SettingBlock name="specs" scene={props.scene} first={nothing}>
      {(codes) => (
        <>
          <ChosenSpecs
            codes={codes()}
            operation={props.scene.operation}
            onCodes={take}
            empty={words('boundNone')}
            testId={`${testId()}-chosen`}
          />
          <div>
            <Button size="dense" data-testid={`${testId()}-pick`} onClick={() => setPicking(true)}>
              <ListChecks size={14} aria-hidden="true" />
              {words('boundChoose')}
            </Button>
          </div>
          <SpecPicker
            open={picking()}
            onClose={() => setPicking(false)}
            operation={props.scene.operation}
            codes={codes()}
            onTake={take}
            testId={`${testId()}-picker`}
          />
        </>
      )}
    </SettingBlock>
  );
}
