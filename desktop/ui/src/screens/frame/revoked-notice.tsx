// The hub has shut this PC out: said in full before signing in and in one line at work, until it is enrolled again.
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';

export function isRevoked(face: StationFace | null | undefined): boolean {
  return face?.enrolment?.state === 'REVOKED';
}

export function RevokedNotice(props: { face: StationFace; onEnrol: () => void }) {
  return (
    <section
      data-testid="revoked"
      class="flex flex-wrap items-center gap-4 rounded-card bg-fail-soft px-5 py-4 text-fail-ink"
    >
      <Sign name="fail" size={30} />
      <div class="grid min-w-0 flex-1 gap-1">
        <h2 class="text-lead font-semibold">{say(enrolTexts.revokedTitle)}</h2>
        <Show when={props.face.enrolment?.reason}>
          {(reason) => (
            <p class="wrap-anywhere text-note">{say(enrolTexts.revokedReason, { reason: reason() })}</p>
          )}
        </Show>
        <p class="text-note">{say(enrolTexts.revokedDo)}</p>
      </div>
      <Button size="station" data-testid="enrol-again" onClick={() => props.onEnrol()}>
        {say(enrolTexts.enrolAgain)}
      </Button>
    </section>
  );
}

/** At work it is a band under the top bar: nobody may miss it, and it covers nothing. */
export function RevokedBand() {
  return (
    <div
      role="status"
      data-testid="revoked-band"
      class="flex flex-wrap items-center gap-x-3 bg-fail px-6 py-2 text-on-fail print:hidden"
    >
      <Sign name="fail" size={22} />
      <strong>{say(enrolTexts.revokedTitle)}.</strong>
      <span>{say(enrolTexts.revokedDo)}</span>
    </div>
  );
}
