// Above the feeder tables: search, the filters as chips with how many each would show, and the two ways to a new one.
import { Button } from '@lineside/ui/button';
import FileUp from 'lucide-solid/icons/file-up';
import Plus from 'lucide-solid/icons/plus';
import { For, Index, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import type { FeederListRow, FeederListView } from '../../view/feeder-list.ts';

interface FeederTablesToolbarProps {
  all: readonly FeederListRow[];
  shown: number;
  view: FeederListView;
  onView: (change: Partial<FeederListView>) => void;
  onNew: () => void;
}

export function FeederTablesToolbar(props: FeederTablesToolbarProps) {
  const may = useMay();
  const lines = () => [...new Set(props.all.map(({ line }) => line))].sort();
  const count = (is: (row: FeederListRow) => boolean) => props.all.filter(is).length;
  const isNarrowed = () => props.view.q !== '' || props.view.line !== '' || props.view.side !== '';
  return (
    <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('navFeederTables')}</h1>
      <FilterText
        value={props.view.q}
        onInput={(q) => props.onView({ q })}
        label={words('feedersFilter')}
        testId="feeders-filter"
        slash
      />
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('fieldBoardSide') })}
      >
        <For each={['TOP', 'BOT'] as const}>
          {(side) => (
            <FilterChip
              pressed={props.view.side === side}
              count={count(({ boardSide }) => boardSide === side)}
              testId={`feeders-side-${side}`}
              onPress={() => props.onView({ side: props.view.side === side ? '' : side })}
            >
              {words(`choice${side}`)}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('fieldLine') })}
      >
        <Index each={lines()}>
          {(line) => (
            <FilterChip
              pressed={props.view.line === line()}
              count={count((row) => row.line === line())}
              testId={`feeders-line-${line()}`}
              onPress={() => props.onView({ line: props.view.line === line() ? '' : line() })}
            >
              <span class="font-code">{line()}</span>
            </FilterChip>
          )}
        </Index>
      </fieldset>
      <ClearFilters
        narrowed={isNarrowed()}
        onClear={() => props.onView({ q: '', line: '', side: '' })}
        testId="feeders-filter-clear"
      />
      <div class="ml-auto flex items-center gap-2">
        <span class="pr-1 text-mini text-ink-faint" role="status" data-testid="feeders-shown">
          {words('shownCount', { shown: props.shown, total: props.all.length })}
        </span>
        <Show when={may('loading:config')}>
          <ButtonLink href="/feeder-tables/import" testId="feeders-import">
            <FileUp size={14} aria-hidden="true" />
            {words('feedersImport')}
          </ButtonLink>
          <Button kind="primary" size="dense" data-testid="feeder-new" onClick={() => props.onNew()}>
            <Plus size={14} aria-hidden="true" />
            {words('feedersNew')}
          </Button>
        </Show>
      </div>
    </header>
  );
}
