// A PC that is no station yet: large and calm, what to scan or type; then the number to be approved; then, by itself,
// the station. A reader works from anywhere on it.
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { Time } from '@lineside/ui/time';
import { createSignal, Match, Switch } from 'solid-js';
import { createEnrolment } from '../../state/enrolment.ts';
import { useStation } from '../../state/station-context.tsx';
import { AlmostReady } from './almost-ready.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { FirstStartHero } from './first-start-hero.tsx';
import { WaitingForApproval } from './waiting-for-approval.tsx';

interface FirstStartProps {
  face: StationFace;
  /** there when this PC was a station before: back to signing in */
  onBack?: () => void;
}

export function FirstStartScreen(props: FirstStartProps) {
  const { bridge, now, signIn, play, useEars } = useStation();
  const enrolment = createEnrolment(bridge, () => play('fail'));
  const [another, setAnother] = createSignal(false);
  const state = () => props.face.enrolment?.state ?? 'ACTIVE';
  const ask = async (input: Parameters<typeof enrolment.ask>[0]) => {
    if (await enrolment.ask(input)) setAnother(false);
  };
  useEars({
    onScan: ({ text }) => void ask({ ticket: text }),
    onTyped: () => {},
  });
  return (
    <div class="grid h-full grid-cols-[minmax(340px,40%)_1fr]" data-testid="first-start" data-state={state()}>
      <FirstStartHero state={state() === 'WAITING' && another() ? 'NONE' : state()} />
      <main class="flex min-h-0 min-w-0 flex-col gap-4 p-6 2xl:p-10">
        <div class="flex items-center justify-end gap-3">
          <LanguageSwitch onChoose={(picked) => void signIn.chooseLanguage(picked)} />
          <ThemeSwitch />
          <Time at={now()} form="seconds" class="font-code min-w-28 text-right text-lead" />
        </div>
        {/* scrolled by keyboard too */}
        <div tabindex="0" class="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2">
          <Switch
            fallback={
              <EnrolForm
                rejected={state() === 'REJECTED' ? (props.face.enrolment?.reason ?? '') : null}
                enrolment={enrolment}
                onAsk={(input) => void ask(input)}
                {...(another()
                  ? { onBack: () => setAnother(false) }
                  : props.onBack
                    ? { onBack: props.onBack }
                    : {})}
              />
            }
          >
            <Match when={state() === 'WAITING' && !another() && props.face.enrolment}>
              {(waiting) => <WaitingForApproval waiting={waiting()} onAnother={() => setAnother(true)} />}
            </Match>
            <Match when={state() === 'ACTIVE'}>
              <AlmostReady />
            </Match>
          </Switch>
        </div>
        <p class="text-right text-note text-ink-faint">{props.face.software}</p>
      </main>
    </div>
  );
}
