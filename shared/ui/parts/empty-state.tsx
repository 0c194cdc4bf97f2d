// Nothing to show: says so, and what would fill the place.
import { type JSX, Show } from 'solid-js';

export interface EmptyStateProps {
  title: string;
  hint?: string;
  icon?: JSX.Element;
  action?: JSX.Element;
  testId?: string;
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div
      data-testid={props.testId}
      class="grid justify-items-center gap-2 px-6 py-8 text-center text-ink-faint"
    >
      <Show when={props.icon}>
        <div aria-hidden="true" class="mb-1 text-line-strong">
          {props.icon}
        </div>
      </Show>
      <p class="font-semibold text-ink-soft">{props.title}</p>
      <Show when={props.hint}>
        <p class="max-w-[46ch] text-[0.9em] text-ink-faint">{props.hint}</p>
      </Show>
      <Show when={props.action}>
        <div class="mt-2">{props.action}</div>
      </Show>
    </div>
  );
}
