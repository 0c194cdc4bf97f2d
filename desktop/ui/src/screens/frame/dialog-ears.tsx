// While a dialog stands open a scan is not for the work under it: it is said in the dialog and aloud that nothing was
// done, and not what was scanned, for it may have been a badge. Only the card that goes back is for the dialog.
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createSignal, Show } from 'solid-js';
import { controlOf } from '../../scan/scan-meaning.ts';
import { useStation } from '../../state/station-context.tsx';

export function DialogEars(props: { onBack: () => void }) {
  const { useEars, play } = useStation();
  const [isTurnedAway, setTurnedAway] = createSignal(false);
  useEars(
    {
      onScan({ text }) {
        if (controlOf(text) === 'BACK') return props.onBack();
        setTurnedAway(true);
        play('warn');
      },
      onTyped: () => {},
    },
    'DIALOG',
  );
  return (
    <div role="alert" class="contents">
      <Show when={isTurnedAway()}>
        <p
          data-testid="scan-not-taken"
          class="flex items-center gap-4 rounded-card bg-warn-soft px-5 py-3 font-semibold text-warn-ink"
        >
          <Sign name="warn" size={26} />
          {say(windowTexts.scanNotTaken)}
        </p>
      </Show>
    </div>
  );
}
