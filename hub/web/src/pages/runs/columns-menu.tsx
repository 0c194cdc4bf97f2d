// Which columns are shown; the run itself always is.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import Check from 'lucide-solid/icons/check';
import Columns3 from 'lucide-solid/icons/columns-3';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { columnWords } from '../../view/run-cells.ts';
import { type RunColumn, runColumns } from '../../view/run-filters.ts';

interface ColumnsMenuProps {
  columns: readonly RunColumn[];
  onColumns: (columns: readonly RunColumn[]) => void;
}

export function ColumnsMenu(props: ColumnsMenuProps) {
  const choose = (column: RunColumn, shown: boolean) =>
    props.onColumns(runColumns.filter((c) => (c === column ? shown : props.columns.includes(c))));
  return (
    <DropdownMenu modal={false} gutter={6} placement="bottom-end">
      <DropdownMenu.Trigger
        data-testid="runs-columns"
        class="inline-flex min-h-8 items-center gap-1.5 rounded-card border border-line-strong bg-surface px-3 font-semibold hover:border-accent hover:text-accent-ink"
      >
        <Columns3 size={14} aria-hidden="true" />
        {words('columns')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="z-50 min-w-44 rounded-card border border-line bg-raised p-1.5 text-ink shadow-lift outline-none">
          <For each={runColumns.filter((column) => column !== 'run')}>
            {(column) => (
              <DropdownMenu.CheckboxItem
                checked={props.columns.includes(column)}
                onChange={(shown) => choose(column, shown)}
                closeOnSelect={false}
                data-testid={`runs-column-${column}`}
                class="flex h-8 cursor-pointer items-center gap-2 rounded-chip pr-3 pl-8 text-table outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
              >
                <DropdownMenu.ItemIndicator class="absolute left-4">
                  <Check size={14} aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
                {words(columnWords[column])}
              </DropdownMenu.CheckboxItem>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
