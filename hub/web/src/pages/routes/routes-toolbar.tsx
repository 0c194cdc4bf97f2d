// Above the routes: search, the filters as chips with how many each would show, a new route, and those of ERP.
import type { RouteList } from '@lineside/core/contracts/routes';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import { For, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ClearFilters } from '../../parts/clear-filters.tsx';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { isNarrowed, noRouteFilter, type RouteListView } from '../../view/route-list.ts';
import { ErpImportDialog } from './erp-import-dialog.tsx';

interface RoutesToolbarProps {
  list: RouteList | undefined;
  view: RouteListView;
  onView: (change: Partial<RouteListView>) => void;
  onNew: () => void;
}

export function RoutesToolbar(props: RoutesToolbarProps) {
  const may = useMay();
  const products = useQuery(() => masterQuery('product'));
  return (
    <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div class="flex w-full items-center gap-3">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('navRoutes')}</h1>
        <span class="mr-auto text-mini text-ink-faint" role="status" data-testid="routes-shown">
          {words('routesShown', { n: props.list?.total })}
        </span>
        <Show when={may('route:create') || may('system:integration')}>
          <ErpImportDialog />
        </Show>
        <Show when={may('route:create')}>
          <Button kind="primary" size="dense" data-testid="route-new" onClick={() => props.onNew()}>
            <Plus size={14} aria-hidden="true" />
            {words('routeNew')}
          </Button>
        </Show>
      </div>
      <FilterText
        value={props.view.q}
        onInput={(q) => props.onView({ q })}
        label={words('routesFilter')}
        testId="routes-filter-text"
        slash
      />
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('fieldSource') })}
      >
        <For each={['MES', 'ERP'] as const}>
          {(source) => (
            <FilterChip
              pressed={props.view.source === source}
              count={props.list?.facets.source[source] ?? 0}
              testId={`routes-source-${source}`}
              onPress={() => props.onView({ source: props.view.source === source ? '' : source })}
            >
              {words(`choice${source}`)}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('filterBy', { what: words('status') })}
      >
        <For each={['READY', 'DRAFT', 'INVALID'] as const}>
          {(status) => (
            <FilterChip
              pressed={props.view.status === status}
              count={props.list?.facets.status[status] ?? 0}
              testId={`routes-status-${status}`}
              onPress={() => props.onView({ status: props.view.status === status ? '' : status })}
            >
              {words(`route${status}`)}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <select
        aria-label={words('filterBy', { what: words('product') })}
        title={props.view.product || undefined}
        data-testid="routes-product"
        onChange={(event) => props.onView({ product: event.currentTarget.value })}
        class="h-8 max-w-52 truncate rounded-chip border border-line-strong bg-surface px-2 text-table text-ink"
        classList={{ 'border-accent! bg-accent-soft! text-accent-ink!': props.view.product !== '' }}
      >
        <option value="" selected={props.view.product === ''}>
          {words('routesAnyProduct')}
        </option>
        <For each={products.data?.rows ?? []}>
          {({ key, data }) => (
            <option value={key} selected={props.view.product === key}>
              {key} · {say(data.name)}
            </option>
          )}
        </For>
      </select>
      <ClearFilters
        narrowed={isNarrowed(props.view)}
        onClear={() => props.onView(noRouteFilter)}
        testId="routes-filter-clear"
      />
    </header>
  );
}
