// The run in hand: number, product, and how far it has come at this station; and the run that follows.
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { currentRun, followingRun } from '../../state/current-run.ts';
import { useStation } from '../../state/station-context.tsx';

export function RunLabel() {
  const { view, desk } = useStation();
  const run = () => {
    const cockpit = view.cockpit();
    return cockpit === null ? null : currentRun(cockpit, desk.selected()?.run ?? null);
  };
  const follows = (shown: string) => {
    const cockpit = view.cockpit();
    return cockpit === null ? null : followingRun(cockpit, shown);
  };
  return (
    <div class="grid min-w-0 shrink grid-cols-[minmax(0,1fr)] leading-tight" data-testid="run-label">
      <Show when={run()} fallback={<span class="text-note text-ink-faint">{say(stationTexts.noRun)}</span>}>
        {(shown) => (
          <>
            <span class="flex min-w-0 items-baseline gap-2">
              <span class="font-code max-w-full shrink-0 truncate font-bold xl:text-lead" title={shown().run}>
                {shown().run}
              </span>
              <span class="min-w-0 truncate text-note text-ink-soft" title={shown().productName}>
                {shown().product}
              </span>
            </span>
            <span
              class="flex min-w-0 items-center gap-2 overflow-hidden"
              title={say(stationTexts.runProgress, { passed: shown().passedHere, qty: shown().qty })}
            >
              <svg
                width="96"
                height="8"
                viewBox="0 0 96 8"
                preserveAspectRatio="none"
                role="img"
                aria-label={say(stationTexts.runProgress, { passed: shown().passedHere, qty: shown().qty })}
                class="min-w-0 shrink xl:w-56"
              >
                <rect width="96" height="8" rx="4" class="fill-offline-soft" />
                <rect
                  width={(96 * Math.min(shown().passedHere, shown().qty)) / shown().qty}
                  height="8"
                  rx="4"
                  class="fill-accent"
                />
              </svg>
              <span class="font-code shrink-0 text-note">
                {shown().passedHere}/{shown().qty}
              </span>
              <Show when={follows(shown().run)}>
                {(next) => (
                  <span class="truncate text-note text-ink-soft" title={next()} data-testid="run-following">
                    {say(shiftTexts.runFollowing, { run: next() })}
                  </span>
                )}
              </Show>
            </span>
          </>
        )}
      </Show>
    </div>
  );
}
