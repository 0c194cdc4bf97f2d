// What to do, in three steps; the same by hand for where no reader hangs; and what went wrong, with what to do about it.
import { codeText, groupedCode } from '@lineside/core/contracts/enrolment-ticket';
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createSignal, Index, Show } from 'solid-js';
import type { Enrolment } from '../../state/enrolment.ts';
import { TypedField } from './typed-field.tsx';

interface EnrolFormProps {
  /** why the administrator rejected this PC; null when nobody did */
  rejected: string | null;
  enrolment: Enrolment;
  onAsk: (input: BridgeInput<'enrol'>) => void;
  onBack?: () => void;
}

const steps = [enrolTexts.firstStep1, enrolTexts.firstStep2, enrolTexts.firstStep3] as const;

export function EnrolForm(props: EnrolFormProps) {
  const [hub, setHub] = createSignal('');
  const [code, setCode] = createSignal('');
  const [fingerprint, setFingerprint] = createSignal('');
  const problem = () => props.enrolment.problem();
  const byCertificate = () =>
    hub().trim().startsWith('https') || problem()?.code.startsWith('HUB_CERTIFICATE');
  const ready = () => hub().trim() !== '' && codeText(code()).length >= 8 && !props.enrolment.busy();
  const submit = () => {
    if (!ready()) return;
    const typed = fingerprint().trim();
    props.onAsk({
      hub: hub().trim(),
      code: groupedCode(codeText(code())),
      fingerprint: typed === '' ? null : typed,
    });
  };
  return (
    <section class="mx-auto grid min-h-full max-w-[720px] content-center gap-5 p-1 2xl:max-w-[860px] 2xl:gap-8">
      <Show when={props.rejected !== null}>
        <div
          data-testid="enrol-rejected"
          class="flex gap-4 rounded-card bg-fail-soft px-5 py-4 text-fail-ink"
        >
          <Sign name="fail" size={28} class="mt-0.5" />
          <div class="grid gap-1">
            <strong class="text-lead font-semibold">
              {say(enrolTexts.rejectedReason, { reason: props.rejected })}
            </strong>
            <span>{say(enrolTexts.rejectedDo)}</span>
          </div>
        </div>
      </Show>
      {/* whoever was refused has read them, and needs the room for what to do about it */}
      <Show when={problem() === null && props.rejected === null}>
        <ol class="grid gap-3 2xl:gap-4 2xl:text-lead">
          <Index each={steps}>
            {(step, i) => (
              <li class="flex items-baseline gap-4">
                <span
                  aria-hidden="true"
                  class="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft font-code font-bold text-accent-ink"
                >
                  {i + 1}
                </span>
                <span class="text-balance">{say(step())}</span>
              </li>
            )}
          </Index>
        </ol>
      </Show>
      <div role="alert" class="contents">
        <Show when={problem()}>
          {(refused) => (
            <p
              data-testid="enrol-problem"
              data-code={refused().code}
              class="flex gap-4 rounded-card bg-fail-soft px-5 py-4 font-semibold text-fail-ink 2xl:text-lead"
            >
              <Sign name="fail" size={26} class="mt-0.5" />
              {refused().message[language()]}
            </p>
          )}
        </Show>
      </div>
      <form
        class="grid gap-3 border-t border-line pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 class="text-note font-semibold text-ink-soft">{say(enrolTexts.orType)}</h2>
        <TypedField
          label={say(enrolTexts.hubAddress)}
          hint={say(enrolTexts.hubAddressHint)}
          value={hub()}
          onInput={setHub}
          testId="enrol-hub"
        />
        <TypedField
          label={say(enrolTexts.code)}
          hint="XXXX-XXXX-XXXX-XXXX"
          value={code()}
          onInput={setCode}
          testId="enrol-code"
          capitals
        />
        <Show when={byCertificate()}>
          <TypedField
            label={say(enrolTexts.fingerprint)}
            hint={say(enrolTexts.fingerprintHint)}
            value={fingerprint()}
            onInput={setFingerprint}
            testId="enrol-fingerprint"
          />
        </Show>
        <div class="flex flex-wrap justify-end gap-3">
          <Show when={props.onBack}>
            {(back) => (
              <Button size="station" kind="quiet" data-testid="enrol-back" onClick={() => back()()}>
                {say(stationTexts.back)}
              </Button>
            )}
          </Show>
          <Button type="submit" size="station" kind="primary" disabled={!ready()} data-testid="enrol-submit">
            {say(props.enrolment.busy() ? enrolTexts.enrolling : enrolTexts.enrol)}
          </Button>
        </div>
      </form>
    </section>
  );
}
