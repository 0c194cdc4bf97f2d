// Sign-in: which station this is, a badge scanned from any focus, or a name and a PIN. Three seconds, gloves on.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { language, say } from '@lineside/ui/language';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { Time } from '@lineside/ui/time';
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { isRevoked, RevokedNotice } from '../frame/revoked-notice.tsx';
import { BadgePrompt } from './badge-prompt.tsx';
import { NameTiles } from './name-tiles.tsx';
import { PinPad } from './pin-pad.tsx';
import { SetAsideNotice } from './set-aside-notice.tsx';
import { SignInProblem } from './sign-in-problem.tsx';

const longestPin = 8;

/** `onEnrol`: somebody wants to enrol this PC anew, after it was revoked. */
export function SignInScreen(props: { onEnrol: () => void }) {
  const { face, signIn, now, useEars, keptScan } = useStation();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [pin, setPin] = createSignal('');
  const person = createMemo(() => face()?.users.find(({ user }) => user === chosen()) ?? null);

  const choose = (user: string | null) => {
    signIn.forgetProblem();
    setPin('');
    setChosen(user);
  };
  const typePin = (digits: string) => setPin((before) => (before + digits).slice(0, longestPin));
  const enter = async () => {
    const user = chosen();
    if (user === null || pin() === '' || signIn.busy()) return;
    const entered = pin();
    setPin('');
    await signIn.byPin(user, entered);
  };

  useEars({
    expectsTyping: () => chosen() !== null,
    // nobody types that fast, so it is a badge; digits that no badge has may still be a PIN
    async onScan({ text, suffixed }) {
      await signIn.byBadge(text.trim());
      if (chosen() === null || !couldBePin(text) || signIn.problem()?.code !== 'BADGE_UNKNOWN') return;
      signIn.forgetProblem();
      typePin(text);
      if (suffixed) await enter();
    },
    onTyped(text) {
      if (chosen() !== null) typePin(text.replaceAll(/\D/g, ''));
    },
  });

  return (
    <div class="grid h-full grid-cols-[minmax(360px,42%)_1fr]" data-testid="sign-in">
      <BadgePrompt />
      <main class="flex min-h-0 min-w-0 flex-col gap-5 p-6 2xl:p-10">
        <div class="flex items-center justify-end gap-3">
          <LanguageSwitch onChoose={(picked) => void signIn.chooseLanguage(picked)} />
          <ThemeSwitch />
          <Time at={now()} form="seconds" class="font-code min-w-28 text-right text-lead" />
        </div>
        <Show when={isRevoked(face()) && face()}>
          {(known) => <RevokedNotice face={known()} onEnrol={props.onEnrol} />}
        </Show>
        <SetAsideNotice />
        <SignInProblem keptScan={keptScan()} />
        <div class="min-h-0 flex-1">
          <Switch fallback={<EmptyState title={say(stationTexts.loading)} />}>
            <Match when={person()}>
              {(someone) => (
                <PinPad
                  name={someone().name}
                  pin={pin()}
                  onDigit={typePin}
                  onErase={() => setPin((before) => before.slice(0, -1))}
                  onEnter={() => void enter()}
                  onBack={() => choose(null)}
                />
              )}
            </Match>
            <Match when={face()}>
              {(known) => <NameTiles users={known().users} onChoose={choose} language={language()} />}
            </Match>
          </Switch>
        </div>
        <Show when={face()}>
          {(known) => <p class="text-right text-note text-ink-faint">{known().software}</p>}
        </Show>
      </main>
    </div>
  );
}

function couldBePin(text: string): boolean {
  return /^\d+$/.test(text) && text.length <= longestPin;
}
