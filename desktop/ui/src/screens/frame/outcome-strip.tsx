// The bottom strip: what came of the last scan, and where it is kept. "Saved here" is this station's disk; that the
// hub has it is said only once it has.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { clockSeconds } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Match, Show, Switch } from 'solid-js';
import { showControls } from '../../scan/show-controls.ts';
import type { Done } from '../../state/feedback.ts';
import { isAtHub } from '../../state/hub-news.ts';
import { useStation } from '../../state/station-context.tsx';
import { putAside, whatHappened, whereNow } from './done-words.ts';

const looks: Record<Done['kind'], { sign: SignName; tone: string }> = {
  IN: { sign: 'pass', tone: 'bg-surface text-accent-ink' },
  PASS: { sign: 'pass', tone: 'bg-pass-soft text-pass-ink' },
  FAIL: { sign: 'fail', tone: 'bg-fail-soft text-fail-ink' },
  HOLD: { sign: 'hold', tone: 'bg-hold-soft text-hold-ink' },
};

export function OutcomeStrip() {
  const { feedback } = useStation();
  return (
    <footer class="print:hidden flex min-h-[62px] border-line border-t bg-surface" aria-live="polite">
      <Switch
        fallback={
          <div
            class="flex flex-1 items-center gap-3 px-6 text-ink-faint"
            data-testid="result-panel"
            data-kind="READY"
          >
            {say(stationTexts.readyForScan)}
          </div>
        }
      >
        <Match when={feedback.notDone()}>
          {(refused) => (
            <div
              data-testid="result-panel"
              data-kind="REFUSED"
              data-sn={refused().text}
              class="flex min-w-0 flex-1 items-center gap-3 bg-fail-soft px-6 text-fail-ink"
            >
              <Sign name="fail" size={26} />
              <span class="shrink-0 font-bold">{say(stationTexts.notDone)}</span>
              <SerialNumber value={showControls(refused().text)} tail={8} class="flex-1 font-bold" />
              <span class="font-code shrink-0">{clockSeconds(refused().at)}</span>
            </div>
          )}
        </Match>
        <Match when={feedback.done()}>{(done) => <DoneLine done={done()} />}</Match>
      </Switch>
      <ScannedTwice />
    </footer>
  );
}

/** Beside the outcome, which stays readable. */
function ScannedTwice() {
  const { feedback } = useStation();
  return (
    <Show when={feedback.repeated()}>
      <span
        data-testid="scanned-twice"
        class="flex shrink-0 items-center gap-2 bg-warn px-5 text-note font-semibold text-on-warn"
      >
        <Sign name="warn" size={20} />
        {say(stationTexts.scannedTwice)}
      </span>
    </Show>
  );
}

function DoneLine(props: { done: Done }) {
  const look = () => looks[props.done.kind];
  const where = () =>
    [whereNow(props.done), putAside(props.done) ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <div
      data-testid="result-panel"
      data-kind={props.done.kind}
      data-sn={props.done.sn}
      class={`flex min-w-0 flex-1 items-center gap-3 px-6 ${look().tone}`}
    >
      <Sign name={look().sign} size={28} />
      <SerialNumber value={props.done.sn} tail={8} class="text-lead font-bold" />
      <span class="shrink-0 font-semibold">{whatHappened(props.done)}</span>
      <span class="min-w-0 flex-1 truncate text-ink-soft" title={where()}>
        {where()}
      </span>
      <SavedState at={props.done.at} />
    </div>
  );
}

function SavedState(props: { at: number }) {
  const { view } = useStation();
  const atHub = () => {
    const link = view.link();
    return link !== null && isAtHub(props.at, link);
  };
  return (
    <span
      data-testid="saved-state"
      data-at-hub={atHub()}
      title={say(atHub() ? stationTexts.atHubHint : stationTexts.savedHereHint)}
      class="flex shrink-0 items-center gap-2 text-ink-soft"
    >
      <span class="font-code">{clockSeconds(props.at)}</span>
      <Sign name={atHub() ? 'sent' : 'late'} size={22} />
      {say(atHub() ? stationTexts.atHub : stationTexts.savedHere)}
    </span>
  );
}
