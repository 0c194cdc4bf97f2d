// All routes: narrowed and ordered as the address says; new ones are made here, and those of ERP brought in.

import { language } from '@lineside/ui/language';
import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createEffect, createMemo } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { routesQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { routeAddress } from '../../view/route-address.ts';
import { type RouteListView, readRouteList, sortedRoutes, writeRouteList } from '../../view/route-list.ts';
import { NewRouteDialog } from './new-route-dialog.tsx';
import { RoutesTable } from './routes-table.tsx';
import { RoutesToolbar } from './routes-toolbar.tsx';

export function RoutesPage() {
  usePageTitle(() => words('navRoutes'));
  const location = useLocation();
  const navigate = useNavigate();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const view = createMemo(() => {
    const { q, product, source, status, sort } = query;
    return readRouteList({ q, product, source, status, sort });
  });
  const setView = (change: Partial<RouteListView>) =>
    setQuery(writeRouteList({ ...view(), ...change }), { replace: true });
  const routes = useInfiniteQuery(() => {
    const { q, product, source, status } = view();
    return routesQuery({ q, product, source, status });
  });
  // a plant's routes are few hundred: the list is whole, so that it can be ordered
  createEffect(() => {
    if (routes.hasNextPage && !routes.isFetching && !routes.isError) void routes.fetchNextPage();
  });
  const rows = createMemo(() => routes.data?.pages.flatMap((page) => page.rows) ?? []);
  const shown = createMemo(() => sortedRoutes(rows(), view().sort, language()));
  /** The list behind the dialog stays as it is narrowed. */
  const newRoute = () => navigate(`/routes/new${location.search}`);
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <RoutesToolbar list={routes.data?.pages[0]} view={view()} onView={setView} onNew={newRoute} />
      <Reading query={routes} skeleton={<TableSkeleton columns={9} />}>
        {() => <RoutesTable rows={shown()} view={view()} onView={setView} onNew={newRoute} />}
      </Reading>
      <NewRouteDialog
        open={location.pathname === '/routes/new' && may('route:create')}
        onClose={() => navigate(`/routes${location.search}`)}
        onMade={(route) => navigate(routeAddress(route))}
      />
    </div>
  );
}
