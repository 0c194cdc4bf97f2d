// One station as a table row.

import type { StationDevices } from '@lineside/core/contracts/devices';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { runsAddress, stationAddress } from '../../view/addresses.ts';
import { clockOffset } from '../../view/clock-offset.ts';
import { sameRelease, softwareVersion } from '../../view/software-version.ts';
import { clockNeedsLook } from '../../view/station-face.ts';
import type { StationRow } from '../../view/station-filters.ts';
import { ContactWord } from './contact-word.tsx';
import { DeviceCell } from './device-cell.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';

interface StationCellsProps {
  station: StationRow;
  hubSoftware: string;
  marked: boolean;
  /** undefined for who may not manage stations */
  devices: StationDevices | undefined;
  onDevices: () => void;
}

export function StationCells(props: StationCellsProps) {
  const station = () => props.station;
  return (
    <tr
      data-testid={`station-row-${station().station}`}
      data-station={station().station}
      data-contact={station().contact}
      aria-current={props.marked ? 'true' : undefined}
      class="aria-current:[&_td]:bg-accent-soft"
      classList={{ hatched: station().contact === 'SILENT' }}
    >
      <td>
        <Lead
          look="row"
          href={stationAddress(station().station)}
          replace
          data-row-link
          class="font-code font-semibold"
        >
          {station().station}
        </Lead>
        <span class="pl-2.5 text-ink-soft max-xl:hidden">{say(station().name)}</span>
      </td>
      <td class="font-code">
        <Lead look="figure" href={runsAddress({ line: station().line })} class="relative z-[1]">
          {station().line}
        </Lead>
      </td>
      <td>
        <ContactWord contact={station().contact} />
      </td>
      <td class="text-ink-soft">
        <Ago at={station().lastContactAt} />
      </td>
      <td
        class="text-right font-code"
        classList={{ 'font-semibold': station().owed > 0, 'text-ink-faint': station().owed === 0 }}
        title={words('owesHint')}
      >
        {station().contact !== 'LIVE' && station().owed > 0 ? '≥ ' : ''}
        {station().owed}
      </td>
      <td
        class="text-right font-code"
        classList={{ 'font-semibold text-warn-ink': clockNeedsLook(station()) }}
        title={words('clockHint')}
      >
        <Show when={station().clockOffsetMs !== null} fallback="—">
          {clockOffset(station().clockOffsetMs ?? 0)}
        </Show>
      </td>
      <td class="font-code">
        <Show when={station().software} fallback="—">
          {(software) => (
            <span
              classList={{ 'font-semibold text-warn-ink': !sameRelease(software(), props.hubSoftware) }}
              title={`${software()}${sameRelease(software(), props.hubSoftware) ? '' : ` – ${words('olderSoftware')}`}`}
            >
              {softwareVersion(software())}
            </span>
          )}
        </Show>
      </td>
      <td class="text-right font-code max-xl:hidden">{station().acknowledgedSeq}</td>
      <td class="text-ink-soft max-xl:hidden">
        <Ago at={station().lastFactAt} />
      </td>
      <Show when={props.devices}>
        {(devices) => (
          <>
            <td>
              <DeviceCell station={devices()} onOpen={props.onDevices} />
            </td>
            <td class="text-right">
              <span class="relative z-[1]">
                <EnrolDialog station={devices()} />
              </span>
            </td>
          </>
        )}
      </Show>
    </tr>
  );
}
