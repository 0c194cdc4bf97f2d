// The runs as a table: a sticky head whose columns sort where the hub can, one link per row, figures that lead to the
// units they count.
import type { RunRow } from '@lineside/core/contracts/planning';
import { EmptyState } from '@lineside/ui/empty-state';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { LongTable } from '../../parts/long-table.tsx';
import { NothingListed } from '../../parts/nothing-listed.tsx';
import type { PagedRows } from '../../parts/paged-list.tsx';
import { SortHeader } from '../../parts/sort-header.tsx';
import { columnWords, numericColumns } from '../../view/run-cells.ts';
import {
  isNarrowed,
  noFilter,
  type RunColumn,
  type RunSort,
  type RunView,
  runQueryText,
  sortOfColumn,
} from '../../view/run-filters.ts';
import { RunCell } from './run-cell.tsx';

interface RunsTableProps extends PagedRows<RunRow> {
  view: RunView;
  onView: (change: Partial<RunView>) => void;
}

export function RunsTable(props: RunsTableProps) {
  return (
    <Show
      when={props.rows.length > 0}
      fallback={
        <NothingListed
          label={words('runsTitle')}
          narrowed={isNarrowed(props.view)}
          noneFit={words('runsNoneFit')}
          testId="runs-none-fit"
          onClear={() => props.onView(noFilter)}
        >
          <EmptyState title={words('runsEmpty')} hint={words('runsEmptyHint')} testId="runs-empty" />
        </NothingListed>
      }
    >
      <LongTable
        label={`${words('runsTitle')}. ${words('rowKeys')}`}
        testId="runs-table"
        rows={props.rows}
        total={props.total}
        columns={props.view.columns.length}
        listKey={runQueryText(props.view)}
        onNearEnd={props.onNearEnd}
        head={
          <tr>
            <For each={props.view.columns}>
              {(column) => (
                <Head column={column} sort={props.view.sort} onSort={(sort) => props.onView({ sort })} />
              )}
            </For>
          </tr>
        }
      >
        {(run, place) => (
          <tr {...place} data-testid={`run-row-${run.run}`}>
            <For each={props.view.columns}>{(column) => <RunCell run={run} column={column} />}</For>
          </tr>
        )}
      </LongTable>
    </Show>
  );
}

/** A list of many pages is sorted by the hub, each way in the one direction that people look for. */
function Head(props: { column: RunColumn; sort: RunSort; onSort: (sort: RunSort) => void }) {
  return (
    <Show
      when={sortOfColumn[props.column]}
      fallback={
        <th scope="col" classList={{ 'text-right': numericColumns.includes(props.column) }}>
          {words(columnWords[props.column])}
        </th>
      }
    >
      {(sort) => (
        <SortHeader
          label={words(columnWords[props.column])}
          order={props.sort !== sort() ? null : sort() === 'updated' ? 'descending' : 'ascending'}
          onSort={() => props.onSort(sort())}
          testId={`runs-sort-${props.column}`}
        />
      )}
    </Show>
  );
}
