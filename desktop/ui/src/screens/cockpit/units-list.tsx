// The other boards and panels in this station; touching or scanning one takes it in hand.
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { elapsed } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { createMemo, For, Show } from 'solid-js';
import { panelOf, thingsHere } from '../../state/panel-here.ts';
import { useStation } from '../../state/station-context.tsx';

export function UnitsList() {
  const { view, desk, now } = useStation();
  const inStation = () => view.cockpit()?.inStation ?? [];
  const others = createMemo(() => {
    const inHand = desk.selected();
    return thingsHere(inStation()).filter(
      (unit) => unit.sn !== inHand?.sn && (unit.panel === null || unit.panel.code !== inHand?.panel?.code),
    );
  });
  return (
    <Show when={others().length > 0}>
      <ul
        data-testid="units-here"
        class="grid max-h-[132px] shrink-0 grid-cols-2 gap-2 overflow-y-auto p-0.5 2xl:grid-cols-3"
      >
        <For each={others()}>
          {(unit) => (
            <li class="min-w-0">
              <button
                type="button"
                data-testid={`unit-${unit.sn}`}
                onClick={() => desk.select(unit.sn)}
                class="flex min-h-14 w-full items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 transition-colors hover:border-accent"
              >
                <span class="grid min-w-0">
                  <SerialNumber value={unit.panel?.code ?? unit.sn} class="font-semibold" />
                  <Show when={panelOf(inStation(), unit)}>
                    {(panel) => (
                      <span class="text-left text-mini text-ink-soft">
                        {say(panelTexts.boardsInside, { count: panel().boards.length })}
                      </span>
                    )}
                  </Show>
                </span>
                <span class="sr-only">{say(stationTexts.select)}</span>
                <span class="font-code shrink-0 text-note text-ink-soft">{elapsed(now() - unit.inAt)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
