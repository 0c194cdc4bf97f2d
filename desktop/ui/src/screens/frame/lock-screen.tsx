// The lock over the screen: calm, says who is signed in and that nothing is lost, and opens to a badge or a PIN. Somebody
// else's takes over. A board scanned meanwhile is refused where it can be seen.
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import Lock from 'lucide-solid/icons/lock';
import { Show } from 'solid-js';
import { createProofEntry } from '../../state/proof-entry.ts';
import { useStation } from '../../state/station-context.tsx';
import { turnedAway } from '../../state/turned-away.ts';
import { ProofPanel } from '../proof/proof-panel.tsx';
import { Overlay } from './overlay.tsx';

export function LockScreen() {
  const { lock, signIn } = useStation();
  return (
    <Show when={lock.locked() && signIn.signedIn()?.user} keyed>
      {(user) => <Locked user={user} />}
    </Show>
  );
}

function Locked(props: { user: string }) {
  const station = useStation();
  const { signIn, view, keptScan, useEars } = station;
  const { trouble } = signIn;
  const entry = createProofEntry(
    {
      byBadge: signIn.byBadge,
      byPin: signIn.byPin,
      busy: signIn.busy,
      problem: trouble.problem,
      forgetProblem: trouble.clear,
      turnsAway: turnedAway(station, trouble, windowTexts.notWhileLocked),
    },
    props.user,
  );
  useEars(entry.ears, 'LOCK');
  const face = () => view.cockpit()?.face;
  return (
    <Overlay open title={say(windowTexts.lockedTitle)} testId="lock-screen">
      <header class="flex min-h-0 flex-col justify-between gap-6 bg-hero p-8 text-on-hero 2xl:p-12">
        <p class="font-code text-lead font-bold">{face()?.station?.code}</p>
        <div class="grid gap-5">
          <Lock class="size-20 2xl:size-28" stroke-width={1.6} aria-hidden="true" />
          <h1 class="text-unit font-bold leading-[1.12] text-balance">
            {say(signIn.busy() ? stationTexts.signingIn : windowTexts.lockedScan)}
          </h1>
          <p class="text-lead text-on-hero-soft" data-testid="locked-who">
            {say(windowTexts.lockedWho, { name: signIn.signedIn()?.name })}
          </p>
        </div>
        <p class="text-note text-on-hero-soft">{say(windowTexts.lockedOther)}</p>
      </header>
      <div class="flex min-h-0 min-w-0 flex-col gap-5 overflow-y-auto p-6 2xl:p-10">
        <ProofPanel
          entry={entry}
          trouble={trouble}
          busy={signIn.busy()}
          users={face()?.users ?? []}
          whose={say(stationTexts.whoAreYou)}
          enterLabel={say(windowTexts.openWindow)}
          keptScan={keptScan()}
          problemId="lock-problem"
        />
      </div>
    </Overlay>
  );
}
