// The number that the administrator must see on both screens, as large as it goes.
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { Button } from '@lineside/ui/button';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { problemWords } from '../../state/problem-words.ts';

interface WaitingForApprovalProps {
  waiting: NonNullable<StationFace['enrolment']>;
  onAnother: () => void;
}

export function WaitingForApproval(props: WaitingForApprovalProps) {
  const trouble = () => {
    const code = props.waiting.trouble;
    return code === null ? null : problemWords(code, { hub: props.waiting.hub }, language());
  };
  return (
    <section
      class="mx-auto grid h-full max-w-[860px] content-center justify-items-center gap-6 p-1 text-center"
      data-testid="enrol-waiting"
    >
      <div class="grid gap-2" role="status">
        <p class="text-lead text-ink-soft">{say(enrolTexts.waitingNumber)}</p>
        <p
          data-testid="check-number"
          class="font-code text-[clamp(64px,9vw,128px)] leading-none font-bold tracking-tight text-accent-ink"
        >
          {props.waiting.checkNumber}
        </p>
      </div>
      <p class="max-w-[34ch] text-lead font-semibold text-balance 2xl:text-prompt">
        {say(enrolTexts.waitingDo)}
      </p>
      <p class="text-ink-soft text-balance 2xl:text-lead">
        {say(enrolTexts.waitingAs, { station: props.waiting.station, hub: props.waiting.hub })}
      </p>
      <Show when={trouble()}>
        {(words) => (
          <p
            data-testid="enrol-trouble"
            class="flex max-w-[52ch] gap-3 rounded-card bg-warn-soft px-5 py-3 text-left text-warn-ink"
          >
            <Sign name="offline" size={24} class="mt-0.5" />
            <span class="grid gap-1">
              <span class="font-semibold">{words()}</span>
              <span>{say(enrolTexts.waitingTrouble)}</span>
            </span>
          </p>
        )}
      </Show>
      <Button size="station" kind="quiet" data-testid="enrol-another" onClick={() => props.onAnother()}>
        {say(enrolTexts.otherCode)}
      </Button>
    </section>
  );
}
