// Approved, and not yet told which station it is: a moment with a network, longer without.
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createResource, Show } from 'solid-js';
import { problemWords } from '../../state/problem-words.ts';
import { useStation } from '../../state/station-context.tsx';

export function AlmostReady() {
  const { bridge, changes } = useStation();
  const [link] = createResource<LinkStatus, number>(changes, () => bridge.call('link', {}));
  const trouble = () => {
    const code = link.latest?.trouble ?? null;
    return code === null ? null : problemWords(code, {}, language());
  };
  return (
    <section
      data-testid="almost-ready"
      class="grid h-full content-center justify-items-center gap-5 text-center"
    >
      <Sign name="pass" size={64} class="text-pass-ink" />
      <h2 class="text-prompt font-bold">{say(enrolTexts.almostText)}</h2>
      <p class="max-w-[40ch] text-lead text-ink-soft text-balance">{say(stationTexts.notConfigured)}</p>
      <Show when={trouble()}>
        {(words) => <p class="max-w-[46ch] text-ink-soft text-balance">{words()}</p>}
      </Show>
      <p class="text-ink-faint">{say(stationTexts.notSetUpWaits)}</p>
    </section>
  );
}
