// Units that were sent back to a step of this station: which, why, by whom, since when. Not there while there are none.
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { For, Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { SideList } from './side-list.tsx';

export function ReworkList() {
  const { view, now } = useStation();
  /** those that are not inside yet */
  const rework = () => {
    const inside = view.cockpit()?.inStation ?? [];
    return (view.cockpit()?.rework ?? []).filter((unit) => !inside.some(({ sn }) => sn === unit.sn));
  };
  return (
    <Show when={rework().length > 0}>
      <SideList title={say(shiftTexts.reworkHere)} count={rework().length} testId="rework" empty={null} snug>
        <For each={rework()}>
          {(unit) => (
            <li
              data-testid={`rework-${unit.sn}`}
              class="grid min-h-13 grid-cols-[minmax(0,1fr)] gap-x-3 border-line border-b py-1.5 last:border-0"
            >
              <span class="flex items-center justify-between gap-3">
                <SerialNumber value={unit.sn} tail={4} class="text-note font-semibold xl:text-station" />
                <span class="font-code shrink-0 text-note text-ink-soft">{sinceTime(unit.at, now())}</span>
              </span>
              <span class="wrap-anywhere text-note text-warn-ink">
                {say(shiftTexts.reworkWhy, { reason: unit.reason, by: unit.by })}
              </span>
            </li>
          )}
        </For>
      </SideList>
    </Show>
  );
}
