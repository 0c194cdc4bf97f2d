// Why: one of a few usual reasons by touch, or another in words. What is chosen is what is kept, in the words shown.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';

export interface ReasonChoiceProps {
  reasons: readonly Text[];
  reason: string;
  onReason: (reason: string) => void;
  onEnter: () => void;
}

/** The longest reason that is kept, characters. */
export const longestReason = 400;

export function ReasonChoice(props: ReasonChoiceProps) {
  const isUsual = () => props.reasons.some((text) => say(text) === props.reason);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <fieldset class="grid min-w-0 gap-2 border-0 p-0">
      <legend class="pb-1 font-semibold">{say(lookUpTexts.why)}</legend>
      <div class="grid grid-cols-[repeat(auto-fit,minmax(160px,1fr))] gap-2">
        <For each={props.reasons}>
          {(text, index) => (
            <button
              type="button"
              aria-pressed={say(text) === props.reason}
              data-testid={`reason-${index() + 1}`}
              onClick={() => props.onReason(say(text))}
              class="min-h-14 rounded-card border border-line-strong bg-sunken px-3 py-1 font-semibold leading-snug transition-colors hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            >
              {say(text)}
            </button>
          )}
        </For>
      </div>
      <input
        type="text"
        data-testid="reason-other"
        autocomplete="off"
        maxlength={longestReason}
        aria-label={say(lookUpTexts.otherReason)}
        placeholder={say(lookUpTexts.otherReason)}
        value={isUsual() ? '' : props.reason}
        onInput={(event) => props.onReason(event.currentTarget.value)}
        onKeyDown={enter}
        class="min-h-14 min-w-0 rounded-card border border-line-strong bg-sunken px-4"
      />
    </fieldset>
  );
}
