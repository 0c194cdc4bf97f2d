// The runs as a table: sticky head that sorts, one link per row, figures that lead to the units they count.

import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useRowKeys } from '../../parts/row-keys.ts';
import { SortHeader } from '../../parts/sort-header.tsx';
import { columnWords, numericColumns } from '../../view/run-cells.ts';
import type { Run, RunColumn, RunView } from '../../view/run-filters.ts';
import { RunCell } from './run-cell.tsx';

interface RunsTableProps {
  all: number;
  shown: readonly Run[];
  view: RunView;
  onView: (change: Partial<RunView>) => void;
}

export function RunsTable(props: RunsTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const sort = (column: RunColumn) => {
    const { sort } = props.view;
    // figures and times begin with the largest: that is what one looks for
    const descending = sort.column === column ? !sort.descending : isFigure(column);
    props.onView({ sort: { column, descending } });
  };
  const order = (column: RunColumn) =>
    props.view.sort.column !== column ? null : props.view.sort.descending ? 'descending' : 'ascending';
  return (
    <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={words('runsTitle')} tabindex="0">
      <Show when={props.shown.length > 0} fallback={<NoRuns none={props.all === 0} onView={props.onView} />}>
        <table class="bench-table" data-testid="runs-table">
          <caption class="sr-only">{`${words('runsTitle')}. ${words('rowKeys')}`}</caption>
          <thead>
            <tr>
              <For each={props.view.columns}>
                {(column) => (
                  <SortHeader
                    label={words(columnWords[column])}
                    order={order(column)}
                    onSort={() => sort(column)}
                    numeric={numericColumns.includes(column)}
                    testId={`runs-sort-${column}`}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody ref={list}>
            <For each={props.shown}>
              {(run) => (
                <tr data-testid={`run-row-${run.run}`}>
                  <For each={props.view.columns}>{(column) => <RunCell run={run} column={column} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function isFigure(column: RunColumn): boolean {
  return column === 'progress' || column === 'startedAt' || numericColumns.includes(column);
}

function NoRuns(props: { none: boolean; onView: RunsTableProps['onView'] }) {
  return (
    <Show
      when={props.none}
      fallback={
        <EmptyState
          title={words('runsNoneFit')}
          testId="runs-none-fit"
          action={
            <Button size="dense" onClick={() => props.onView({ statuses: [], lines: [], text: '' })}>
              {words('clearFilters')}
            </Button>
          }
        />
      }
    >
      <EmptyState title={words('runsEmpty')} hint={words('runsEmptyHint')} testId="runs-empty" />
    </Show>
  );
}
