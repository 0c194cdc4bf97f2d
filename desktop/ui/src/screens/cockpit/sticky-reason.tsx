// While one reason answers for a whole outage, that stays in sight and can be ended.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function StickyReason() {
  const { upstream } = useStation();
  return (
    <Show when={upstream.sticky()}>
      {(reason) => (
        <div
          data-testid="provisional-sticky-note"
          class="flex items-center gap-3 rounded-card bg-warn-soft px-4 py-1 text-note text-warn-ink"
        >
          <Sign name="warn" size={20} />
          <span class="min-w-0 flex-1">{say(stationTexts.stickyInUse, { reason: reason() })}</span>
          <Button kind="quiet" class="min-h-12" onClick={upstream.drop} data-testid="provisional-sticky-stop">
            {say(stationTexts.stickyStop)}
          </Button>
        </div>
      )}
    </Show>
  );
}
