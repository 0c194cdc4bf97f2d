// A broken database was set aside at the start: said plainly, with where it lies and what could not be read.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { exactTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function SetAsideNotice() {
  const { face } = useStation();
  return (
    <Show when={face()?.setAside}>
      {(aside) => (
        <section data-testid="set-aside" class="flex gap-4 rounded-card bg-warn-soft px-5 py-4 text-warn-ink">
          <Sign name="warn" size={28} class="mt-0.5" />
          <div class="grid min-w-0 gap-1">
            <h2 class="text-station font-semibold">{say(stationTexts.setAsideTitle)}</h2>
            <p class="text-note break-words">
              {say(stationTexts.setAsideText, {
                time: exactTime(aside().at),
                salvaged: aside().salvaged,
                path: aside().path,
              })}
            </p>
            <Show when={aside().lostAfterSeq !== null}>
              <p class="text-note font-semibold">
                {say(stationTexts.setAsideLost, { seq: aside().lostAfterSeq })}
              </p>
            </Show>
          </div>
        </section>
      )}
    </Show>
  );
}
