// Why the last badge or PIN was not taken and what to do, with the countdown while it is locked; and a scan not yet done.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { elapsed } from '@lineside/ui/format/time-format';
import { language, say } from '@lineside/ui/language';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import type { ProofTrouble } from '../../state/proof-trouble.ts';
import { useStation } from '../../state/station-context.tsx';

export function ProofProblem(props: { trouble: ProofTrouble; keptScan: string | null; testId: string }) {
  const { now } = useStation();
  const remaining = () => (props.trouble.lockedUntil() ?? 0) - now();
  const locked = () => remaining() > 0;
  const shown = () => {
    const problem = props.trouble.problem();
    return problem?.code === 'SIGN_IN_LOCKED' && !locked() ? null : problem;
  };
  return (
    <div role="alert" class="contents">
      <Show when={shown()}>
        {(problem) => (
          <div
            data-testid={props.testId}
            data-code={problem().code}
            class={`flex items-center gap-4 rounded-card px-5 py-4 ${lookOf(problem().code).tone}`}
          >
            <Sign name={locked() ? 'hold' : lookOf(problem().code).sign} size={28} />
            <p class="flex-1 text-lead font-semibold">
              <Show when={locked()} fallback={problem().message[language()]}>
                <span data-testid="lock-countdown">
                  {say(stationTexts.lockedFor, { time: elapsed(remaining() + 999) })}
                </span>
              </Show>
            </p>
          </div>
        )}
      </Show>
      <Show when={props.keptScan}>
        {(text) => (
          <p class="rounded-card bg-warn-soft px-5 py-3 text-warn-ink">
            {say(stationTexts.scanKept, { text: text() })}
          </p>
        )}
      </Show>
    </div>
  );
}

/** Having to sign in again is nobody's mistake. */
function lookOf(code: string): { tone: string; sign: SignName } {
  return code === 'NOT_SIGNED_IN' || code === 'SESSION_LOCKED' || code === 'VALIDATION_ERROR'
    ? { tone: 'bg-warn-soft text-warn-ink', sign: 'warn' }
    : { tone: 'bg-fail-soft text-fail-ink', sign: 'fail' };
}
