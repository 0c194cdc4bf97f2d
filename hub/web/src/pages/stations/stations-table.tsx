// One row a station; the one a link led to is marked and brought into view.

import type { StationDevices } from '@lineside/core/contracts/devices';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useRowKeys } from '../../parts/row-keys.ts';
import { SortHeader } from '../../parts/sort-header.tsx';
import type { StationRow, StationSort, StationView } from '../../view/station-filters.ts';
import { StationCells } from './station-cells.tsx';

interface StationsTableProps {
  none: boolean;
  shown: readonly StationRow[];
  view: StationView;
  hubSoftware: string;
  /** by station; empty for who may not manage stations */
  devices: ReadonlyMap<string, StationDevices>;
  onDevices: (station: string) => void;
  onView: (change: Partial<StationView>) => void;
}

/** `roomy`: left out on a small screen */
const stationHeads: readonly { column: StationSort; word: HubTextKey; numeric?: boolean; roomy?: boolean }[] =
  [
    { column: 'station', word: 'station' },
    { column: 'line', word: 'line' },
    { column: 'contact', word: 'contact' },
    { column: 'lastContactAt', word: 'lastContact' },
    { column: 'owed', word: 'owed', numeric: true },
    { column: 'clockOffsetMs', word: 'clock', numeric: true },
    { column: 'software', word: 'software' },
    { column: 'acknowledgedSeq', word: 'acknowledgedSeq', numeric: true, roomy: true },
    { column: 'lastFactAt', word: 'lastFact', roomy: true },
  ];

export function StationsTable(props: StationsTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const sort = (column: StationSort) => {
    const before = props.view.sort;
    if (before?.column !== column) props.onView({ sort: { column, descending: false } });
    else props.onView({ sort: before.descending ? null : { column, descending: true } });
  };
  const order = (column: StationSort) => {
    const { sort: now } = props.view;
    return now?.column !== column ? null : now.descending ? 'descending' : 'ascending';
  };
  const byCode = createMemo(() => new Map(props.shown.map((row) => [row.station, row])));
  createEffect(
    on(
      () => props.view.marked,
      (marked) => {
        const row = list?.querySelector(`[data-station="${CSS.escape(marked)}"]`);
        row?.scrollIntoView({ block: 'center' });
      },
    ),
  );
  return (
    <section class="sheet min-h-0 flex-1 overflow-auto" aria-label={words('stationsTitle')} tabindex="0">
      <Show when={props.shown.length > 0} fallback={<NoStations none={props.none} onView={props.onView} />}>
        <table class="bench-table" data-testid="stations-table">
          <caption class="sr-only">{words('stationsTitle')}</caption>
          <thead>
            <tr>
              <For each={stationHeads}>
                {(head) => (
                  <SortHeader
                    label={words(head.word)}
                    order={order(head.column)}
                    onSort={() => sort(head.column)}
                    numeric={head.numeric === true}
                    testId={`stations-sort-${head.column}`}
                    class={head.roomy ? 'max-xl:hidden' : ''}
                  />
                )}
              </For>
              <Show when={props.devices.size > 0}>
                <th scope="col">{words('device')}</th>
                <th scope="col">
                  <span class="sr-only">{words('enrol')}</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody ref={list}>
            {/* rows stand by their code, so that news does not tear down a dialog opened from one */}
            <For each={props.shown.map((row) => row.station)}>
              {(code) => (
                <Show when={byCode().get(code)}>
                  {(row) => (
                    <StationCells
                      station={row()}
                      hubSoftware={props.hubSoftware}
                      marked={props.view.marked === code}
                      devices={props.devices.get(code)}
                      onDevices={() => props.onDevices(code)}
                    />
                  )}
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function NoStations(props: { none: boolean; onView: StationsTableProps['onView'] }) {
  return (
    <Show
      when={props.none}
      fallback={
        <EmptyState
          title={words('stationsNoneFit')}
          action={
            <Button size="dense" onClick={() => props.onView({ contacts: [], text: '' })}>
              {words('clearFilters')}
            </Button>
          }
        />
      }
    >
      <EmptyState title={words('stationsEmpty')} hint={words('stationsEmptyHint')} testId="stations-empty" />
    </Show>
  );
}
