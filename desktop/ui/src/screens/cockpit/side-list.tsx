// A list at the side of the cockpit: title, count, rows that scroll by themselves, and words for when it is empty.
import { EmptyState } from '@lineside/ui/empty-state';
import { type JSX, Show } from 'solid-js';

export interface SideListProps {
  title: string;
  count?: number;
  testId: string;
  /** no taller than what is in it, and at most a third */
  snug?: boolean;
  empty: { title: string; hint: string } | null;
  children: JSX.Element;
}

export function SideList(props: SideListProps) {
  return (
    <section
      class={`flex min-h-0 flex-col ${props.snug === true ? 'max-h-1/3 flex-none' : 'flex-1'}`}
      data-testid={props.testId}
      aria-label={props.title}
    >
      <h2 class="flex items-baseline justify-between px-4 pt-4 pb-2 text-note font-semibold tracking-wide text-ink-soft uppercase xl:px-6">
        {props.title}
        <Show when={props.count}>
          {(count) => (
            <span class="font-code text-lead text-ink" data-testid={`${props.testId}-count`}>
              {count()}
            </span>
          )}
        </Show>
      </h2>
      <Show
        when={props.empty === null}
        fallback={<EmptyState title={props.empty?.title ?? ''} hint={props.empty?.hint ?? ''} />}
      >
        <ul
          tabindex="0"
          aria-label={props.title}
          class={`min-h-0 overflow-y-auto px-4 pb-2 xl:px-6 ${props.snug === true ? '' : 'flex-1'}`}
        >
          {props.children}
        </ul>
      </Show>
    </section>
  );
}
