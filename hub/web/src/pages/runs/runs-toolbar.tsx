// Above the runs: the filters as chips with how many each would show, the columns, and the export.
import { Button } from '@lineside/ui/button';
import { isoDay } from '@lineside/ui/format/time-format';
import Download from 'lucide-solid/icons/download';
import X from 'lucide-solid/icons/x';
import { Index, Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { runStatusWord } from '../../parts/run-status.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { csvText } from '../../view/csv.ts';
import { exportCells, exportHeads } from '../../view/run-cells.ts';
import { facets, type Run, type RunView, toggled } from '../../view/run-filters.ts';
import { ColumnsMenu } from './columns-menu.tsx';

interface RunsToolbarProps {
  all: readonly Run[];
  shown: readonly Run[];
  view: RunView;
  onView: (change: Partial<RunView>) => void;
}

export function RunsToolbar(props: RunsToolbarProps) {
  const filtered = () =>
    props.view.statuses.length > 0 || props.view.lines.length > 0 || props.view.text !== '';
  const exportShown = () => {
    const { columns } = props.view;
    const text = csvText(
      columns.flatMap(exportHeads),
      props.shown.map((run) => columns.flatMap((column) => exportCells(run, column))),
    );
    saveFile(`runs-${isoDay(hubNow())}.csv`, text, 'text/csv;charset=utf-8');
  };
  return (
    <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('runsTitle')}</h1>
      <FilterText
        value={props.view.text}
        onInput={(text) => props.onView({ text })}
        label={words('filterText')}
        testId="runs-filter-text"
      />
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('status') })}
      >
        <Index each={facets(props.all, (run) => run.status, props.view.statuses)}>
          {(facet) => (
            <FilterChip
              pressed={props.view.statuses.includes(facet().value)}
              count={facet().count}
              testId={`runs-filter-status-${facet().value}`}
              onPress={() => props.onView({ statuses: toggled(props.view.statuses, facet().value) })}
            >
              {runStatusWord(facet().value)}
            </FilterChip>
          )}
        </Index>
      </fieldset>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('line') })}
      >
        <Index each={facets(props.all, (run) => run.line, props.view.lines)}>
          {(facet) => (
            <FilterChip
              pressed={props.view.lines.includes(facet().value)}
              count={facet().count}
              testId={`runs-filter-line-${facet().value}`}
              onPress={() => props.onView({ lines: toggled(props.view.lines, facet().value) })}
            >
              <span class="font-code">{facet().value}</span>
            </FilterChip>
          )}
        </Index>
      </fieldset>
      <Show when={filtered()}>
        <Button
          kind="quiet"
          size="dense"
          data-testid="runs-filter-clear"
          onClick={() => props.onView({ statuses: [], lines: [], text: '' })}
        >
          <X size={14} aria-hidden="true" />
          {words('clearFilters')}
        </Button>
      </Show>
      <div class="ml-auto flex items-center gap-3">
        <span class="text-mini text-ink-faint" role="status" data-testid="runs-shown">
          {words('shownOf', { shown: props.shown.length, total: props.all.length })}
        </span>
        <ColumnsMenu columns={props.view.columns} onColumns={(columns) => props.onView({ columns })} />
        <Button
          size="dense"
          title={words('exportHint')}
          data-testid="runs-export"
          disabled={props.shown.length === 0}
          onClick={exportShown}
        >
          <Download size={14} aria-hidden="true" />
          {words('exportCsv')}
        </Button>
      </div>
    </header>
  );
}
