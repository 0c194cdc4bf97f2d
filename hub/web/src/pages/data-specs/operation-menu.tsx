// The filter by operation: a plant has dozens, so they stand in a list with how many specs each has.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import Check from 'lucide-solid/icons/check';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { useOperationName } from '../../parts/operation-names.ts';
import type { Facet } from '../../view/spec-filters.ts';

interface OperationMenuProps {
  facets: readonly Facet[];
  chosen: string;
  onChoose: (operation: string) => void;
}

const entry =
  'flex min-h-8 cursor-pointer items-center gap-3 rounded-chip py-1 pr-3 pl-8 text-table outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink';

export function OperationMenu(props: OperationMenuProps) {
  const nameOf = useOperationName();
  const label = () => (props.chosen === '' ? words('specsAnyOperation') : nameOf(props.chosen));
  return (
    <DropdownMenu modal={false} gutter={6} placement="bottom-start">
      <DropdownMenu.Trigger
        data-testid="specs-filter-operation"
        data-chosen={props.chosen}
        class="inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 text-table"
        classList={{
          'border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink': props.chosen === '',
          'border-accent bg-accent-soft font-medium text-accent-ink': props.chosen !== '',
        }}
      >
        {label()}
        <ChevronDown size={13} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="z-50 max-h-[min(60vh,520px)] min-w-64 overflow-y-auto rounded-card border border-line bg-raised p-1.5 text-ink shadow-lift outline-none">
          <DropdownMenu.RadioGroup value={props.chosen} onChange={props.onChoose}>
            <Entry value="" label={words('specsAnyOperation')} />
            <For each={props.facets}>
              {({ value, count }) => <Entry value={value} label={nameOf(value)} code={value} count={count} />}
            </For>
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}

function Entry(props: { value: string; label: string; code?: string; count?: number }) {
  return (
    <DropdownMenu.RadioItem
      value={props.value}
      class={`relative ${entry}`}
      data-testid={`specs-operation-${props.value}`}
    >
      <DropdownMenu.ItemIndicator class="absolute left-2.5">
        <Check size={14} aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
      <span>{props.label}</span>
      <span class="font-code text-mini text-ink-faint">{props.code === props.label ? '' : props.code}</span>
      <span class="ml-auto text-mini text-ink-faint">{props.count}</span>
    </DropdownMenu.RadioItem>
  );
}
