// Sign-in: which station this is, a badge scanned from any focus, or a name and a PIN. Three seconds, gloves on.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { Time } from '@lineside/ui/time';
import { Show } from 'solid-js';
import { createProofEntry } from '../../state/proof-entry.ts';
import { useStation } from '../../state/station-context.tsx';
import { isRevoked, RevokedNotice } from '../frame/revoked-notice.tsx';
import { ProofPanel } from '../proof/proof-panel.tsx';
import { BadgePrompt } from './badge-prompt.tsx';
import { SetAsideNotice } from './set-aside-notice.tsx';

/** `onEnrol`: somebody wants to enrol this PC anew, after it was revoked. */
export function SignInScreen(props: { onEnrol: () => void }) {
  const { face, signIn, now, useEars, keptScan } = useStation();
  const entry = createProofEntry({
    byBadge: signIn.byBadge,
    byPin: signIn.byPin,
    busy: signIn.busy,
    problem: signIn.trouble.problem,
    forgetProblem: signIn.trouble.clear,
  });
  useEars(entry.ears);

  return (
    <div class="grid h-full grid-cols-[minmax(360px,42%)_1fr]" data-testid="sign-in">
      <BadgePrompt />
      <main class="flex min-h-0 min-w-0 flex-col gap-5 p-6 2xl:p-10">
        <div class="flex items-center justify-end gap-3">
          <LanguageSwitch onChoose={(picked) => void signIn.chooseLanguage(picked)} />
          <ThemeSwitch />
          <Time at={now()} form="seconds" class="font-code min-w-28 text-right text-lead" />
        </div>
        {/* read beside the names; the PIN pad needs the room of a small screen */}
        <Show when={entry.chosen() === null}>
          <Show when={isRevoked(face()) && face()}>
            {(known) => <RevokedNotice face={known()} onEnrol={props.onEnrol} />}
          </Show>
          <SetAsideNotice />
        </Show>
        <Show when={face()} fallback={<EmptyState title={say(stationTexts.loading)} />}>
          {(known) => (
            <>
              <ProofPanel
                entry={entry}
                trouble={signIn.trouble}
                busy={signIn.busy()}
                users={known().users}
                whose={say(stationTexts.whoAreYou)}
                enterLabel={say(stationTexts.signIn)}
                keptScan={keptScan()}
                problemId="sign-in-problem"
                escapes
              />
              <p class="text-right text-note text-ink-faint">{known().software}</p>
            </>
          )}
        </Show>
      </main>
    </div>
  );
}
