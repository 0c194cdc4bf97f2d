// A refusal: keeps the scan, says what is so and what to do now, and goes with the next good scan.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { language, say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { showControls } from '../../scan/show-controls.ts';
import { useStation } from '../../state/station-context.tsx';

export function RefusalCard() {
  const { feedback } = useStation();
  return (
    <div role="alert" class="contents">
      <Show when={feedback.notDone()}>
        {(refused) => (
          <section
            data-testid="refusal"
            data-code={refused().problem.code}
            data-sn={refused().text}
            class="flex items-center gap-4 rounded-card border-2 border-fail bg-fail-soft px-4 py-3 text-fail-ink xl:gap-6 xl:px-6 xl:py-4"
          >
            <span class="grid size-12 shrink-0 place-items-center rounded-full bg-fail text-on-fail xl:size-16">
              <Sign name="fail" size={30} />
            </span>
            <div class="grid min-w-0 flex-1 gap-1">
              <SerialNumber value={showControls(refused().text)} tail={8} class="text-station font-bold" />
              <p
                tabindex="0"
                class="wrap-anywhere max-h-38 overflow-y-auto text-lead font-semibold leading-snug text-ink"
              >
                {refused().problem.message[language()]}
              </p>
            </div>
            <Button size="station" onClick={feedback.dismiss} data-testid="refusal-dismiss">
              {say(stationTexts.dismiss)}
            </Button>
          </section>
        )}
      </Show>
    </div>
  );
}
