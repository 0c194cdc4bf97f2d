// It is not known here whether the step before passed: says as of when, and takes a reason to go on, or sets aside.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { createMemo, createSignal, For, onMount } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import type { UpstreamQuestion } from '../../state/upstream.ts';

const reasons = [
  stationTexts.provisionalReason1,
  stationTexts.provisionalReason2,
  stationTexts.provisionalReason3,
  stationTexts.provisionalReason4,
];

export function ProvisionalPanel(props: { question: UpstreamQuestion }) {
  const { work, upstream, now } = useStation();
  const [chosen, setChosen] = createSignal<number | null>(null);
  const [other, setOther] = createSignal('');
  const [sticky, setSticky] = createSignal(false);
  const reason = createMemo(() => {
    const text = reasons[chosen() ?? -1];
    return other().trim() !== '' ? other().trim() : text === undefined ? '' : say(text);
  });
  const steps = () => props.question.missing.join(', ');
  const asOf = () =>
    props.question.asOf === null
      ? say(stationTexts.asOfNever)
      : say(stationTexts.asOf, { time: sinceTime(props.question.asOf, now()) });
  const goOn = () => {
    if (reason() !== '') void work.goOnProvisionally(reason(), sticky());
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    goOn();
  };
  let panel: HTMLElement | undefined;
  onMount(() => panel?.focus());
  return (
    <section
      ref={(element) => {
        panel = element;
      }}
      tabindex="-1"
      role="alertdialog"
      aria-labelledby="upstream-question"
      data-testid="provisional-panel"
      data-sn={props.question.sn}
      onKeyDown={enter}
      class="flex min-h-0 flex-1 flex-col rounded-card border-2 border-warn bg-surface shadow-lift outline-none"
    >
      <div class="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-4 xl:gap-5 xl:p-7">
        <div class="flex items-start gap-4">
          <Sign name="warn" size={44} class="text-warn" />
          <div class="grid min-w-0 flex-1 gap-1">
            <SerialNumber value={props.question.sn} tail={8} class="text-prompt font-bold" />
            <h2 id="upstream-question" class="text-lead font-semibold">
              {say(
                props.question.missing.length > 1 ? stationTexts.askUpstreamMany : stationTexts.askUpstream,
                { steps: steps() },
              )}{' '}
              <span class="font-normal text-ink-soft">({asOf()})</span>
            </h2>
            <p class="text-ink-soft">{say(stationTexts.askWhatToDo)}</p>
          </div>
        </div>
        <fieldset class="grid min-w-0 grid-cols-2 gap-3 border-0 p-0">
          <legend class="sr-only">{say(stationTexts.askWhatToDo)}</legend>
          <For each={reasons}>
            {(text, index) => (
              <label
                data-testid={`provisional-reason-${index() + 1}`}
                class="relative flex min-h-14 cursor-pointer items-center gap-3 rounded-card border border-line-strong bg-sunken px-3 py-1 font-semibold leading-snug transition-colors focus-within:outline-3 focus-within:outline-focus hover:border-warn has-checked:border-warn has-checked:bg-warn-soft has-checked:text-warn-ink"
              >
                <input
                  type="radio"
                  name="provisional-reason"
                  class="sr-only"
                  checked={chosen() === index()}
                  onChange={() => {
                    setChosen(index());
                    setOther('');
                  }}
                />
                <span class="font-code grid size-9 shrink-0 place-items-center rounded-chip border border-current text-note">
                  {index() + 1}
                </span>
                {say(text)}
              </label>
            )}
          </For>
        </fieldset>
        <input
          type="text"
          data-testid="provisional-other"
          data-scan-into=""
          maxlength={400}
          aria-label={say(stationTexts.provisionalOther)}
          placeholder={say(stationTexts.provisionalOther)}
          value={other()}
          onInput={(event) => setOther(event.currentTarget.value)}
          class="min-h-14 rounded-card border border-line-strong bg-sunken px-4"
        />
        <label class="flex min-h-12 cursor-pointer items-center gap-4">
          <input
            type="checkbox"
            data-testid="provisional-sticky"
            checked={sticky()}
            onChange={(event) => setSticky(event.currentTarget.checked)}
            class="size-7 shrink-0 accent-accent"
          />
          {say(stationTexts.provisionalSticky)}
        </label>
      </div>
      <div class="flex gap-4 border-line border-t p-4 xl:px-7">
        <Button size="station" onClick={upstream.close} data-testid="provisional-set-aside">
          {say(stationTexts.provisionalSetAside)}
        </Button>
        <Button
          size="huge"
          kind="warn"
          class="min-h-16! flex-1 text-lead!"
          disabled={reason() === ''}
          data-testid="provisional-confirm"
          onClick={goOn}
        >
          <Sign name="warn" /> {say(stationTexts.provisionalConfirm)}
        </Button>
      </div>
    </section>
  );
}
