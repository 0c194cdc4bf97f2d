// Above the runs: the filters as chips with how many each would show, the columns, and the export.
import type { RunList } from '@lineside/core/contracts/planning';
import { language } from '@lineside/ui/language';
import X from 'lucide-solid/icons/x';
import { createSignal, Index, type JSX, Show } from 'solid-js';
import { failureSentence } from '../../api/hub-failure.ts';
import { words } from '../../language.ts';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { runStatusWord } from '../../parts/run-status.tsx';
import { facetsOf, isNarrowed, noFilter, type RunView, statusFacets } from '../../view/run-filters.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { ExportRuns } from './export-runs.tsx';

interface RunsToolbarProps {
  list: RunList | undefined;
  view: RunView;
  onView: (change: Partial<RunView>) => void;
}

const states = ['OPEN', 'ENDED'] as const;

export function RunsToolbar(props: RunsToolbarProps) {
  const [failure, setFailure] = createSignal<unknown>(null);
  return (
    <header class="grid gap-2">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('runsTitle')}</h1>
        <FilterText
          value={props.view.text}
          onInput={(text) => props.onView({ text })}
          label={words('filterText')}
          testId="runs-filter-text"
        />
        <Show when={props.view.order}>
          {(order) => (
            <FilterChip pressed testId="runs-filter-order" onPress={() => props.onView({ order: '' })}>
              {words('order')} <span class="font-code">{order()}</span>
              <X size={13} aria-hidden="true" />
            </FilterChip>
          )}
        </Show>
        <div class="ml-auto flex items-center gap-3">
          <span class="text-mini text-ink-faint" role="status" data-testid="runs-shown">
            <Show when={props.list}>
              {(list) => <>{words(list().total === 1 ? 'runsFoundOne' : 'runsFound', { n: list().total })}</>}
            </Show>
          </span>
          <ColumnsMenu columns={props.view.columns} onColumns={(columns) => props.onView({ columns })} />
          <ExportRuns view={props.view} disabled={(props.list?.total ?? 0) === 0} onFailure={setFailure} />
        </div>
      </div>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Chips what={words('state')}>
          <Index each={states}>
            {(state) => (
              <FilterChip
                pressed={props.view.state === state()}
                testId={`runs-filter-state-${state()}`}
                onPress={() => props.onView({ state: props.view.state === state() ? '' : state() })}
              >
                {words(`runs${state()}`)}
              </FilterChip>
            )}
          </Index>
          <FilterChip
            pressed={props.view.waiting}
            testId="runs-filter-waiting"
            onPress={() => props.onView({ waiting: !props.view.waiting })}
          >
            {words('runsWaiting')}
          </FilterChip>
        </Chips>
        <Chips what={words('status')}>
          <Index each={statusFacets(props.list?.facets.status ?? {}, props.view.status)}>
            {(facet) => (
              <FilterChip
                pressed={props.view.status === facet().value}
                count={facet().count}
                testId={`runs-filter-status-${facet().value}`}
                onPress={() => {
                  const status = facet().value as RunView['status'];
                  props.onView({ status: props.view.status === status ? '' : status });
                }}
              >
                {runStatusWord(facet().value)}
              </FilterChip>
            )}
          </Index>
        </Chips>
        <Chips what={words('line')}>
          <Index each={facetsOf(props.list?.facets.line ?? {}, props.view.line)}>
            {(facet) => (
              <FilterChip
                pressed={props.view.line === facet().value}
                count={facet().count}
                testId={`runs-filter-line-${facet().value}`}
                onPress={() => props.onView({ line: props.view.line === facet().value ? '' : facet().value })}
              >
                <span class="font-code">{facet().value}</span>
              </FilterChip>
            )}
          </Index>
        </Chips>
        <ClearFilters
          narrowed={isNarrowed(props.view)}
          onClear={() => props.onView(noFilter)}
          testId="runs-filter-clear"
        />
      </div>
      <Show when={failure()}>
        {(error) => (
          <p role="alert" class="m-0 text-table text-fail-ink" data-testid="runs-export-failed">
            {failureSentence(error(), language())}
          </p>
        )}
      </Show>
    </header>
  );
}

function Chips(props: { what: string; children: JSX.Element }) {
  return (
    <fieldset
      class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0 empty:hidden"
      aria-label={words('filterBy', { what: props.what })}
    >
      {props.children}
    </fieldset>
  );
}
