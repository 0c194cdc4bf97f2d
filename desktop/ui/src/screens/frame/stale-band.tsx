// The cockpit could not be read again: what stands on the screen may be old, and why is said for as long as it is so.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function StaleBand() {
  const { view } = useStation();
  return (
    <div role="status" class="contents">
      <Show when={view.problem()}>
        {(problem) => (
          <p
            data-testid="stale"
            data-code={problem().code}
            class="flex items-center gap-3 bg-warn-soft px-6 py-2 font-semibold text-warn-ink print:hidden"
          >
            <Sign name="warn" size={24} />
            {say(stationTexts.maybeOld, { problem: problem().message[language()] })}
          </p>
        )}
      </Show>
    </div>
  );
}
