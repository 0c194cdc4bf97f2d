// Which station this is and what to do first, readable from two metres.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function BadgePrompt() {
  const { face, signIn } = useStation();
  return (
    <header class="flex min-h-0 flex-col justify-between gap-8 bg-hero p-8 text-on-hero 2xl:p-14">
      <Show when={face()?.station} fallback={<p class="text-lead font-semibold">Lineside</p>}>
        {(station) => (
          <div class="grid gap-1" data-testid="station-name">
            <p class="font-code text-prompt font-bold 2xl:text-unit">{station().code}</p>
            <p class="text-lead">{say(station().name)}</p>
            <p class="text-station text-on-hero-soft">
              {say(stationTexts.line)} {station().line} · {say(station().lineName)}
            </p>
          </div>
        )}
      </Show>
      <Show when={face()?.station !== null}>
        <div class="grid gap-6">
          <Badge />
          <h1 class="text-unit font-bold leading-[1.12] text-balance 2xl:text-result">
            {say(signIn.busy() ? stationTexts.signingIn : stationTexts.scanBadge)}
          </h1>
          <p class="text-lead text-on-hero-soft text-balance">{say(stationTexts.scanBadgeHint)}</p>
        </div>
        <p class="text-note text-on-hero-soft">{say(stationTexts.scanBadgeOnly)}</p>
      </Show>
    </header>
  );
}

function Badge() {
  return (
    <svg viewBox="0 0 120 132" class="w-28 2xl:w-40" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M46 4h28v16H46z" stroke-width="4" stroke-linejoin="round" />
      <rect x="16" y="20" width="88" height="108" rx="10" stroke-width="4" />
      <circle cx="60" cy="54" r="14" stroke-width="4" />
      <path d="M34 88c4-12 14-17 26-17s22 5 26 17" stroke-width="4" stroke-linecap="round" />
      <path
        d="M34 102v14M41 102v14M50 102v14M56 102v14M66 102v14M73 102v14M79 102v14M86 102v14"
        stroke-width="3.4"
      />
      <path d="M2 109h116" class="stroke-hero-beam" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
