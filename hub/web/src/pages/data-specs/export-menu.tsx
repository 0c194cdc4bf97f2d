// Takes the specs of the current filter out as a file, all pages of it; what goes out comes in again as the same.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import Download from 'lucide-solid/icons/download';
import { For } from 'solid-js';
import { readAllSpecs } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { useExport } from '../../parts/use-export.ts';
import { specsCsv, specsJson } from '../../view/spec-file.ts';
import type { SpecFilter } from '../../view/spec-filters.ts';

interface ExportMenuProps {
  total: number;
  filter: SpecFilter;
  onFailure: (failure: unknown) => void;
}

const forms = [
  { ending: 'csv', label: 'specsExportCsv', write: specsCsv },
  { ending: 'json', label: 'specsExportJson', write: specsJson },
] as const;

export function ExportMenu(props: ExportMenuProps) {
  const { busy, save } = useExport(
    () => 'data-specs',
    (failure) => props.onFailure(failure),
  );
  return (
    <DropdownMenu modal={false} gutter={6} placement="bottom-end">
      <DropdownMenu.Trigger
        data-testid="specs-export"
        disabled={props.total === 0 || busy()}
        title={words('specsExportHint', { n: props.total })}
        class="inline-flex min-h-8 items-center gap-1.5 rounded-card border border-line-strong bg-surface px-3 font-semibold hover:border-accent hover:text-accent-ink disabled:border-line disabled:bg-sunken disabled:text-ink-faint"
      >
        <Download size={14} aria-hidden="true" />
        {words(busy() ? 'specsExporting' : 'specsExport')}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="z-50 min-w-40 rounded-card border border-line bg-raised p-1.5 text-ink shadow-lift outline-none">
          <For each={forms}>
            {(form) => (
              <DropdownMenu.Item
                onSelect={() =>
                  void save(form.ending, async () =>
                    form.write((await readAllSpecs(props.filter)).map(({ data }) => data)),
                  )
                }
                data-testid={`specs-export-${form.ending}`}
                class="flex h-8 cursor-pointer items-center rounded-chip px-3 text-table outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
              >
                {words(form.label)}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
