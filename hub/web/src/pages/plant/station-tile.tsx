// A station in the picture of its line: what it is called, what is done there, and whether it works by itself.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { plantAddress } from '../../view/addresses.ts';

interface StationTileProps {
  station: MasterDataOf<'station'>;
  /** the operation's name; its code while it is not known */
  operation: string;
}

export function StationTile(props: StationTileProps) {
  return (
    <article
      data-testid={`plant-station-${props.station.code}`}
      class="relative grid gap-0.5 rounded-chip border border-line bg-surface px-2.5 py-2 hover:border-accent"
    >
      <span class="flex items-baseline justify-between gap-2">
        <Lead
          look="row"
          href={plantAddress('station', props.station.code)}
          class="min-w-0 break-words font-semibold"
        >
          {say(props.station.name)}
        </Lead>
        <span class="font-code text-mini text-ink-faint" title={words('fieldSequence')}>
          {props.station.sequence}
        </span>
      </span>
      <span class="min-w-0 break-words font-code text-mini text-ink-faint">{props.station.code}</span>
      <span class="flex flex-wrap items-center gap-x-1.5 text-table text-ink-soft">
        <span class="min-w-0 break-words">{props.operation}</span>
        <Show when={props.station.type !== 'MANUAL'}>
          <span class="rounded-chip bg-accent-soft px-1.5 text-mini font-medium text-accent-ink">
            {words(`choice${props.station.type}`)}
          </span>
        </Show>
      </span>
    </article>
  );
}
