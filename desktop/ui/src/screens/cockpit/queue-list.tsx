// What waits for this station, what to work on first on top: by the priority of its run, then as it became ready; ▲ where
// an earlier step is not known to have passed.
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Badge } from '@lineside/ui/badge';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { SideList } from './side-list.tsx';

export function QueueList() {
  const { view } = useStation();
  const queue = () => view.cockpit()?.queue ?? { total: 0, first: [] };
  const more = () => queue().total - queue().first.length;
  const runs = () => view.cockpit()?.runs ?? [];
  const priorityOf = (run: string) => runs().find((known) => known.run === run)?.priority;
  return (
    <SideList
      title={say(stationTexts.queueHere)}
      count={queue().total}
      testId="queue"
      empty={
        queue().total > 0
          ? null
          : { title: say(stationTexts.queueEmpty), hint: say(stationTexts.queueEmptyHint) }
      }
    >
      <For each={queue().first}>
        {(unit) => (
          <li
            data-testid={`queued-${unit.sn}`}
            data-gap={unit.gap}
            data-run={unit.run}
            class="flex min-h-13 items-center justify-between gap-3 border-line border-b py-1 last:border-0"
          >
            <span class={`grid min-w-0 ${unit.gap ? '' : 'max-w-[62%] shrink-0'}`}>
              <SerialNumber value={unit.sn} tail={4} class="text-note font-semibold xl:text-station" />
              <span class="flex min-w-0 items-center gap-2 text-mini text-ink-soft">
                <span class="font-code truncate" title={unit.run}>
                  {unit.run}
                </span>
                <Show when={priorityOf(unit.run)}>
                  {(priority) => (
                    <span class="shrink-0 font-semibold">
                      {say(shiftTexts.runPriority, { priority: priority() })}
                    </span>
                  )}
                </Show>
                <Show when={unit.rework}>
                  <span class="shrink-0 font-semibold text-warn-ink">{say(shiftTexts.reworkWaits)}</span>
                </Show>
              </span>
            </span>
            <span
              class="flex items-center gap-1.5 text-note text-ink-soft"
              classList={{ 'shrink-0': unit.gap, 'min-w-0': !unit.gap }}
            >
              <Show
                when={!unit.gap}
                fallback={<Badge kind="provisional">{say(stationTexts.upstreamUnknown)}</Badge>}
              >
                <Show when={unit.readyAt} fallback={say(stationTexts.notBegun)}>
                  {(readyAt) => (
                    <>
                      <span class="truncate" title={unit.previousStep === null ? '' : say(unit.previousStep)}>
                        {unit.previousStep === null ? '' : say(unit.previousStep)}
                      </span>
                      <Sign name="pass" class="text-pass-ink" />
                      <span class="font-code">{clockMinutes(readyAt())}</span>
                    </>
                  )}
                </Show>
              </Show>
            </span>
          </li>
        )}
      </For>
      <Show when={more() > 0}>
        <li class="py-3 text-note text-ink-faint">{say(stationTexts.queueMore, { count: more() })}</li>
      </Show>
    </SideList>
  );
}
