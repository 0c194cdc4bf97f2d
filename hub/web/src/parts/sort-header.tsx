// A column's head that sorts: pressed again it turns the order round; the order is read out.
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import { Show } from 'solid-js';
import { words } from '../language.ts';

export interface SortHeaderProps {
  label: string;
  order: 'ascending' | 'descending' | null;
  onSort: () => void;
  numeric?: boolean;
  testId?: string;
  class?: string;
}

export function SortHeader(props: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={props.order ?? 'none'} class={props.class}>
      <button
        type="button"
        data-testid={props.testId}
        title={words('sortBy', { what: props.label })}
        onClick={() => props.onSort()}
        class="-mx-1.5 inline-flex h-7 w-[calc(100%+12px)] items-center gap-1 rounded-chip border-0 bg-transparent px-1.5 font-medium text-inherit hover:text-ink"
        classList={{ 'justify-end': props.numeric === true, 'text-ink': props.order !== null }}
      >
        {props.label}
        <Show when={props.order === 'ascending'}>
          <ArrowUp size={12} aria-hidden="true" />
        </Show>
        <Show when={props.order === 'descending'}>
          <ArrowDown size={12} aria-hidden="true" />
        </Show>
      </button>
    </th>
  );
}
