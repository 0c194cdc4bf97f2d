// A failure in place of what could not be read: what is so, what to do, and a way to try again.
import { Button } from '@lineside/ui/button';
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { failureSentence, HubFailure } from '../api/hub-failure.ts';
import { words } from '../language.ts';

export function FailureNote(props: { error: unknown; retry?: () => void; compact?: boolean }) {
  const code = () => (props.error instanceof HubFailure ? props.error.code : null);
  const heading = () => (code() === 'FORBIDDEN' ? words('mayNotSee') : null);
  return (
    <div
      role="alert"
      data-testid="failure"
      data-code={code() ?? undefined}
      class="grid justify-items-start gap-2 rounded-card border border-line bg-surface"
      classList={{ 'p-3': props.compact === true, 'p-5 max-w-[640px]': props.compact !== true }}
    >
      <div class="flex gap-3">
        <Sign name="warn" size={20} class="mt-0.5 text-warn-ink" />
        <div class="grid gap-1">
          <Show when={heading()}>{(text) => <p class="m-0 font-semibold">{text()}</p>}</Show>
          <p class="m-0">{failureSentence(props.error, language())}</p>
        </div>
      </div>
      <Show when={props.retry !== undefined && code() !== 'FORBIDDEN'}>
        <Button
          size="dense"
          class="ml-8"
          onClick={() => (code() === 'PAGE_OUTDATED' ? location.reload() : props.retry?.())}
        >
          {words(code() === 'PAGE_OUTDATED' ? 'reload' : 'tryAgain')}
        </Button>
      </Show>
    </div>
  );
}
