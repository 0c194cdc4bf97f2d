// A station that has no identity yet: not enrolled, or enrolled and not yet told what it is.
import type { LinkStatus } from '@lineside/core/contracts/station-bridge';
import { problemText, problemTexts } from '@lineside/core/i18n/problems';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { language, say } from '@lineside/ui/language';
import Plug from 'lucide-solid/icons/plug';
import { createResource, Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function NotSetUp() {
  const { bridge, changes } = useStation();
  const [link] = createResource<LinkStatus, number>(changes, () => bridge.call('link', {}));
  const enrolled = () => link.latest !== undefined && link.latest.state !== 'NEVER';
  const trouble = () => {
    const code = link.latest?.trouble;
    return code !== null && code !== undefined && isProblemCode(code)
      ? problemText({ code, details: {} }, language())
      : (code ?? null);
  };
  return (
    <section
      data-testid="not-set-up"
      class="grid h-full content-center justify-items-center gap-5 text-center"
    >
      <Plug size={72} aria-hidden="true" class="text-line-strong" />
      <h2 class="text-prompt font-bold">{say(stationTexts.notSetUp)}</h2>
      <p class="max-w-[34ch] text-lead text-ink-soft">
        {say(enrolled() ? stationTexts.notConfigured : stationTexts.notEnrolled)}
      </p>
      <Show when={trouble()}>{(words) => <p class="max-w-[46ch] text-ink-soft">{words()}</p>}</Show>
      <p class="text-ink-faint">{say(stationTexts.notSetUpWaits)}</p>
    </section>
  );
}

function isProblemCode(code: string): code is keyof typeof problemTexts {
  return code in problemTexts;
}
