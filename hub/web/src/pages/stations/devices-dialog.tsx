// Everything about the PCs of one station: the present one, those before it, and what was salvaged from them.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Dialog } from '@lineside/ui/dialog';
import { say } from '@lineside/ui/language';
import { type JSX, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { hubNow } from '../../api/hub-clock.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { clockTime } from '../../view/clock-time.ts';
import { ApprovalCard } from './approval-card.tsx';
import { ClosedDevices } from './closed-devices.tsx';
import { DeviceLines } from './device-lines.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { SalvageList } from './salvage-list.tsx';
import { WipeNote } from './wipe-note.tsx';

/** Null shows nothing. */
export function DevicesDialog(props: { station: StationDevices | null; onClose: () => void }) {
  return (
    <Dialog
      wide
      open={props.station !== null}
      onOpenChange={() => props.onClose()}
      title={words('devicesOf', { station: props.station?.station })}
      description={props.station === null ? '' : `${say(props.station.name)} · ${props.station.line}`}
      testId="devices-dialog"
    >
      <Show when={props.station}>
        {(station) => (
          <>
            <Show when={station().waiting[0]}>
              {(waiting) => <ApprovalCard station={station()} waiting={waiting()} />}
            </Show>
            <Part title={words('deviceNow')} actions={<Actions station={station()} />}>
              <Show
                when={station().device}
                fallback={<p class="m-0 text-ink-soft">{words('deviceNoneHint')}</p>}
              >
                {(device) => <DeviceLines device={device()} />}
              </Show>
              <Show when={station().wipe.verdict !== 'EMPTY'}>
                <WipeNote wipe={station().wipe} />
              </Show>
              <OpenCodes codes={station().codes} />
            </Part>
            <Part title={words('closedTitle')}>
              <ClosedDevices closed={station().closed} />
            </Part>
            <Part title={words('salvageTitle')}>
              <SalvageList station={station()} />
            </Part>
          </>
        )}
      </Show>
    </Dialog>
  );
}

function Part(props: { title: string; actions?: JSX.Element; children: JSX.Element }) {
  return (
    <section class="grid gap-3 border-t border-line pt-3">
      <header class="flex min-h-8 items-center gap-2">
        <h3 class="m-0 mr-auto text-[15px] font-semibold tracking-tight">{props.title}</h3>
        {props.actions}
      </header>
      {props.children}
    </section>
  );
}

function Actions(props: { station: StationDevices }) {
  const revoke = useHubCommand('revokeDevice');
  return (
    <>
      <EnrolDialog station={props.station} primary />
      <Show when={props.station.device}>
        {(device) => (
          <CommandDialog
            trigger={words('revokeDevice')}
            title={words('revokeDeviceTitle', {
              computer: device().hostname,
              station: props.station.station,
            })}
            lead={words('revokeDeviceLead')}
            confirm={words('revokeDevice')}
            confirmKind="fail"
            asksReason
            testId="revoke-device"
            onConfirm={({ command, reason }) =>
              revoke.mutateAsync({ command, input: { device: device().device, reason } })
            }
          >
            <WipeNote wipe={props.station.wipe} />
          </CommandDialog>
        )}
      </Show>
    </>
  );
}

function OpenCodes(props: { codes: StationDevices['codes'] }) {
  const last = () => Math.max(...props.codes.map(({ expiresAt }) => expiresAt));
  return (
    <Show when={props.codes.length > 0}>
      <p class="m-0 text-table text-ink-soft" data-testid="codes-open">
        {words(props.codes.length === 1 ? 'codesOpenOne' : 'codesOpen', {
          n: props.codes.length,
          time: clockTime(last(), hubNow()),
        })}
      </p>
    </Show>
  );
}
