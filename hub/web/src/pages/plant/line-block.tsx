// One line as a picture: its stations in the order in which units pass them, framed by their groups.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { createMemo, Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { ChangedBy } from '../../parts/changed-by.tsx';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { type Stretch, stretchesOf } from '../../view/line-order.ts';
import { AddLink } from './add-link.tsx';
import { StationTile } from './station-tile.tsx';
import type { Plant } from './use-plant.ts';

interface LineBlockProps {
  line: MasterRow<'line'>;
  plant: Plant;
  mayEdit: boolean;
  operationName: (code: string) => string;
}

export function LineBlock(props: LineBlockProps) {
  const code = () => props.line.data.code;
  const stretches = createMemo(() =>
    stretchesOf(
      code(),
      props.plant.station.map((row) => row.data),
      props.plant.stationGroup.map((row) => row.data),
    ),
  );
  const count = () => stretches().reduce((n, { stations }) => n + stations.length, 0);
  return (
    <section
      class="sheet grid gap-3 p-3 xl:p-4"
      data-testid={`plant-line-${code()}`}
      aria-label={say(props.line.data.name)}
    >
      <header class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 class="m-0 text-[15px] font-semibold tracking-tight">
          <Lead look="figure" href={plantAddress('line', code())}>
            {say(props.line.data.name)}
          </Lead>
        </h2>
        <span class="font-code text-table text-ink-soft">{code()}</span>
        <span class="rounded-chip bg-offline-soft px-1.5 text-mini font-medium text-offline-ink">
          {words(`choice${props.line.data.process}`)}
        </span>
        <span class="text-mini text-ink-faint">
          {words(count() === 1 ? 'countStationsOne' : 'countStations', { n: count() })}
        </span>
        <span class="text-mini text-ink-faint">
          <ChangedBy of={props.line} />
        </span>
        <Show when={props.mayEdit}>
          <span class="ml-auto flex gap-2">
            <AddLink kind="stationGroup" line={code()} label={words('newGroup')} />
            <AddLink kind="station" line={code()} label={words('newStation')} />
          </span>
        </Show>
      </header>
      <Show
        when={stretches().length > 0}
        fallback={
          <p class="m-0 text-table text-ink-faint">
            {words('lineEmpty')}. {words('lineEmptyHint')}
          </p>
        }
      >
        <ol class="m-0 flex list-none flex-wrap items-stretch gap-y-2.5 p-0">
          <Index each={stretches()}>
            {(stretch, i) => (
              <li class="flex items-stretch">
                <Show when={i > 0}>
                  <span class="grid w-6 place-items-center text-line-strong">
                    <ArrowRight
                      size={15}
                      aria-hidden="true"
                      classList={{ invisible: stretch().stations.length === 0 }}
                    />
                  </span>
                </Show>
                <GroupBox {...props} stretch={stretch()} />
              </li>
            )}
          </Index>
        </ol>
      </Show>
    </section>
  );
}

function GroupBox(props: LineBlockProps & { stretch: Stretch }) {
  const code = () => props.stretch.group?.code ?? '';
  return (
    <div
      data-testid={`plant-group-${code()}`}
      class="flex w-[194px] flex-col gap-2 rounded-card bg-sunken p-2"
      classList={{ 'border border-dashed border-line-strong': props.stretch.stations.length === 0 }}
    >
      <div class="flex min-h-6 items-center justify-between gap-2 px-0.5">
        <Show
          when={props.stretch.group}
          fallback={<span class="text-mini text-warn-ink">{words('groupUnknown')}</span>}
        >
          {(group) => (
            <Lead
              look="lead"
              href={plantAddress('stationGroup', group().code)}
              class="max-w-[150px] min-w-0 break-words text-mini font-medium"
              title={group().code}
            >
              {say(group().name)}
            </Lead>
          )}
        </Show>
        <Show when={props.mayEdit && props.stretch.group}>
          <AddLink
            kind="station"
            line={props.line.data.code}
            group={code()}
            label={words('stationHere')}
            signOnly
          />
        </Show>
      </div>
      <Index
        each={props.stretch.stations}
        fallback={<span class="px-0.5 text-mini text-ink-faint">{words('groupEmpty')}</span>}
      >
        {(station) => (
          <StationTile station={station()} operation={props.operationName(station().operation)} />
        )}
      </Index>
    </div>
  );
}
