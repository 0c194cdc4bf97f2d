// From a code to a station in one dialog: what the present PC still holds, the ticket, the PC that used it, approved.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { Sign } from '@lineside/ui/sign';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { useEnrolmentCode } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { isSafeToWipe } from '../../view/device-state.ts';
import { ApprovalCard } from './approval-card.tsx';
import { DeviceLines } from './device-lines.tsx';
import { TicketCard } from './ticket-card.tsx';
import { WipeNote } from './wipe-note.tsx';

const validMinutes = 30;

export function EnrolDialog(props: { station: StationDevices; primary?: boolean }) {
  const [open, setOpen] = createSignal(false);
  const [approved, setApproved] = createSignal<string | null>(null);
  const enrolment = useEnrolmentCode();
  const code = () => props.station.station;
  const opened = (now: boolean) => {
    enrolment.reset();
    setApproved(null);
    setOpen(now);
  };
  const make = () => enrolment.mutate({ station: code(), minutes: validMinutes });
  const replaces = () => props.station.device !== null && approved() === null;
  const asking = () => (enrolment.data === undefined ? undefined : props.station.waiting[0]);
  const newcomer = () => {
    const { device } = props.station;
    return device !== null && device.device === approved() ? device : null;
  };
  return (
    <>
      <Button
        size="dense"
        kind={props.primary ? 'primary' : 'quiet'}
        data-testid={`enrol-${code()}`}
        onClick={() => opened(true)}
      >
        {words(props.station.device === null ? 'enrol' : 'replace')}
      </Button>
      <Dialog
        wide={enrolment.data !== undefined || props.station.wipe.verdict !== 'EMPTY'}
        open={open()}
        onOpenChange={opened}
        title={words(replaces() ? 'replaceTitle' : 'enrolTitle', { station: code() })}
        description={words(replaces() ? 'replaceLead' : 'enrolLead')}
        testId="enrol-dialog"
        actions={
          <Switch fallback={<Button onClick={() => opened(false)}>{words('enrolDone')}</Button>}>
            <Match when={enrolment.data === undefined}>
              <Button onClick={() => opened(false)}>{words('cancel')}</Button>
              <Button
                kind={isSafeToWipe(props.station.wipe) ? 'primary' : 'warn'}
                disabled={enrolment.isPending}
                data-testid="enrol-make"
                onClick={make}
              >
                {words(isSafeToWipe(props.station.wipe) ? 'enrolMake' : 'enrolAnyway')}
              </Button>
            </Match>
            <Match when={approved() === null}>
              <Button onClick={make} disabled={enrolment.isPending} data-testid="enrol-again">
                {words('enrolAgain')}
              </Button>
              <Button onClick={() => opened(false)}>{words('enrolDone')}</Button>
            </Match>
          </Switch>
        }
      >
        <Switch>
          <Match when={newcomer()}>
            {(device) => (
              <p
                role="status"
                data-testid="enrol-approved"
                class="m-0 flex gap-3 rounded-card bg-pass-soft px-4 py-3 text-pass-ink"
              >
                <Sign name="pass" size={18} class="mt-0.5" />
                {words('approved', { computer: device().hostname, station: code() })}
              </p>
            )}
          </Match>
          <Match when={asking()}>
            {(waiting) => (
              <ApprovalCard station={props.station} waiting={waiting()} onApproved={setApproved} />
            )}
          </Match>
          <Match when={enrolment.data}>
            {(made) => (
              <>
                <TicketCard code={made()} />
                <p role="status" class="m-0 text-table text-ink-soft" data-testid="enrol-waits">
                  {words('enrolWaits')}
                </p>
              </>
            )}
          </Match>
          <Match when={props.station.wipe.verdict !== 'EMPTY'}>
            <section class="grid gap-3" aria-label={words('oldPc')}>
              <h3 class="eyebrow m-0 font-medium">{words('oldPc')}</h3>
              <Show when={props.station.device}>{(device) => <DeviceLines device={device()} />}</Show>
              <WipeNote wipe={props.station.wipe} />
            </section>
          </Match>
        </Switch>
        <Show when={enrolment.error}>{(error) => <FailureNote error={error()} compact />}</Show>
      </Dialog>
    </>
  );
}
