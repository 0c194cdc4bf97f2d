// The run in hand: number, product, and how far it has come at this station.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { currentRun } from '../../state/current-run.ts';
import { useStation } from '../../state/station-context.tsx';

export function RunLabel() {
  const { view, desk } = useStation();
  const runs = () => view.cockpit()?.runs ?? [];
  const run = () => currentRun(runs(), desk.selected()?.run ?? null);
  return (
    <div class="grid min-w-0 leading-tight" data-testid="run-label">
      <Show when={run()} fallback={<span class="text-note text-ink-faint">{say(stationTexts.noRun)}</span>}>
        {(shown) => (
          <>
            <span class="flex min-w-0 items-baseline gap-2">
              <span class="font-code truncate font-bold xl:text-lead">{shown().run}</span>
              <span class="truncate text-note text-ink-soft" title={shown().productName}>
                {shown().product}
              </span>
            </span>
            <span
              class="flex items-center gap-2"
              title={say(stationTexts.runProgress, { passed: shown().passedHere, qty: shown().qty })}
            >
              <svg
                width="96"
                height="8"
                viewBox="0 0 96 8"
                preserveAspectRatio="none"
                role="img"
                aria-label={say(stationTexts.runProgress, { passed: shown().passedHere, qty: shown().qty })}
                class="shrink-0 xl:w-56"
              >
                <rect width="96" height="8" rx="4" class="fill-offline-soft" />
                <rect
                  width={(96 * Math.min(shown().passedHere, shown().qty)) / shown().qty}
                  height="8"
                  rx="4"
                  class="fill-accent"
                />
              </svg>
              <span class="font-code text-note">
                {shown().passedHere}/{shown().qty}
              </span>
              <Show when={runs().length > 1}>
                <span class="truncate text-note text-ink-faint">
                  {say(stationTexts.moreRuns, { count: runs().length - 1 })}
                </span>
              </Show>
            </span>
          </>
        )}
      </Show>
    </div>
  );
}
