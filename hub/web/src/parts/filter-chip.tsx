// One filter value as a chip: pressed while it narrows the list, with how many it stands for.
import { type JSX, Show } from 'solid-js';

export interface FilterChipProps {
  pressed: boolean;
  onPress: () => void;
  count?: number;
  testId?: string;
  children: JSX.Element;
}

export function FilterChip(props: FilterChipProps) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      data-testid={props.testId}
      onClick={() => props.onPress()}
      class="inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-full border border-line bg-surface px-2.5 text-table text-ink-soft transition-colors hover:border-line-strong hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-ink"
    >
      {props.children}
      <Show when={props.count !== undefined}>
        <span class="text-mini">{props.count}</span>
      </Show>
    </button>
  );
}
