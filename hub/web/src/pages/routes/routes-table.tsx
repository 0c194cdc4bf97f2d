// The routes as a table: sticky head that sorts, one link per row.
import type { RouteRow } from '@lineside/core/contracts/routes';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { useRowKeys } from '../../parts/row-keys.ts';
import { SortHeader } from '../../parts/sort-header.tsx';
import {
  isNarrowed,
  noRouteFilter,
  type RouteColumn,
  type RouteListView,
  routeColumns,
  routeFigures,
} from '../../view/route-list.ts';
import { RouteCell } from './route-cell.tsx';
import { useRowWindow } from './row-window.ts';

interface RoutesTableProps {
  rows: readonly RouteRow[];
  view: RouteListView;
  onView: (change: Partial<RouteListView>) => void;
  onNew: () => void;
}

const columnWords = {
  route: 'fieldCode',
  name: 'fieldName',
  product: 'fieldProduct',
  source: 'fieldSource',
  steps: 'fieldSteps',
  status: 'status',
  readyVersion: 'routeVersionInUse',
  runs: 'runsTitle',
  changedAt: 'routeChanged',
} as const;

/** Fixed, so that no column moves while rows come and go. */
const columnWidths = {
  route: 'w-[180px] xl:w-[17%]',
  name: 'w-auto',
  product: 'w-[120px] xl:w-[21%]',
  source: 'w-[76px]',
  steps: 'w-[64px]',
  status: 'w-[140px]',
  readyVersion: 'w-[60px]',
  runs: 'w-[56px]',
  changedAt: 'w-[104px]',
} as const;

export function RoutesTable(props: RoutesTableProps) {
  let box: HTMLElement | undefined;
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const near = createMemo(
    useRowWindow(
      () => box,
      () => props.rows.length,
    ),
  );
  const products = useQuery(() => masterQuery('product'));
  const productNames = createMemo(
    () => new Map(products.data?.rows.map(({ key, data }) => [key, data.name])),
  );
  const sort = (column: RouteColumn) => {
    const { sort } = props.view;
    const isFigure = column === 'changedAt' || routeFigures.includes(column);
    props.onView({ sort: { column, descending: sort.column === column ? !sort.descending : isFigure } });
  };
  const order = (column: RouteColumn) =>
    props.view.sort.column !== column ? null : props.view.sort.descending ? 'descending' : 'ascending';
  return (
    <section
      ref={box}
      class="sheet min-h-0 flex-1 overflow-auto"
      aria-label={words('navRoutes')}
      tabindex="0"
    >
      <Show when={props.rows.length > 0} fallback={<NoRoutes {...props} />}>
        <table
          class="bench-table min-w-[900px] table-fixed"
          data-testid="routes-table"
          aria-rowcount={props.rows.length + 1}
        >
          <caption class="sr-only">{`${words('navRoutes')}. ${words('rowKeys')}`}</caption>
          <thead>
            <tr>
              <For each={routeColumns}>
                {(column) => (
                  <SortHeader
                    label={words(columnWords[column])}
                    order={order(column)}
                    onSort={() => sort(column)}
                    numeric={routeFigures.includes(column)}
                    testId={`routes-sort-${column}`}
                    class={columnWidths[column]}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody ref={list}>
            <Gap height={near().above} />
            <For each={props.rows.slice(near().from, near().to)}>
              {(row, i) => (
                <tr
                  data-testid={`route-row-${row.route}`}
                  data-status={row.status}
                  aria-rowindex={near().from + i() + 2}
                >
                  <For each={routeColumns}>
                    {(column) => <RouteCell row={row} column={column} productNames={productNames()} />}
                  </For>
                </tr>
              )}
            </For>
            <Gap height={near().below} />
          </tbody>
        </table>
      </Show>
    </section>
  );
}

/** In place of rows that are left out. */
function Gap(props: { height: number }) {
  return (
    <Show when={props.height > 0}>
      <tr>
        <td colspan={routeColumns.length} class="border-0! p-0!" style={{ height: `${props.height}px` }} />
      </tr>
    </Show>
  );
}

function NoRoutes(props: Pick<RoutesTableProps, 'view' | 'onView' | 'onNew'>) {
  const may = useMay();
  return (
    <Show
      when={isNarrowed(props.view)}
      fallback={
        <EmptyState
          title={words('routesEmpty')}
          hint={words('routesEmptyHint')}
          testId="routes-empty"
          action={
            <Show when={may('route:create')}>
              <Button size="dense" onClick={() => props.onNew()}>
                {words('routeNew')}
              </Button>
            </Show>
          }
        />
      }
    >
      <EmptyState
        title={words('routesNoneFit')}
        testId="routes-none-fit"
        action={
          <Button size="dense" onClick={() => props.onView(noRouteFilter)}>
            {words('clearFilters')}
          </Button>
        }
      />
    </Show>
  );
}
