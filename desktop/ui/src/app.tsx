// Which screen stands: shut out, first start, sign-in, or the work screens; and over any of them, calmly, a runtime
// that is gone.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { FirstStartScreen } from './screens/first-start/first-start-screen.tsx';
import { WorkScreen } from './screens/frame/work-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { useStation } from './state/station-context.tsx';

export function App() {
  const station = useStation();
  const [enrolling, setEnrolling] = createSignal(false);
  /** no station yet, or a station that somebody enrols anew */
  const firstStart = () => {
    const face = station.face();
    return face !== null && (face.station === null || (enrolling() && face.enrolment !== null)) ? face : null;
  };
  createEffect(() => {
    if (station.face()?.enrolment === null) setEnrolling(false);
  });
  createEffect(() => {
    const code = station.face()?.station?.code;
    document.title = code === undefined ? 'Lineside' : `${code} · Lineside`;
  });
  return (
    <div class="flex h-full flex-col print:block print:h-auto">
      <Show when={station.runtimeGone()}>
        <RuntimeGone />
      </Show>
      <div class="min-h-0 flex-1">
        <Switch fallback={<SignInScreen onEnrol={() => setEnrolling(true)} />}>
          <Match when={station.shutOut()}>
            {(problem) => (
              <Notice title={say(stationTexts.tokenMissing)} text={problem().message[language()]} />
            )}
          </Match>
          <Match when={station.signIn.signedIn()}>
            <WorkScreen />
          </Match>
          <Match when={firstStart()}>
            {(face) => (
              <FirstStartScreen
                face={face()}
                {...(face().station === null ? {} : { onBack: () => setEnrolling(false) })}
              />
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function RuntimeGone() {
  return (
    <div
      role="status"
      data-testid="runtime-gone"
      class="flex flex-wrap items-center gap-x-3 bg-offline px-6 py-2 text-on-offline"
    >
      <Sign name="offline" size={22} />
      <strong>{say(stationTexts.runtimeGone)}</strong>
      <span>{say(stationTexts.runtimeGoneHint)}</span>
    </div>
  );
}

function Notice(props: { title: string; text: string }) {
  return (
    <main class="grid h-full place-items-center p-10" data-testid="shut-out">
      <div class="grid max-w-[760px] gap-3 text-center">
        <h1 class="text-prompt font-bold">{props.title}</h1>
        <p class="text-lead text-ink-soft">{props.text}</p>
      </div>
    </main>
  );
}
