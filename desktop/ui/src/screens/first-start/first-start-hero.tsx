// The left half, readable from two metres: what this PC waits for.
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { say } from '@lineside/ui/language';
import { Match, Switch } from 'solid-js';

export type FirstStartState = 'NONE' | 'WAITING' | 'REJECTED' | 'REVOKED' | 'ACTIVE';

const titles = {
  NONE: enrolTexts.firstScan,
  REJECTED: enrolTexts.rejectedTitle,
  REVOKED: enrolTexts.firstScan,
  WAITING: enrolTexts.waitingTitle,
  ACTIVE: enrolTexts.almostTitle,
} as const;

export function FirstStartHero(props: { state: FirstStartState }) {
  /** nothing is to be scanned any more */
  const isAsked = () => props.state === 'WAITING' || props.state === 'ACTIVE';
  return (
    <header class="flex min-h-0 flex-col justify-between gap-8 bg-hero p-8 text-on-hero 2xl:p-14">
      <p class="text-lead font-semibold">{say(enrolTexts.firstTitle)}</p>
      <div class="grid gap-6">
        <Switch fallback={<QrGlyph />}>
          <Match when={isAsked()}>
            <Handshake />
          </Match>
        </Switch>
        <h1 class="text-unit font-bold leading-[1.12] text-balance 2xl:text-result">
          {say(titles[props.state])}
        </h1>
      </div>
      <p class="text-note text-on-hero-soft">
        {say(isAsked() ? enrolTexts.waitingGoesOn : enrolTexts.firstScanHint)}
      </p>
    </header>
  );
}

/** A label with a code on it, and the reader's beam across. */
function QrGlyph() {
  return (
    <svg viewBox="0 0 120 120" class="w-28 2xl:w-40" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M12 12h32v32H12zM76 12h32v32H76zM12 76h32v32H12zM23 23h10v10H23zM87 23h10v10H87zM23 87h10v10H23z"
        stroke-width="4"
        stroke-linejoin="round"
      />
      <path
        d="M58 12v16M58 38v8h12M76 58h16M104 58v12M58 62v14h14M58 92v16h10M80 76v12h12M104 82v8M82 106h26"
        stroke-width="4"
      />
      <path d="M2 60h116" class="stroke-hero-beam" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}

/** Two screens that show the same number. */
function Handshake() {
  return (
    <svg viewBox="0 0 160 120" class="w-36 2xl:w-52" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        d="M6 18h58v44H6zM24 80h22M35 62v18M96 18h58v44H96zM114 80h22M125 62v18"
        stroke-width="4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      <path
        d="M18 40h8M31 40h8M44 40h8M108 40h8M121 40h8M134 40h8"
        class="stroke-hero-beam"
        stroke-width="4"
        stroke-linecap="round"
      />
      <path d="M68 40h24" stroke-width="3" stroke-dasharray="4 5" />
    </svg>
  );
}
