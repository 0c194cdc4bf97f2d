// The stations as IT sees them: who is heard, what each owes, its clock, its version, how far it is acknowledged.
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { overviewQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import {
  readStationView,
  type StationView,
  stationRows,
  stationsInView,
  writeStationView,
} from '../../view/station-filters.ts';
import { HubFigures } from './hub-figures.tsx';
import { StationsTable } from './stations-table.tsx';
import { StationsToolbar } from './stations-toolbar.tsx';

export function StationsPage() {
  usePageTitle(() => words('stationsTitle'));
  const [query, setQuery] = useSearchParams();
  const overview = useQuery(overviewQuery);
  const view = createMemo(() => {
    const { contact, q, sort, station } = query;
    return readStationView({ contact, q, sort, station });
  });
  const setView = (change: Partial<StationView>) =>
    setQuery({ ...writeStationView({ ...view(), ...change }) }, { replace: true });
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={overview} skeleton={<TableSkeleton columns={8} />}>
        {(data) => {
          const rows = createMemo(() => stationRows(data().lines));
          const shown = createMemo(() => stationsInView(rows(), view()));
          return (
            <>
              <StationsToolbar all={rows()} shown={shown().length} view={view()} onView={setView} />
              <StationsTable
                none={rows().length === 0}
                shown={shown()}
                view={view()}
                hubSoftware={data().hub.software}
                onView={setView}
              />
              <HubFigures overview={data()} />
            </>
          );
        }}
      </Reading>
    </div>
  );
}
