// The stations as IT sees them: who is heard, what each owes, its clock and version; for who manages them also the PC
// that each of them is, and every PC that waits to become one.
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { overviewQuery, stationDevicesQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
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
import { Approvals } from './approvals.tsx';
import { DevicesDialog } from './devices-dialog.tsx';
import { HubFigures } from './hub-figures.tsx';
import { SalvageDialog } from './salvage-dialog.tsx';
import { StationsTable } from './stations-table.tsx';
import { StationsToolbar } from './stations-toolbar.tsx';

export function StationsPage() {
  usePageTitle(() => words('stationsTitle'));
  const [query, setQuery] = useSearchParams();
  const may = useMay();
  const manages = () => may('system:station_manage');
  const overview = useQuery(overviewQuery);
  const devices = useQuery(() => stationDevicesQuery(manages()));
  const stations = () => devices.data?.stations ?? [];
  const devicesByStation = createMemo(() => new Map(stations().map((one) => [one.station, one])));
  const looked = () =>
    typeof query.devices === 'string' ? devicesByStation().get(query.devices) : undefined;
  const lookAt = (station: string | undefined) => setQuery({ devices: station }, { replace: true });
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
              <Approvals stations={stations()} />
              <Show when={devices.error}>{(error) => <FailureNote error={error()} compact />}</Show>
              <StationsToolbar all={rows()} shown={shown().length} view={view()} onView={setView}>
                <Show when={manages()}>
                  <SalvageDialog />
                </Show>
              </StationsToolbar>
              <StationsTable
                none={rows().length === 0}
                shown={shown()}
                view={view()}
                hubSoftware={data().hub.software}
                devices={devicesByStation()}
                onDevices={lookAt}
                onView={setView}
              />
              <HubFigures overview={data()} />
              <DevicesDialog station={looked() ?? null} onClose={() => lookAt(undefined)} />
            </>
          );
        }}
      </Reading>
    </div>
  );
}
