// Why something was not done, said at the form that asked for it, and read out at once.
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import type { ProblemDetail } from '../../bridge/bridge-fault.ts';

export function RefusalLine(props: { problem: ProblemDetail | null; testId: string }) {
  return (
    <div role="alert" class="contents">
      <Show when={props.problem}>
        {(refused) => (
          <p
            data-testid={props.testId}
            data-code={refused().code}
            class="flex items-center gap-4 rounded-card bg-fail-soft px-5 py-3 text-lead font-semibold text-fail-ink"
          >
            <Sign name="fail" size={28} />
            <span class="wrap-anywhere min-w-0">{refused().message[language()]}</span>
          </p>
        )}
      </Show>
    </div>
  );
}
