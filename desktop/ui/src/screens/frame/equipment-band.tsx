// The equipment does not run: said in full width, with why, who said so and since when, for as long as it is so.
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { Button } from '@lineside/ui/button';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import Construction from 'lucide-solid/icons/construction';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function EquipmentBand(props: { onChange: () => void }) {
  const { view, now } = useStation();
  const stopped = () => {
    const equipment = view.cockpit()?.equipment;
    return equipment === undefined || equipment.condition === 'RUNNING' ? null : equipment;
  };
  return (
    <Show when={stopped()}>
      {(equipment) => (
        <div
          role="status"
          data-testid="equipment-band"
          data-condition={equipment().condition}
          class="flex items-center gap-4 px-6 py-1 print:hidden"
          classList={{
            'bg-fail text-on-fail': equipment().condition === 'DOWN',
            'bg-warn text-on-warn': equipment().condition === 'MAINTENANCE',
          }}
        >
          <Construction size={30} aria-hidden="true" class="shrink-0" />
          <strong class="shrink-0 text-lead leading-tight">
            {say(shiftTexts.equipmentHead, {
              condition: say(shiftTexts[`condition${equipment().condition}`]),
              time: sinceTime(equipment().at ?? now(), now()),
            })}
          </strong>
          <span class="wrap-anywhere min-w-0 flex-1 leading-tight">
            {say(shiftTexts.equipmentWhy, { reason: equipment().reason, by: equipment().by })}
          </span>
          <Button
            size="station"
            class="min-h-12! shrink-0"
            onClick={() => props.onChange()}
            data-testid="equipment-change"
          >
            {say(shiftTexts.equipmentMenu)}
          </Button>
        </div>
      )}
    </Show>
  );
}
