// Which PC a station is, in one cell: its name, or what is wrong with it; it opens everything about the PCs.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { type DeviceState, deviceStateOf } from '../../view/device-state.ts';

const looks = {
  WAITING: { kind: 'accent', word: 'deviceWaits' },
  REVOKED: { kind: 'fail', word: 'causeREVOKED' },
  NONE: { kind: 'neutral', word: 'deviceNone' },
} as const satisfies Record<Exclude<DeviceState, 'ACTIVE'>, { kind: BadgeKind; word: string }>;

export function DeviceCell(props: { station: StationDevices; onOpen: () => void }) {
  const state = () => deviceStateOf(props.station);
  const look = () => {
    const now = state();
    return now === 'ACTIVE' ? null : looks[now];
  };
  return (
    <button
      type="button"
      data-testid={`devices-${props.station.station}`}
      data-state={state()}
      title={words('devicesOpen', { station: props.station.station })}
      onClick={() => props.onOpen()}
      class="relative z-[1] inline-flex max-w-48 items-center gap-2 rounded-chip border-0 bg-transparent py-1 font-code text-table text-inherit hover:text-accent-ink hover:underline hover:underline-offset-4"
    >
      <Show when={props.station.device}>
        {(device) => (
          <span class="truncate" title={device().hostname}>
            {device().hostname}
          </span>
        )}
      </Show>
      <Show when={look()}>{(known) => <Badge kind={known().kind}>{words(known().word)}</Badge>}</Show>
    </button>
  );
}
